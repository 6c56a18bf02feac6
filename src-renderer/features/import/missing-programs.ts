import { programName } from '../../../src-shared/profile/server-package';
import type { Finding } from '../../../src-shared/transfer/finding';
import type { PlanItem } from '../../../src-shared/transfer/import-plan';

/** Those findings of a profile that say that the program is missing which starts this server, as the server's own: the core tells each once a profile. */
export function missingFor({ type, target }: Pick<PlanItem, 'type' | 'target'>, ofProfile: readonly Finding[]): readonly Finding[] {
  const [first = ''] = target?.split(' ', 1) ?? [];
  if (type !== 'stdio' || first === '') return [];
  const name = programName(first);
  return ofProfile.filter(({ program }) => program !== undefined && (program === first || programName(program) === name))
    .map(({ code, severity, step, reason, place, program }) => ({ code, severity, step, reason, place, program }));
}
