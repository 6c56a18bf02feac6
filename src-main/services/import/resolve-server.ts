import type { Mcp, McpId } from '../../../src-shared/profile/mcp';
import { McpIdSchema } from '../../../src-shared/profile/mcp-id';
import { foldedName } from '../../../src-shared/profile/folded-name';
import { CONFLICT_STATES, type Difference } from '../../../src-shared/transfer/import-plan';
import type { ItemOutcome } from '../../../src-shared/transfer/import-report';
import { sameMcp } from '../profiles/same-mcp';
import { copyWithoutSecrets } from '../secrets/copy-without-secrets';
import { candidateId } from './candidate-labels';
import type { ItemAnswers } from './item-answers';
import { mergeSides } from './merge-sides';
import { pickSides } from './pick-sides';
import { copiedServer } from './plan-reference';
import type { MergeSides, PlannedMcp } from './planned-import';
import type { ResolveOptions } from './resolve-options';
import type { ResolvedTarget } from './resolved-target';

export interface ResolvedServer {
  readonly outcome: ItemOutcome;
  readonly put?: Mcp;
  /** The choice is remembered, so that the same item again is no question again. */
  readonly noted?: boolean;
  /** It is kept already, as this, and that is remembered. */
  readonly remembered?: McpId | undefined;
  /** A person gave the name, so it is not given to another. */
  readonly named?: boolean;
  /** Where it is not what the plan says. */
  readonly withheld?: readonly string[];
  readonly differences?: readonly Difference[];
  /** Answers that could not be followed, a line each. */
  readonly unmet?: readonly string[];
}

/** What resolving one server needs besides it. */
export interface ServerPlace extends ResolveOptions {
  readonly target: ResolvedTarget;
  /** Why a server of this target can't have a name. */
  readonly faultOfName: (key: string, name: string) => string | undefined;
}

/** Decides for one server; takes its id in the target. */
export function resolveServer(mcp: PlannedMcp, answers: ItemAnswers, place: ServerPlace): ResolvedServer {
  const { target } = place;
  const { carry } = answers;
  if (target.skipsAll) return { outcome: 'skipped' };
  if (target.outcome === 'undecided') return { outcome: 'undecided' };
  if (mcp.state === 'missing') return { outcome: 'rejected' };
  if (mcp.state === 'ambiguous') return chosenServer(mcp, answers, place);
  const { placed, copies } = target.servers;
  const earlier = mcp.meets?.earlier === undefined ? undefined : placed.get(mcp.meets.earlier);
  if (earlier !== undefined) placed.set(mcp.incoming.key, earlier);
  if (target.fresh && earlier === undefined) return { outcome: 'added', put: placedServer(forNewProfile(mcp, carry), mcp, place) };
  if (mcp.state === 'identical') {
    const copy = mcp.meets?.earlier === undefined ? undefined : copies.get(mcp.meets.earlier);
    if (copy !== undefined) copies.set(mcp.incoming.key, copy);
    return { outcome: 'unchanged', remembered: copy };
  }
  if (!CONFLICT_STATES.has(mcp.state)) return { outcome: 'added', put: placedServer(carry ? mcp.carried : mcp.result, mcp, place) };
  switch (answers.strategy) {
    case 'fail': return { outcome: 'undecided' };
    case 'skip': return { outcome: 'skipped' };
    case 'rename': return renamedServer(mcp, answers, place);
    case 'merge': return mergedServer(mcp, earlier, answers, target);
    case 'update': {
      const updated = target.fresh ? mcp.incoming.mcp : carry ? mcp.carried : mcp.result;
      return { outcome: 'updated', put: { ...updated, id: earlier ?? mcp.result.id }, noted: mcp.state !== 'changed' || mcp.withheld.length > 0 };
    }
  }
}

/** The kept server that a person says is meant. */
function chosenServer(mcp: PlannedMcp, { strategy, decided, choice, carry }: ItemAnswers, place: ServerPlace): ResolvedServer {
  if (strategy === 'skip' && (decided || choice === undefined)) return { outcome: 'skipped' };
  if (choice === undefined) return { outcome: 'undecided' };
  const found = mcp.candidates?.find((candidate) => candidateId(candidate) === choice);
  if (found === undefined) return { outcome: 'undecided', unmet: [`${mcp.subject}: what was chosen is none of the kept servers that could be meant`] };
  const copied = { ...mcp, ...copiedServer(found.mcp, mcp.incoming) };
  const put = place.target.fresh ? forNewProfile(copied, carry) : carry ? copied.carried : copied.result;
  return { outcome: 'added', put: placedServer(put, mcp, place), withheld: carry ? [] : copied.withheld };
}

function renamedServer({ incoming: { key, mcp }, subject }: PlannedMcp, { name }: ItemAnswers, { target, faultOfName, mintId, suffix }: ServerPlace): ResolvedServer {
  const { copies, given } = target.servers;
  const fault = name === undefined ? undefined : given.has(foldedName(name)) ? 'another item was given this name' : faultOfName(key, name);
  if (name !== undefined && fault !== undefined) return { outcome: 'undecided', unmet: [`${subject}: it can't be kept as ${JSON.stringify(name)}: ${fault}`] };
  if (name !== undefined) given.add(foldedName(name));
  // Never the file's own id: another item of it may be the one that has it next time.
  const id = McpIdSchema.parse(mintId());
  copies.set(key, id);
  return { outcome: 'renamed', put: { ...mcp, id, name: name ?? `${mcp.name}${suffix}` }, noted: true, named: name !== undefined };
}

function mergedServer(mcp: PlannedMcp, earlier: McpId | undefined, { fields, blanks, carry }: ItemAnswers, target: ResolvedTarget): ResolvedServer {
  const sides = target.fresh ? sidesInNewProfile(mcp, earlier, target) : mcp.sides;
  const { pick, open } = pickSides(mcp.differences, fields);
  if (sides === undefined || open.length > 0) return { outcome: 'undecided', unmet: fields.size === 0 ? [] : [`${mcp.subject}: it is still open whose value is kept of ${open.join(', ')}`] };
  const { mcp: merged, withheld, clashes } = mergeSides(sides, target.fresh ? mcp.incoming.mcp : mcp.carried, pick, carry);
  if (clashes.length > 0) return { outcome: 'undecided', unmet: clashes.map((field) => `${mcp.subject}: ${field} can't stand beside what else was chosen there`) };
  const id = earlier ?? mcp.result.id;
  target.servers.copies.set(mcp.incoming.key, id);
  if (blanks.size === 0 && sameMcp(merged, sides.mine)) return { outcome: 'unchanged', remembered: id, withheld: [], differences: [] };
  const differences = mcp.differences.filter(({ field }) => pick(field) === 'theirs');
  return { outcome: 'merged', put: { ...merged, id }, noted: true, withheld, differences };
}

/** In a new profile nothing counts but what the import itself says. */
function sidesInNewProfile({ incoming }: PlannedMcp, earlier: McpId | undefined, { servers }: ResolvedTarget): MergeSides | undefined {
  const mine = earlier === undefined ? undefined : servers.standing.get(earlier);
  return mine && { mine, kept: mine, filled: [], lost: [], said: incoming.mcp };
}

/** A new profile takes what the file says and nothing that is kept elsewhere, except for the copies that a manifest asks for. */
function forNewProfile(mcp: PlannedMcp, carry: boolean): Mcp {
  if (!mcp.incoming.reference) return mcp.incoming.mcp;
  return { ...(carry ? mcp.carried : copyWithoutSecrets(mcp.result)), usageCount: undefined, lastUsed: undefined };
}

function placedServer(mcp: Mcp, { incoming }: PlannedMcp, { target, mintId }: ServerPlace): Mcp {
  const { rows, placed } = target.servers;
  const id = rows.has(mcp.id) ? McpIdSchema.parse(mintId()) : mcp.id;
  rows.set(id, undefined);
  placed.set(incoming.key, id);
  return { ...mcp, id };
}
