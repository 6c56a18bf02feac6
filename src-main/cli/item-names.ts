import { foldedName } from '../../src-shared/profile/folded-name';
import type { PlanItem } from '../../src-shared/transfer/import-plan';

/** What a name in answers stands for, or why that can't be told. */
export type NamedItem = { readonly item: PlanItem } | { readonly fault: string };

/** The items of a plan by the names that answers may give them: the key, or `PROFILE` and `PROFILE/MCP` where only one can be meant. */
export class ItemNames {
  readonly #byKey: ReadonlyMap<string, PlanItem>;
  readonly #bySubject: ReadonlyMap<string, readonly PlanItem[]>;
  readonly #keysCount: boolean;

  /** `keysCount`: it is known that the keys are those of the same files. */
  constructor(items: readonly PlanItem[], keysCount: boolean) {
    this.#byKey = new Map(items.map((item) => [item.key, item]));
    this.#bySubject = Map.groupBy(items, ({ subject }) => foldedName(subject));
    this.#keysCount = keysCount;
  }

  /** `fits` says which items can be meant at all. */
  find(name: string, fits: (item: PlanItem) => boolean): NamedItem {
    const keyed = this.#byKey.get(name);
    if (keyed !== undefined && this.#keysCount) return { item: keyed };
    const named = this.#bySubject.get(foldedName(name)) ?? [];
    const exact = named.filter(({ subject }) => subject === name);
    const [item, ...others] = narrowed(narrowed(named, exact), named.filter(fits));
    if (item === undefined) return { fault: keyed === undefined ? 'nothing of that name comes in' : 'a key only counts with the digest of its plan; name it as PROFILE/MCP' };
    if (others.length > 0) return { fault: `several could be meant; name it by its key: ${[item, ...others].map(({ key }) => key).join(', ')}` };
    return { item };
  }

  /** The name under which a template asks for an item: its subject where that is enough. */
  nameOf({ key, subject }: PlanItem): string {
    return this.#byKey.has(subject) || (this.#bySubject.get(foldedName(subject)) ?? []).length > 1 ? key : subject;
  }
}

/** Those that are chosen too, where there are any. */
const narrowed = (items: readonly PlanItem[], chosen: readonly PlanItem[]): readonly PlanItem[] => {
  const both = items.filter((item) => chosen.includes(item));
  return both.length > 0 ? both : items;
};
