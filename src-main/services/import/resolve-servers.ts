import { foldedName } from '../../../src-shared/profile/folded-name';
import { McpIdSchema, type Mcp, type McpId } from '../../../src-shared/profile/mcp';
import type { ItemOutcome, ReportItem } from '../../../src-shared/transfer/import-report';
import { CONFLICT_STATES } from '../../../src-shared/transfer/import-plan';
import type { Resolution, Strategy } from '../../../src-shared/transfer/resolution';
import { mcpContent } from './incoming-content';
import { blanksOf, copyWithoutSecrets } from './plan-mcp';
import type { PlannedMcp, PlannedProfile } from './planned-import';
import { reportMcp, reportRemoval } from './report-item';
import type { ResolveOptions } from './resolve-plan';
import { freeName, type ResolvedTarget } from './resolved-target';

interface ResolvedServers {
  readonly puts: readonly Mcp[];
  readonly removals: readonly McpId[];
  readonly remember: readonly { readonly incomingKey: string; readonly keptId: string; readonly content: string }[];
  readonly items: readonly ReportItem[];
}

/** Resolves the servers of one profile, in the order of the plan. */
export function resolveServers(planned: PlannedProfile, target: ResolvedTarget, resolution: Resolution, options: ResolveOptions): ResolvedServers {
  const removed = target.fresh || target.skipsAll || target.outcome === 'undecided' ? [] : planned.removals;
  for (const { id, name } of removed) {
    target.names.delete(foldedName(name));
    target.ids.delete(id);
  }
  const puts: Mcp[] = [];
  const remember: { incomingKey: string; keptId: string; content: string }[] = [];
  const items: ReportItem[] = [];
  for (const mcp of planned.mcps) {
    const strategy = resolution.decisions[mcp.incoming.key] ?? resolution.strategy;
    const carry = resolution.carrySecrets.some((name) => foldedName(name) === foldedName(mcp.subject));
    const { outcome, put, noted } = resolveServer(mcp, target, strategy, carry, options);
    if (put !== undefined) puts.push(put);
    if (put !== undefined && noted) remember.push({ incomingKey: mcp.incomingKey, keptId: put.id, content: mcpContent(mcp.incoming) });
    items.push(reportMcp(mcp, outcome, put === undefined ? [] : blanksOf(put), put?.name, carry));
  }
  return { puts, removals: removed.map(({ id }) => id), remember, items: [...items, ...removed.map(({ name }) => reportRemoval(target.name, name))] };
}

interface ResolvedServer {
  readonly outcome: ItemOutcome;
  readonly put?: Mcp;
  /** The choice is remembered, so that the same item again is no question again. */
  readonly noted?: boolean;
}

function resolveServer(mcp: PlannedMcp, target: ResolvedTarget, strategy: Strategy, carry: boolean, options: ResolveOptions): ResolvedServer {
  if (target.skipsAll) return { outcome: 'skipped' };
  if (target.outcome === 'undecided') return { outcome: 'undecided' };
  if (mcp.state === 'missing') return { outcome: 'rejected' };
  if (mcp.state === 'ambiguous') return { outcome: strategy === 'skip' ? 'skipped' : 'undecided' };
  if (target.fresh && mcp.meets?.earlier === undefined) return { outcome: 'added', put: placed(forNewProfile(mcp, carry), target, options) };
  if (mcp.state === 'identical') return { outcome: 'unchanged' };
  if (!CONFLICT_STATES.has(mcp.state)) return { outcome: 'added', put: placed(carry ? mcp.carried : mcp.result, target, options) };
  switch (strategy) {
    case 'fail': return { outcome: 'undecided' };
    case 'skip': return { outcome: 'skipped' };
    case 'rename': {
      const renamed = { ...mcp.incoming.mcp, name: `${mcp.incoming.mcp.name}${options.suffix}` };
      return { outcome: 'renamed', put: placed(renamed, target, options), noted: true };
    }
    case 'update': {
      const put = carry ? mcp.carried : mcp.result;
      target.names.add(foldedName(put.name));
      return { outcome: 'updated', put, noted: mcp.state !== 'changed' || mcp.withheld.length > 0 };
    }
  }
}

/** A new profile takes what the file says and nothing that is kept elsewhere, except for the copies that a manifest asks for. */
function forNewProfile(mcp: PlannedMcp, carry: boolean): Mcp {
  if (!mcp.incoming.reference) return mcp.incoming.mcp;
  return carry ? mcp.carried : copyWithoutSecrets(mcp.result);
}

/** A new server of the target: a free id, a free name. */
function placed(mcp: Mcp, target: ResolvedTarget, { mintId }: ResolveOptions): Mcp {
  const id = target.ids.has(mcp.id) ? McpIdSchema.parse(mintId()) : mcp.id;
  target.ids.add(id);
  return { ...mcp, id, name: freeName(mcp.name, target.names) };
}
