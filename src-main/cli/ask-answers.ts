import { CONFLICT_STATES, type PlanItem } from '../../src-shared/transfer/import-plan';
import type { ImportReport } from '../../src-shared/transfer/import-report';
import type { Resolution } from '../../src-shared/transfer/resolution';
import { askCarries } from './ask-carries';
import { askBlanks } from './ask-blanks';
import { askConflict, type OpenItem } from './ask-conflict';
import { noAnswers, type AskedAnswers } from './asked-answers';
import type { CommandContext } from './command-context';

type Asking = Pick<CommandContext, 'terminal' | 'call'>;

/** A plan that a person is asked about. */
export interface AskedPlan {
  readonly planId: string;
  /** All of them. */
  readonly items: readonly PlanItem[];
}

export const hasConflicts = (items: readonly PlanItem[]): boolean => items.some(({ state }) => CONFLICT_STATES.has(state));

/**
 * Asks a person at the terminal about every conflict, then whether kept secrets may go to new destinations, then for secrets that are not in the files. A dry run says after each profile what is
 * still open: what becomes of a profile settles its servers. `given` are the answers of the command itself.
 * @throws AppError CANCELLED when the person gives up; those of import.apply
 */
export async function askAnswers({ terminal, call }: Asking, { planId, items }: AskedPlan, given: Partial<Resolution>): Promise<AskedAnswers> {
  const planned = new Map(items.map((item) => [item.key, item]));
  const answers = { ...noAnswers(), carrySecrets: [...(given.carrySecrets ?? [])] };
  const carried = new Set<string>();
  for (;;) {
    const report = await call('import.apply', { planId, resolution: { ...given, ...answers }, dryRun: true, replan: true });
    // What can't be taken anyway refuses the whole import: no question is worth asking then.
    if (report.errors.length > 0 && given.partial !== true) return answers;
    const open = [openItems(report, planned), untoldItems(report, items, answers)].find((found) => found.length > 0);
    if (open === undefined) {
      // What goes along is no blank any more.
      if (await askCarries(terminal, report.items, answers, carried)) continue;
      await askBlanks(terminal, blankItems(report, planned), answers);
      return answers;
    }
    for (const line of refusedLines(report, open, answers)) terminal.err(line);
    await askAbout({ terminal, call }, planId, open, answers);
  }
}

/** Profiles first, one at a time. */
async function askAbout(context: Asking, planId: string, open: readonly OpenItem[], answers: AskedAnswers): Promise<void> {
  const profile = open.find(({ item }) => item.kind === 'profile');
  for (const one of profile === undefined ? open : [profile]) {
    if (await askConflict(context, planId, one, answers)) return;
  }
}

const openItems = ({ items }: ImportReport, planned: ReadonlyMap<string, PlanItem>): readonly OpenItem[] =>
  items.flatMap((item): readonly OpenItem[] => (item.outcome === 'undecided' && item.key !== undefined ? [{ key: item.key, item, planned: planned.get(item.key) }] : []));

/** A report brings the first items along; of those behind them the plan says what was asked. */
function untoldItems({ success, items: told, total }: ImportReport, items: readonly PlanItem[], { strategy, decisions, choices }: AskedAnswers): readonly OpenItem[] {
  if (success || total === told.length || strategy !== 'fail') return [];
  const known = new Set(told.map(({ key }) => key));
  return items.flatMap((item) => (known.has(item.key) || !CONFLICT_STATES.has(item.state) || Object.hasOwn(decisions, item.key) || Object.hasOwn(choices, item.key)
    ? [] : [{ key: item.key, item: { ...item, outcome: 'undecided' }, planned: item }]));
}

/** Why an answer that was given could not be followed. */
const refusedLines = ({ unmet }: ImportReport, open: readonly OpenItem[], { decisions, choices }: AskedAnswers): readonly string[] => {
  const subjects = open.filter(({ key }) => Object.hasOwn(decisions, key) || Object.hasOwn(choices, key)).map(({ item }) => item.subject);
  return unmet.filter((line) => subjects.some((subject) => line.startsWith(`${subject}: `)));
};

/** Items that come in with a blank, as the dry run has them. */
const blankItems = ({ items }: ImportReport, planned: ReadonlyMap<string, PlanItem>): readonly PlanItem[] => items.flatMap(({ key, outcome, blanks }) => {
  const item = key === undefined ? undefined : planned.get(key);
  return item === undefined || item.kind === 'entity' || blanks.length === 0 || outcome === 'unchanged' || outcome === 'skipped' ? [] : [{ ...item, blanks }];
});
