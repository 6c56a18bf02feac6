import type { Resolution } from '../../../src-shared/transfer/resolution';
import type { ReportItem } from '../../../src-shared/transfer/import-report';
import { carriedItems } from './carried-items';
import type { ImportChanges } from './import-changes';
import type { PlannedImport } from './planned-import';
import { rejectedItems, reportProfile } from './report-item';
import type { ResolveOptions } from './resolve-options';
import { ProfileResolver, profileNote } from './resolve-profile';
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
  const profiles = new ProfileResolver(plan, options);
  const kept: KeptItem[] = [];
  for (const planned of plan.profiles) {
    const strategy = resolution.decisions[planned.incoming.key] ?? resolution.strategy;
    const { target, put, remember } = profiles.resolve(planned, strategy);
    const { id: profileId } = target;
    if (put !== undefined) changes.putProfiles.push(put);
    if (remember !== undefined) changes.remember.push(remember);
    items.push(reportProfile(planned, target), ...rejectedItems(planned));
    const servers = resolveServers(planned, target, resolution, carried.keys, options);
    for (const mcp of servers.puts) changes.putMcps.push({ profileId, mcp });
    for (const mcpId of servers.removals) changes.removeMcps.push({ profileId, mcpId });
    for (const note of servers.remember) changes.remember.push(note);
    if (target.outcome !== 'skipped' && target.outcome !== 'undecided') kept.push({ profileId: '', keptId: profileId, writes: put !== undefined, repeats: false, note: () => profileNote(planned, profileId) });
    for (const item of servers.kept) kept.push(item);
    for (const item of servers.items) items.push(item);
  }
  // What was decided for an item itself comes last, and so wins.
  changes.remember.unshift(...supersededNotes(kept));
  return { changes: lastWins(changes), items, unmet: carried.unmet };
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
