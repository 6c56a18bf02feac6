import { foldedName } from '../../../src-shared/profile/folded-name';
import type { Mcp } from '../../../src-shared/profile/mcp';
import type { Profile } from '../../../src-shared/profile/profile';
import type { ItemState } from '../../../src-shared/transfer/import-plan';
import { nameSecrets, type SecretNames } from '../secrets/name-secrets';
import { mcpDifferences } from './compare-fields';
import { sameBytes } from './find-target';
import type { IncomingMcp, IncomingProfile } from './incoming';
import { incomingKeyOf, mcpContent } from './incoming-content';
import type { PlanOptions } from './plan-import';
import { blanksOf, copyWithoutSecrets, findById, findByName, meetMcp, subjectOf } from './plan-mcp';
import type { CurrentState, PlannedMcp } from './planned-import';

interface ServerTarget {
  readonly kept: Profile | undefined;
  readonly name: string;
  readonly replaces: boolean;
}

/** Plans the servers of one incoming profile; `mates` are the items that earlier profiles bring into the same target. */
export function planServers(current: CurrentState, incoming: IncomingProfile, target: ServerTarget, mates: readonly PlannedMcp[], options: PlanOptions): readonly PlannedMcp[] {
  const { kept } = target;
  const names = nameSecrets(kept ?? { ...incoming.profile, mcps: [] });
  const planned: PlannedMcp[] = [];
  const counts = new Map<string, number>();
  for (const mate of mates) count(counts, plainKey(mate.incoming));
  for (const item of incoming.items) {
    const incomingKey = numbered(plainKey(item), count(counts, plainKey(item)));
    const plain = { incoming: item, subject: subjectOf(incoming.profile, item.mcp), incomingKey, findings: [] };
    if (item.reference) {
      planned.push({ ...plain, ...planReference(current, item, kept) });
      continue;
    }
    const remembered = kept && rememberedMcp(current, item, kept, incomingKey, options);
    if (remembered !== undefined) {
      planned.push({ ...plain, ...unchanged(remembered) });
      continue;
    }
    const earlier = findEarlier([...mates, ...planned], item);
    const same = kept && (findById(kept.mcps, item) ?? notedMcp(current, kept, incomingKey));
    const own = same ?? (kept && findByName(kept.mcps, item));
    planned.push({
      ...plain,
      ...(earlier !== undefined ? planDuplicate(item, incoming, own, earlier, names)
        : own === undefined ? added(item.mcp, 'new')
        : planAgainstKept(item, incoming, { mcp: own, otherId: item.identified && same === undefined }, target, names)),
    });
  }
  return planned;
}

type Meeting = Omit<PlannedMcp, 'incoming' | 'subject' | 'incomingKey' | 'findings'>;

function planAgainstKept(item: IncomingMcp, from: IncomingProfile, own: { readonly mcp: Mcp; readonly otherId: boolean }, target: ServerTarget, names: SecretNames): Meeting {
  const namesake = target.replaces ? undefined
    : target.kept?.mcps.find((mcp) => mcp.id !== own.mcp.id && foldedName(mcp.name) === foldedName(item.mcp.name));
  const named = namesake === undefined ? item : { ...item, mcp: { ...item.mcp, name: own.mcp.name } };
  const meeting = meetMcp(own.mcp, names, named, from);
  const equal = meeting.differences.length === 0 && namesake === undefined;
  const state: ItemState = equal ? 'identical' : own.otherId || namesake !== undefined ? 'name-taken' : 'changed';
  return { ...meeting, state, meets: { mcp: namesake ?? own.mcp } };
}

/** The import has it twice: equal is nothing to decide, else the later one is. */
function planDuplicate(item: IncomingMcp, from: IncomingProfile, own: Mcp | undefined, earlier: PlannedMcp, names: SecretNames): Meeting {
  const base = own ?? earlier.result;
  const meeting = meetMcp(base, names, item, from);
  const differences = mcpDifferences(earlier.result, { ...meeting.result, id: earlier.result.id });
  return { ...meeting, differences, state: differences.length === 0 ? 'identical' : 'duplicate', meets: { mcp: earlier.result, earlier: earlier.incoming.key } };
}

/** A manifest names a server: it is looked for in the target, then elsewhere; one found elsewhere is copied. */
function planReference(current: CurrentState, item: IncomingMcp, kept: Profile | undefined): Meeting {
  const own = kept && (findById(kept.mcps, item) ?? findByName(kept.mcps, item));
  if (own !== undefined) return unchanged(own);
  const others = current.profiles.filter((profile) => profile.id !== kept?.id);
  const byId = others.flatMap((profile) => findById(profile.mcps, item) ?? []);
  const found = byId.length > 0 ? byId : others.flatMap((profile) => findByName(profile.mcps, item) ?? []);
  const [only] = found;
  if (only === undefined) return added(item.mcp, 'missing');
  if (found.length > 1) return added(item.mcp, 'ambiguous');
  const carried: Mcp = { ...only, id: item.mcp.id, name: item.mcp.name, usageCount: undefined, lastUsed: undefined };
  const result = copyWithoutSecrets(carried);
  const blanks = blanksOf(result);
  return { state: 'new', result, carried, differences: [], blanks, withheld: blanks, ...(blanks.length > 0 && { destination: 'another profile' }) };
}

const added = (mcp: Mcp, state: ItemState): Meeting => ({ state, result: mcp, carried: mcp, differences: [], blanks: blanksOf(mcp), withheld: [] });
const unchanged = (mcp: Mcp): Meeting => ({ state: 'identical', meets: { mcp }, result: mcp, carried: mcp, differences: [], blanks: [], withheld: [] });

function findEarlier(planned: readonly PlannedMcp[], item: IncomingMcp): PlannedMcp | undefined {
  return planned.find(({ incoming, result }) =>
    (item.identified && incoming.identified && incoming.mcp.id === item.mcp.id) || foldedName(result.name) === foldedName(item.mcp.name));
}

function rememberedMcp(current: CurrentState, item: IncomingMcp, kept: Profile, incomingKey: string, options: PlanOptions): Mcp | undefined {
  const note = current.remembered.find((other) => other.profileId === kept.id && other.incomingKey === incomingKey);
  if (note === undefined || options.fingerprint === undefined) return undefined;
  return sameBytes(note.fingerprint, options.fingerprint(mcpContent(item))) ? kept.mcps.find((mcp) => mcp.id === note.keptId) : undefined;
}

/** An identified item that was kept under another id before is still the same item. */
function notedMcp(current: CurrentState, kept: Profile, incomingKey: string): Mcp | undefined {
  if (!incomingKey.startsWith('id:')) return undefined;
  const note = current.remembered.find((other) => other.profileId === kept.id && other.incomingKey === incomingKey);
  return note && kept.mcps.find((mcp) => mcp.id === note.keptId);
}

const plainKey = (item: IncomingMcp): string => incomingKeyOf(item.identified, item.mcp.id, item.mcp.name);

function count(counts: Map<string, number>, key: string): number {
  const next = (counts.get(key) ?? 0) + 1;
  counts.set(key, next);
  return next;
}

/** The second of the same key in one target is remembered apart. */
const numbered = (key: string, nth: number): string => (nth === 1 ? key : `${key}#${nth}`);
