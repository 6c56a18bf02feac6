import { foldedName } from '../../../src-shared/profile/folded-name';
import type { Mcp } from '../../../src-shared/profile/mcp';
import type { Profile } from '../../../src-shared/profile/profile';
import type { ItemState } from '../../../src-shared/transfer/import-plan';
import { nameSecrets, type SecretNames } from '../secrets/name-secrets';
import { mcpDifferences } from './compare-fields';
import { EarlierItems } from './earlier-items';
import type { IncomingMcp, IncomingProfile } from './incoming';
import { incomingKeyOf, KeyNumbers, mcpContent } from './incoming-content';
import { NamedIndex } from './named-index';
import type { PlanContext } from './plan-context';
import { meetMcp, newServer, subjectOf, unchangedServer, type Meeting } from './plan-mcp';
import { planReference } from './plan-reference';
import type { PlannedMcp } from './planned-import';

interface ServerTarget {
  readonly kept: Profile | undefined;
  readonly name: string;
  readonly replaces: boolean;
}

/** Plans the servers of one incoming profile; `mates` are the items that earlier profiles bring into the same target. */
export function planServers(context: PlanContext, incoming: IncomingProfile, target: ServerTarget, mates: readonly PlannedMcp[]): readonly PlannedMcp[] {
  const { kept } = target;
  const servers = new NamedIndex(kept?.mcps);
  const places: Places = {
    from: incoming,
    replaces: target.replaces,
    servers,
    leaving: leavingNames(incoming, servers),
    names: nameSecrets(kept ?? { ...incoming.profile, mcps: [] }),
    earlier: new EarlierItems(mates),
  };
  const keys = new KeyNumbers();
  for (const { incoming: mate } of mates) keys.next(plainKey(mate));
  return incoming.items.map((item) => {
    const incomingKey = keys.next(plainKey(item));
    const meeting = item.reference ? planReference(context, item, kept, places.servers) : planServer(context, item, incomingKey, kept, places);
    const blankHeld = context.heldElsewhere(meeting.result, meeting.blanks);
    const planned = { incoming: item, subject: subjectOf(incoming.profile, item.mcp), incomingKey, ...meeting, blankHeld };
    places.earlier.add(planned);
    return planned;
  });
}

/** What an item can meet in its target. */
interface Places {
  readonly from: IncomingProfile;
  readonly replaces: boolean;
  readonly servers: NamedIndex<Mcp>;
  /** Ids of kept servers to which the import gives another name: theirs is free. */
  readonly leaving: ReadonlySet<string>;
  readonly names: SecretNames;
  readonly earlier: EarlierItems;
}

function planServer(context: PlanContext, item: IncomingMcp, incomingKey: string, kept: Profile | undefined, places: Places): Meeting {
  const { servers, earlier, leaving } = places;
  const withId = (id: string | undefined): Mcp | undefined => (id === undefined ? undefined : servers.withId(id));
  const justSo = kept && withId(context.keptJustSo(kept.id, incomingKey, () => mcpContent(item)));
  if (justSo !== undefined) return unchangedServer(justSo);
  const same = kept && item.identified ? withId(item.mcp.id) ?? withId(context.keptAs(kept.id, incomingKey)) : undefined;
  const namesake = servers.named(item.mcp.name);
  const own = same ?? (namesake !== undefined && (leaving.has(namesake.id) || earlier.takesAway(namesake)) ? undefined : namesake);
  const twin = earlier.twinOf(item, own?.id) ?? (own === undefined ? earlier.named(item.mcp.name) : undefined);
  if (twin !== undefined) return planDuplicate(item, twin, places);
  return own === undefined ? newServer(item.mcp, 'new') : planAgainstKept(item, own, item.identified && same === undefined, places);
}

function planAgainstKept(item: IncomingMcp, own: Mcp, otherId: boolean, { from, names, servers, earlier, leaving, replaces }: Places): Meeting {
  const holder = replaces ? undefined : servers.named(item.mcp.name);
  const namesake = holder !== undefined && holder.id !== own.id && !leaving.has(holder.id) ? holder : earlier.named(item.mcp.name)?.result;
  const named = namesake === undefined ? item : { ...item, mcp: { ...item.mcp, name: own.name } };
  const meeting = meetMcp(own, names, named, from);
  const equal = meeting.differences.length === 0 && namesake === undefined;
  const state: ItemState = equal ? 'identical' : otherId || namesake !== undefined ? 'name-taken' : 'changed';
  return { ...meeting, state, meets: { mcp: namesake ?? own } };
}

/** The import has it twice: equal is nothing to decide, else the later one is. It would stand where the earlier one does. */
function planDuplicate(item: IncomingMcp, twin: PlannedMcp, { from, names, servers }: Places): Meeting {
  const meeting = meetMcp(servers.withId(twin.result.id) ?? twin.result, names, item, from);
  const differences = mcpDifferences(twin.result, meeting.result);
  const meets = { mcp: twin.result, earlier: twin.incoming.key };
  // What is blank in both is asked for once.
  if (differences.length === 0) return { ...meeting, differences, blanks: [], state: 'identical', meets };
  return { ...meeting, differences, state: 'duplicate', meets, ...(meeting.sides !== undefined && { sides: { ...meeting.sides, mine: twin.result } }) };
}

function leavingNames({ items }: IncomingProfile, servers: NamedIndex<Mcp>): ReadonlySet<string> {
  return new Set(items.flatMap(({ identified, mcp }) => {
    const kept = identified ? servers.withId(mcp.id) : undefined;
    return kept !== undefined && foldedName(kept.name) !== foldedName(mcp.name) ? [kept.id] : [];
  }));
}

const plainKey = (item: IncomingMcp): string => incomingKeyOf(item.identified, item.mcp.id, item.mcp.name);
