import { foldedName } from '../../../src-shared/profile/folded-name';
import type { Mcp } from '../../../src-shared/profile/mcp';
import type { Profile } from '../../../src-shared/profile/profile';
import type { Target } from '../../../src-shared/transfer/resolution';
import { BlankHolders } from './blank-holders';
import { NamedIndex } from './named-index';
import type { CurrentState, PlacedMcp } from './planned-import';

export interface PlanOptions {
  readonly target?: Target | undefined;
  /** For single profiles, by their key; comes before the common one. */
  readonly targets?: ReadonlyMap<string, Target> | undefined;
  /** HMAC of an item's content; undefined while nothing is kept that could be remembered. */
  readonly fingerprint?: ((content: string) => Uint8Array) | undefined;
  readonly mintId: () => string;
}

type Note = CurrentState['remembered'][number];

/** What is kept, ready to be looked up: a plan of thousands of servers asks for each of them several times. */
export class PlanContext {
  readonly current: CurrentState;
  readonly options: PlanOptions;
  readonly profiles: NamedIndex<Profile>;
  /** Of every kept profile. */
  readonly takenIds: ReadonlySet<string>;
  readonly #notes: ReadonlyMap<string, Note>;
  #everywhere: Everywhere | undefined;
  #holders: BlankHolders | undefined;

  constructor(current: CurrentState, options: PlanOptions) {
    this.current = current;
    this.options = options;
    this.profiles = new NamedIndex(current.profiles);
    this.takenIds = new Set(current.names.map(({ id }) => id));
    this.#notes = new Map(current.remembered.map((note) => [noteKey(note.profileId, note.incomingKey), note]));
  }

  /** What an item was kept as before, whatever its content is now. `profileId` is empty for profiles. */
  keptAs(profileId: string, incomingKey: string): string | undefined {
    return this.#notes.get(noteKey(profileId, incomingKey))?.keptId;
  }

  /** The same, if it comes in just as it did then. */
  keptJustSo(profileId: string, incomingKey: string, content: () => string): string | undefined {
    const note = this.#notes.get(noteKey(profileId, incomingKey));
    const { fingerprint } = this.options;
    if (note === undefined || fingerprint === undefined) return undefined;
    return sameBytes(note.fingerprint, fingerprint(content())) ? note.keptId : undefined;
  }

  /** Servers of other profiles: those with the id, where there are none those with the name. */
  elsewhere(id: string | undefined, name: string, home: Profile | undefined): readonly PlacedMcp[] {
    this.#everywhere ??= new Everywhere(this.current.profiles);
    return this.#everywhere.find(id, name, home?.id);
  }

  /** Those of the blank fields whose secret a kept server with the same destination holds. */
  heldElsewhere(mcp: Mcp, blanks: readonly string[]): readonly string[] {
    if (blanks.length === 0) return [];
    this.#holders ??= new BlankHolders(this.current.profiles);
    return this.#holders.held(mcp, blanks);
  }
}

const noteKey = (profileId: string, incomingKey: string): string => JSON.stringify([profileId, incomingKey]);

const sameBytes = (one: Uint8Array, two: Uint8Array): boolean => one.length === two.length && one.every((byte, index) => byte === two[index]);

class Everywhere {
  readonly #byId = new Map<string, PlacedMcp[]>();
  readonly #byName = new Map<string, PlacedMcp[]>();

  constructor(profiles: readonly Profile[]) {
    for (const home of profiles) {
      for (const mcp of home.mcps) {
        put(this.#byId, mcp.id, { home, mcp });
        put(this.#byName, foldedName(mcp.name), { home, mcp });
      }
    }
  }

  find(id: string | undefined, name: string, homeId: string | undefined): readonly PlacedMcp[] {
    const outside = (found: readonly PlacedMcp[] | undefined): readonly PlacedMcp[] => (found ?? []).filter(({ home }) => home.id !== homeId);
    const byId = id === undefined ? [] : outside(this.#byId.get(id));
    return byId.length > 0 ? byId : outside(this.#byName.get(foldedName(name)));
  }
}

function put(map: Map<string, PlacedMcp[]>, key: string, placed: PlacedMcp): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [placed]);
  else list.push(placed);
}
