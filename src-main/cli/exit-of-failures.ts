import { EXIT, EXIT_CODE } from '../../src-shared/errors/exit-code';
import type { Failure } from '../../src-shared/errors/outcome';

/** What a command ends with whose answer tells of failures: the code of the first. */
export function exitOfFailures(failures: readonly (Failure | undefined)[]): number {
  const first = failures.find((failure) => failure !== undefined);
  return first === undefined ? EXIT.ok : EXIT_CODE[first.code];
}
