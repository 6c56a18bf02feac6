import type { Resolution } from '../../../src-shared/transfer/resolution';
import type { ReportItem } from '../../../src-shared/transfer/import-report';
import { carriedItems } from './carried-items';
import type { ImportChanges } from './import-changes';
import { AnswerBook } from './item-answers';
import { NameBook } from './name-book';
import type { PlannedImport } from './planned-import';
import { rejectedItems, reportProfile } from './report-item';
import type { ResolveOptions } from './resolve-options';
import { ProfileResolver, profileNote } from './resolve-profile';
import { resolveQuestions } from './resolve-questions';
import { resolveServers } from './resolve-servers';
import { supersededNotes, type KeptItem } from './superseded-notes';

export interface ResolvedImport {
  readonly changes: ImportChanges;
  /** In the order of the plan. */
  readonly items: readonly ReportItem[];
  /** Answers that could not be followed, a line each. */
  readonly unmet: readonly string[];
}

/**
 * Turns a plan and a person's answers into what will be written. An item that nobody decided is reported as `undecided`, one
 * that can't be taken as `rejected`; whether that stops the import is the caller's to say.
 */
export function resolvePlan(plan: PlannedImport, resolution: Resolution, options: ResolveOptions): ResolvedImport {
  const changes: Writable<ImportChanges> = { putProfiles: [], putMcps: [], removeMcps: [], remember: [] };
  const items: ReportItem[] = [];
  const carried = carriedItems(plan, resolution.carrySecrets);
  const answers = new AnswerBook(resolution, carried.keys);
  const names = new NameBook(plan);
  const profiles = new ProfileResolver(plan, names, options);
  const kept: KeptItem[] = [];
  const unmet = [...carried.unmet];
  for (const planned of plan.profiles) {
    const { target, put, remember, differences = planned.differences, ...own } = profiles.resolve(planned, answers.of(planned.incoming.key));
    const { id: profileId } = target;
    for (const line of own.unmet ?? []) unmet.push(line);
    if (remember !== undefined) changes.remember.push(remember);
    items.push(reportProfile(planned, target, differences), ...rejectedItems(planned));
    const servers = resolveServers(planned, target, answers, names, options);
    const questions = resolveQuestions(planned, target, put, answers);
    if (questions.put !== undefined) changes.putProfiles.push(questions.put);
    for (const mcp of servers.puts) changes.putMcps.push({ profileId, mcp });
    for (const mcpId of servers.removals) changes.removeMcps.push({ profileId, mcpId });
    for (const note of servers.remember) changes.remember.push(note);
    if (target.outcome !== 'skipped' && target.outcome !== 'undecided') kept.push({ profileId: '', keptId: profileId, writes: put !== undefined, repeats: false, note: () => profileNote(planned, profileId) });
    for (const item of servers.kept) kept.push(item);
    for (const item of [...servers.items, ...questions.items]) items.push(item);
    for (const line of [...servers.unmet, ...questions.unmet]) unmet.push(line);
  }
  // What was decided for an item itself comes last, and so wins.
  changes.remember.unshift(...supersededNotes(kept));
  return { changes: lastWins(changes), items, unmet };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

/** Two items of one import that write the same row: the later one is what stays. */
function lastWins(changes: ImportChanges): ImportChanges {
  const last = <Item>(items: readonly Item[], key: (item: Item) => string): Item[] => [...new Map(items.map((item) => [key(item), item])).values()];
  return {
    putProfiles: last(changes.putProfiles, ({ id }) => id),
    putMcps: last(changes.putMcps, ({ profileId, mcp }) => JSON.stringify([profileId, mcp.id])),
    removeMcps: changes.removeMcps,
    remember: last(changes.remember, ({ profileId, incomingKey }) => JSON.stringify([profileId, incomingKey])),
  };
}
