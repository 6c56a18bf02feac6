import { AppError } from '../../src-shared/errors/app-error';
import type { Tree } from '../../src-shared/profile/tree';
import type { LinePosition } from './line-finder';
import { DEPTH, tooDeep, tooManyValues, VALUES } from './text-limits';

/** One part of a dotted key. */
export interface TomlKey {
  readonly name: string;
  readonly offset: number;
}

export interface TomlTable {
  readonly container: Map<string, Tree>;
  /** The numbers of its values, in its order. */
  readonly values: number[];
  readonly value: number;
  readonly depth: number;
  /**
   * Who defined it, and with that, who may add to it. `header`: `[a.b]`; `passed`: the `a` of `[a.b]`; `dotted`: the `a` of `a.b = 1`, and an
   * inline table while it is read; `closed`: an inline table that was read.
   */
  kind: 'header' | 'passed' | 'dotted' | 'closed';
}

export interface TomlList {
  readonly container: Tree[];
  readonly values: number[];
  readonly value: number;
  readonly depth: number;
  /** `tables`: `[[a]]` adds to it; `values`: `a = []`, nothing does. */
  readonly kind: 'tables' | 'values';
  /** The table that the last `[[a]]` opened; none in `a = []`. */
  last?: TomlTable;
}

/** Where a value goes: its table and the key in it, which is free. */
interface TomlSlot {
  readonly table: TomlTable;
  readonly key: TomlKey;
}

/** The tree while it grows, with TOML's rules of what may be defined where and how often. */
export class TomlTree {
  readonly root: TomlTable;
  readonly offsets: number[] = [];
  /** Tables and lists by their number. */
  readonly children = new Map<number, TomlTable | TomlList>();
  readonly #byContainer = new Map<Tree | undefined, TomlTable | TomlList>();
  readonly #position: (offset: number) => LinePosition;

  constructor(position: (offset: number) => LinePosition) {
    this.#position = position;
    this.root = this.#newTable(0, 0, 'header');
  }

  /** A number for the value at `offset`. */
  number(offset: number): number {
    if (this.offsets.length >= VALUES) throw tooManyValues();
    return this.offsets.push(offset) - 1;
  }

  /** `[a.b]`: the table, which nothing else may have defined. */
  openTable(keys: readonly TomlKey[]): TomlTable {
    const slot = slotOf(keys, this.root, (table, key) => this.#passThrough(table, key));
    const known = this.#known(slot);
    if (known === undefined) return this.#addTable(slot, 'header');
    if (known.kind !== 'passed') throw this.#duplicate(slot);
    known.kind = 'header';
    return known;
  }

  /** `[[a.b]]`: a new table at the end of the list; `start` is where the header begins. */
  openItem(keys: readonly TomlKey[], start: number): TomlTable {
    const slot = slotOf(keys, this.root, (table, key) => this.#passThrough(table, key));
    const list = this.#known(slot) ?? this.#addList(slot, start);
    if (list.kind !== 'tables') throw this.#duplicate(slot);
    const item = this.#newTable(slot.key.offset, list.depth + 1, 'header');
    list.container.push(item.container);
    list.values.push(item.value);
    list.last = item;
    return item;
  }

  /** Where `a.b = …` goes; the tables before the last key are made. */
  slot(from: TomlTable, keys: readonly TomlKey[]): TomlSlot {
    const slot = slotOf(keys, from, (table, key) => {
      const known = this.#known({ table, key });
      if (known === undefined) return this.#addTable({ table, key }, 'dotted');
      if (known.kind !== 'dotted' && known.kind !== 'passed') throw this.#duplicate({ table, key });
      known.kind = 'dotted';
      return known;
    });
    if (slot.table.container.has(slot.key.name)) throw this.#duplicate(slot);
    return slot;
  }

  fill({ table, key }: TomlSlot, tree: Tree, value: number): void {
    table.container.set(key.name, tree);
    table.values.push(value);
  }

  list(offset: number, depth: number): TomlList {
    return this.#newList(offset, depth, 'values');
  }

  inlineTable(offset: number, depth: number): TomlTable {
    return this.#newTable(offset, depth, 'dotted');
  }

  /** A header's keys before the last go through tables of any kind, and through the last table of a list of them. */
  #passThrough(table: TomlTable, key: TomlKey): TomlTable {
    const known = this.#known({ table, key });
    if (known === undefined) return this.#addTable({ table, key }, 'passed');
    const through = isTable(known) ? known : known.last;
    if (through === undefined || through.kind === 'closed') throw this.#duplicate({ table, key });
    return through;
  }

  /** The table or list that is there already; nothing where the key is free. */
  #known(slot: TomlSlot): TomlTable | TomlList | undefined {
    const { table, key } = slot;
    if (!table.container.has(key.name)) return undefined;
    const known = this.#byContainer.get(table.container.get(key.name));
    if (known === undefined) throw this.#duplicate(slot);
    return known;
  }

  #addTable(slot: TomlSlot, kind: TomlTable['kind']): TomlTable {
    const added = this.#newTable(slot.key.offset, slot.table.depth + 1, kind);
    this.fill(slot, added.container, added.value);
    return added;
  }

  #addList(slot: TomlSlot, offset: number): TomlList {
    const added = this.#newList(offset, slot.table.depth + 1, 'tables');
    this.fill(slot, added.container, added.value);
    return added;
  }

  #newTable(offset: number, depth: number, kind: TomlTable['kind']): TomlTable {
    return this.#register({ container: new Map<string, Tree>(), values: [], value: this.#container(offset, depth), depth, kind });
  }

  #newList(offset: number, depth: number, kind: TomlList['kind']): TomlList {
    return this.#register({ container: [], values: [], value: this.#container(offset, depth), depth, kind });
  }

  #container(offset: number, depth: number): number {
    if (depth >= DEPTH) throw tooDeep(this.#position(offset));
    return this.number(offset);
  }

  #register<Kind extends TomlTable | TomlList>(made: Kind): Kind {
    this.children.set(made.value, made);
    this.#byContainer.set(made.container, made);
    return made;
  }

  #duplicate({ table, key }: TomlSlot): AppError {
    const index = [...table.container.keys()].indexOf(key.name);
    const first = this.#position(this.offsets[table.values[index] ?? 0] ?? 0);
    const reason = `${JSON.stringify(key.name)} stands on line ${first.line} already`;
    return new AppError('KEY_DUPLICATED', { place: this.#position(key.offset), subject: key.name, reason });
  }
}

const isTable = (known: TomlTable | TomlList): known is TomlTable => known.container instanceof Map;

/** Steps through the keys before the last; the last one is left to whoever asks. */
function slotOf(keys: readonly TomlKey[], from: TomlTable, step: (table: TomlTable, key: TomlKey) => TomlTable): TomlSlot {
  let table = from;
  let [key, ...others] = keys;
  for (const next of others) {
    if (key !== undefined) table = step(table, key);
    key = next;
  }
  if (key === undefined) throw new Error('a key without parts');
  return { table, key };
}
