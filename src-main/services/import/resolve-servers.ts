import { McpIdSchema, type Mcp, type McpId } from '../../../src-shared/profile/mcp';
import type { ItemOutcome, ReportItem } from '../../../src-shared/transfer/import-report';
import { CONFLICT_STATES } from '../../../src-shared/transfer/import-plan';
import type { Resolution, Strategy } from '../../../src-shared/transfer/resolution';
import type { ImportChanges } from './import-changes';
import { copyWithoutSecrets } from '../secrets/copy-without-secrets';
import { mcpContent } from './incoming-content';
import { blanksOf } from './plan-mcp';
import type { PlannedMcp, PlannedProfile } from './planned-import';
import { reportMcp, reportRemoval } from './report-item';
import type { ResolveOptions } from './resolve-options';
import type { ResolvedTarget } from './resolved-target';
import { settleNames } from './settle-names';
import type { KeptItem } from './superseded-notes';

interface ResolvedServers {
  readonly puts: readonly Mcp[];
  readonly removals: readonly McpId[];
  readonly remember: ImportChanges['remember'];
  readonly items: readonly ReportItem[];
  readonly kept: readonly KeptItem[];
}

/** Resolves the servers of one profile, in the order of the plan. `carried` has the keys of items whose kept secrets may go along. */
export function resolveServers(planned: PlannedProfile, target: ResolvedTarget, resolution: Resolution, carried: ReadonlySet<string>, options: ResolveOptions): ResolvedServers {
  const { rows } = target.servers;
  const removed = target.fresh || target.skipsAll || target.outcome === 'undecided' ? [] : planned.removals;
  for (const { id } of removed) rows.delete(id);
  const resolved = planned.mcps.map((mcp) => {
    const strategy = resolution.decisions[mcp.incoming.key] ?? resolution.strategy;
    return { mcp, ...resolveServer(mcp, target, strategy, carried.has(mcp.incoming.key), options) };
  });
  settleNames(rows, resolved.flatMap(({ put }) => put ?? []));
  const puts: Mcp[] = [];
  const remember: ImportChanges['remember'][number][] = [];
  const items: ReportItem[] = [];
  const kept: KeptItem[] = [];
  for (const { mcp, outcome, put, noted, copy } of resolved) {
    const keptId = put?.id ?? (outcome === 'unchanged' ? rowOf(mcp, target) : undefined);
    const note = (id: McpId): ImportChanges['remember'][number] => ({ profileId: target.id, incomingKey: mcp.incomingKey, keptId: id, content: mcpContent(mcp.incoming) });
    if (copy !== undefined) remember.push(note(copy));
    if (keptId !== undefined) kept.push({ profileId: target.id, keptId, writes: put !== undefined, repeats: outcome === 'unchanged' && mcp.meets?.earlier !== undefined, note: () => note(keptId) });
    const name = put === undefined ? undefined : rows.get(put.id) ?? put.name;
    if (put !== undefined && name !== undefined) {
      puts.push({ ...put, name });
      if (noted === true || name !== put.name) remember.push(note(put.id));
    }
    items.push(reportMcp(mcp, outcome, put === undefined ? [] : blanksOf(put), name, carried.has(mcp.incoming.key)));
  }
  return { puts, removals: removed.map(({ id }) => id), remember, kept, items: [...items, ...removed.map(({ name }) => reportRemoval(target.name, name))] };
}

const rowOf = ({ meets, result }: PlannedMcp, { servers }: ResolvedTarget): McpId =>
  (meets?.earlier === undefined ? undefined : servers.placed.get(meets.earlier)) ?? result.id;

interface ResolvedServer {
  readonly outcome: ItemOutcome;
  readonly put?: Mcp;
  /** The choice is remembered, so that the same item again is no question again. */
  readonly noted?: boolean;
  /** It equals an earlier item that was kept beside another, as this. */
  readonly copy?: McpId | undefined;
}

function resolveServer(mcp: PlannedMcp, target: ResolvedTarget, strategy: Strategy, carry: boolean, options: ResolveOptions): ResolvedServer {
  if (target.skipsAll) return { outcome: 'skipped' };
  if (target.outcome === 'undecided') return { outcome: 'undecided' };
  if (mcp.state === 'missing') return { outcome: 'rejected' };
  if (mcp.state === 'ambiguous') return { outcome: strategy === 'skip' ? 'skipped' : 'undecided' };
  const { placed, copies } = target.servers;
  const earlier = mcp.meets?.earlier === undefined ? undefined : placed.get(mcp.meets.earlier);
  if (earlier !== undefined) placed.set(mcp.incoming.key, earlier);
  if (target.fresh && earlier === undefined) return { outcome: 'added', put: place(forNewProfile(mcp, carry), mcp, target, options) };
  if (mcp.state === 'identical') {
    const copy = mcp.meets?.earlier === undefined ? undefined : copies.get(mcp.meets.earlier);
    if (copy !== undefined) copies.set(mcp.incoming.key, copy);
    return { outcome: 'unchanged', copy };
  }
  if (!CONFLICT_STATES.has(mcp.state)) return { outcome: 'added', put: place(carry ? mcp.carried : mcp.result, mcp, target, options) };
  switch (strategy) {
    case 'fail': return { outcome: 'undecided' };
    case 'skip': return { outcome: 'skipped' };
    case 'rename': {
      // Never the file's own id: another item of it may be the one that has it next time.
      const id = McpIdSchema.parse(options.mintId());
      copies.set(mcp.incoming.key, id);
      return { outcome: 'renamed', put: { ...mcp.incoming.mcp, id, name: `${mcp.incoming.mcp.name}${options.suffix}` }, noted: true };
    }
    case 'update': {
      const updated = target.fresh ? mcp.incoming.mcp : carry ? mcp.carried : mcp.result;
      return { outcome: 'updated', put: { ...updated, id: earlier ?? mcp.result.id }, noted: mcp.state !== 'changed' || mcp.withheld.length > 0 };
    }
  }
}

/** A new profile takes what the file says and nothing that is kept elsewhere, except for the copies that a manifest asks for. */
function forNewProfile(mcp: PlannedMcp, carry: boolean): Mcp {
  if (!mcp.incoming.reference) return mcp.incoming.mcp;
  return { ...(carry ? mcp.carried : copyWithoutSecrets(mcp.result)), usageCount: undefined, lastUsed: undefined };
}

function place(mcp: Mcp, { incoming }: PlannedMcp, target: ResolvedTarget, options: ResolveOptions): Mcp {
  const id = freeId(mcp, target, options);
  target.servers.placed.set(incoming.key, id);
  return { ...mcp, id };
}

/** The server's own id where the target has none like it; takes it. */
function freeId({ id }: Mcp, { servers: { rows } }: ResolvedTarget, { mintId }: ResolveOptions): McpId {
  const free = rows.has(id) ? McpIdSchema.parse(mintId()) : id;
  rows.set(free, undefined);
  return free;
}
