import type { FieldPath } from '../../../src-shared/profile/field-path';
import type { Mcp } from '../../../src-shared/profile/mcp';
import type { SecretMode } from '../../../src-shared/transfer/export-options';
import { patternIn } from './pattern-in';
import type { SecretPlan } from './plan-secrets';
import { covers } from './pointer-pattern';

/** A plan for one profile. */
export interface SecretModes {
  /** What becomes of a secret at a place of the document; a server is a step of its id: `['mcps', id, 'env', 'TOKEN']`. */
  readonly modeOf: (path: FieldPath) => SecretMode;
  /** The same for a secret that stands there: its exceptions are noted. */
  readonly meet: (path: FieldPath) => SecretMode;
  /** Pointers of exceptions that a secret was met at by then. */
  readonly met: ReadonlySet<string>;
}

export function secretModes({ mode, exceptions: planned }: SecretPlan, mcps: readonly Pick<Mcp, 'id' | 'name'>[]): SecretModes {
  const here = planned.flatMap((exception) => {
    const pattern = patternIn(mcps, exception.pattern);
    return pattern === undefined ? [] : [{ ...exception, pattern }];
  });
  const met = new Set<string>();
  const covering = (path: FieldPath): typeof here => here.filter(({ pattern }) => covers(pattern, path));
  const lastOf = (exceptions: typeof here): SecretMode => exceptions.at(-1)?.mode ?? mode;
  return {
    met,
    modeOf: (path) => lastOf(covering(path)),
    meet: (path) => {
      const found = covering(path);
      for (const { pointer } of found) met.add(pointer);
      return lastOf(found);
    },
  };
}
