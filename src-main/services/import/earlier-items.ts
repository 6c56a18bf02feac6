import { foldedName } from '../../../src-shared/profile/folded-name';
import type { Mcp } from '../../../src-shared/profile/mcp';
import type { IncomingMcp } from './incoming';
import type { PlannedMcp } from './planned-import';

/** Items of the same import that go into the same target and come first; of several the last one counts. */
export class EarlierItems {
  readonly #byIncomingId = new Map<string, PlannedMcp>();
  readonly #byRow = new Map<string, PlannedMcp>();
  readonly #byName = new Map<string, PlannedMcp>();

  constructor(items: readonly PlannedMcp[]) {
    for (const item of items) this.add(item);
  }

  add(item: PlannedMcp): void {
    const { incoming, result } = item;
    if (incoming.identified) this.#byIncomingId.set(incoming.mcp.id, item);
    this.#byRow.set(result.id, item);
    this.#byName.set(foldedName(result.name), item);
  }

  /** The one that is the same server: by the file's id, or because both are the kept one `row`. */
  twinOf({ identified, mcp }: IncomingMcp, row: string | undefined): PlannedMcp | undefined {
    return (identified ? this.#byIncomingId.get(mcp.id) : undefined) ?? (row === undefined ? undefined : this.#byRow.get(row));
  }

  /** Whether one of them gives this kept server another name. */
  takesAway({ id, name }: Mcp): boolean {
    const twin = this.#byRow.get(id);
    return twin !== undefined && foldedName(twin.result.name) !== foldedName(name);
  }

  named(name: string): PlannedMcp | undefined {
    return this.#byName.get(foldedName(name));
  }
}
