import { foldedName } from '../../../src-shared/profile/folded-name';

/** Things by id and by folded name; of two with the same the first counts. */
export class NamedIndex<Item extends { readonly id: string; readonly name: string }> {
  readonly #byId = new Map<string, Item>();
  readonly #byName = new Map<string, Item>();

  constructor(items: Iterable<Item> = []) {
    for (const item of items) this.add(item);
  }

  add(item: Item): void {
    const name = foldedName(item.name);
    if (!this.#byId.has(item.id)) this.#byId.set(item.id, item);
    if (!this.#byName.has(name)) this.#byName.set(name, item);
  }

  withId(id: string): Item | undefined {
    return this.#byId.get(id);
  }

  named(name: string): Item | undefined {
    return this.#byName.get(foldedName(name));
  }
}
