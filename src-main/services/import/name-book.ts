import { foldedName } from '../../../src-shared/profile/folded-name';
import { goalOf } from './goal-of';
import type { PlannedImport, PlannedProfile } from './planned-import';

/** As long as an answer may be. */
const MOST = 1000;

/** Keys of items by folded name. */
type Bearers = ReadonlyMap<string, ReadonlySet<string>>;

/** Who bears which name: what is kept, and all items of the import, whatever becomes of them. */
export class NameBook {
  readonly #plan: PlannedImport;
  #profiles: Bearers | undefined;
  #mates: ReadonlyMap<string, readonly PlannedProfile[]> | undefined;
  readonly #goals = new Map<string, { readonly items: Bearers; readonly kept: ReadonlySet<string> }>();

  constructor(plan: PlannedImport) {
    this.#plan = plan;
  }

  /** Why a profile can't be kept under the name; undefined where it can. */
  faultOfProfile({ incoming }: PlannedProfile, name: string): string | undefined {
    this.#profiles ??= bearers(this.#plan.profiles.map(({ incoming: { key }, result }) => ({ key, name: result.name })));
    return faultOf(name) ?? (this.#plan.takenNames.has(foldedName(name.trim())) ? 'another profile has this name' : borneByOther(this.#profiles, incoming.key, name));
  }

  /** The same for a server of `planned`. `fresh`: the profile is kept beside the one that it meets, so that the servers of that do not count. */
  faultOfServer(planned: PlannedProfile, key: string, name: string, fresh = false): string | undefined {
    const { items, kept } = this.#goal(planned);
    return faultOf(name) ?? (!fresh && kept.has(foldedName(name.trim())) ? 'a kept server of the profile has this name' : borneByOther(items, key, name));
  }

  #goal(planned: PlannedProfile): { readonly items: Bearers; readonly kept: ReadonlySet<string> } {
    const goal = goalOf(planned);
    const known = this.#goals.get(goal);
    if (known !== undefined) return known;
    this.#mates ??= Map.groupBy(this.#plan.profiles, goalOf);
    const mates = this.#mates.get(goal) ?? [];
    const gone = new Set<string>(mates.flatMap(({ removals }) => removals.map(({ id }) => id)));
    const found = {
      items: bearers(mates.flatMap(({ mcps }) => mcps.map(({ incoming, result }) => ({ key: incoming.key, name: result.name })))),
      kept: new Set((planned.kept?.mcps ?? []).filter(({ id }) => !gone.has(id)).map((mcp) => foldedName(mcp.name))),
    };
    this.#goals.set(goal, found);
    return found;
  }
}

function faultOf(name: string): string | undefined {
  if (name.trim() === '') return 'a name is needed';
  return name.trim().length > MOST ? `a name has at most ${MOST} characters` : undefined;
}

function bearers(items: readonly { readonly key: string; readonly name: string }[]): Bearers {
  const found = new Map<string, Set<string>>();
  for (const { key, name } of items) found.set(foldedName(name), (found.get(foldedName(name)) ?? new Set()).add(key));
  return found;
}

const borneByOther = (items: Bearers, key: string, name: string): string | undefined =>
  ([...(items.get(foldedName(name.trim())) ?? [])].some((other) => other !== key) ? 'another item of the import has this name' : undefined);
