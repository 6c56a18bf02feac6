import type { Resolution, Strategy } from '../../../src-shared/transfer/resolution';
import type { ReportItem } from '../../../src-shared/transfer/import-report';
import { profileContent } from './incoming-content';
import type { ImportChanges } from './import-changes';
import type { PlannedImport, PlannedProfile } from './planned-import';
import { rejectedItems, reportProfile } from './report-item';
import { resolveServers } from './resolve-servers';
import { freeName, makeTarget, type ResolvedTarget } from './resolved-target';

export interface ResolveOptions {
  /** ` (YYYYMMDD-HHmmss)`, put behind a name that is kept beside another. */
  readonly suffix: string;
  readonly mintId: () => string;
}

export interface ResolvedImport {
  readonly changes: ImportChanges;
  /** In the order of the plan. */
  readonly items: readonly ReportItem[];
}

/**
 * Turns a plan and a person's answers into what will be written. An item that nobody decided is reported as `undecided`, one
 * that can't be taken as `rejected`; whether that stops the import is the caller's to say.
 */
export function resolvePlan(plan: PlannedImport, resolution: Resolution, options: ResolveOptions): ResolvedImport {
  const changes: Writable<ImportChanges> = { putProfiles: [], putMcps: [], removeMcps: [], remember: [] };
  const items: ReportItem[] = [];
  const targets = new Map<string, ResolvedTarget>();
  const names = new Set(plan.takenNames);
  const decide = (key: string): Strategy => resolution.decisions[key] ?? resolution.strategy;
  for (const planned of plan.profiles) {
    const target = resolveProfile(planned, decide(planned.incoming.key), targets, names, changes, options);
    targets.set(planned.incoming.key, target);
    items.push(reportProfile(planned, target), ...rejectedItems(planned));
    const servers = resolveServers(planned, target, resolution, options);
    changes.putMcps.push(...servers.puts.map((mcp) => ({ profileId: target.id, mcp })));
    changes.removeMcps.push(...servers.removals.map((mcpId) => ({ profileId: target.id, mcpId })));
    changes.remember.push(...servers.remember.map((note) => ({ profileId: target.id, ...note })));
    items.push(...servers.items);
  }
  return { changes: lastWins(changes), items };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

function resolveProfile(planned: PlannedProfile, strategy: Strategy, targets: ReadonlyMap<string, ResolvedTarget>, names: Set<string>, changes: Writable<ImportChanges>, options: ResolveOptions): ResolvedTarget {
  const { result, kept, state, incoming } = planned;
  const joined = planned.joins === undefined ? undefined : targets.get(planned.joins);
  if (joined !== undefined) return { ...joined, outcome: joined.skipsAll ? 'skipped' : 'unchanged' };
  const conflict = state === 'changed' || state === 'name-taken';
  if (state === 'new' || (conflict && strategy === 'rename')) {
    const id = state === 'new' ? result.id : makeTarget.freshId(incoming, kept, options);
    const name = freeName(state === 'new' ? result.name : `${result.name}${options.suffix}`, names);
    changes.putProfiles.push({ ...incoming.profile, id, name });
    if (state !== 'new') changes.remember.push({ profileId: '', incomingKey: planned.incomingKey, keptId: id, content: profileContent(incoming) });
    return makeTarget.added(id, name, state === 'new' ? 'added' : 'renamed');
  }
  if (kept === undefined) return makeTarget.added(result.id, result.name, 'added');
  if (!conflict) return makeTarget.kept(kept, 'unchanged');
  if (strategy === 'fail') return makeTarget.kept(kept, 'undecided');
  if (strategy === 'skip') return { ...makeTarget.kept(kept, 'skipped'), skipsAll: state === 'name-taken' };
  changes.putProfiles.push(result);
  if (state === 'name-taken') changes.remember.push({ profileId: '', incomingKey: planned.incomingKey, keptId: result.id, content: profileContent(incoming) });
  return makeTarget.kept(kept, 'updated');
}

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
