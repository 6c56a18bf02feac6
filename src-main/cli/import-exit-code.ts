import { EXIT } from '../../src-shared/errors/exit-code';
import type { ImportReport } from '../../src-shared/transfer/import-report';

/** What an import ends with; what a dry run would end with is what it ends with. */
export function importExitCode({ success, items, errors, partial }: ImportReport): number {
  const undecided = items.some(({ outcome }) => outcome === 'undecided') || (!success && (errors.length === 0 || partial));
  if (undecided) return EXIT.conflict;
  if (partial) return EXIT.partial;
  return errors.length > 0 ? EXIT.badInput : EXIT.ok;
}
