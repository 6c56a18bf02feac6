import { programName } from '../../../src-shared/profile/server-package';
import type { Finding } from '../../../src-shared/transfer/finding';
import type { PlanItem } from '../../../src-shared/transfer/import-plan';

/** The core tells once a profile which program is missing, whatever it is for; the reason begins with its name. */
const programOf = ({ code, reason }: Pick<Finding, 'code' | 'reason'>): string | undefined => (code === 'RUNTIME_MISSING' ? reason?.split(', ', 1)[0] : undefined);

/** Those findings of a profile that say that the program is missing which starts this server, as the server's own. */
export function missingFor({ type, target }: Pick<PlanItem, 'type' | 'target'>, ofProfile: readonly Finding[]): readonly Finding[] {
  const [first = ''] = target?.split(' ', 1) ?? [];
  if (type !== 'stdio' || first === '') return [];
  return ofProfile.flatMap(({ code, severity, step, reason, place }) => {
    const program = programOf({ code, reason });
    const starts = program === first || (program !== undefined && programName(program) === programName(first));
    return starts ? [{ code, severity, step, reason, place }] : [];
  });
}
