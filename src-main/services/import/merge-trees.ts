import { fieldPathText, jsonPointer, type FieldPath } from '../../../src-shared/profile/field-path';
import type { SecretText } from '../../../src-shared/profile/secret-text';
import { isList, isMap, type TreeMapOf, type TreeOf } from '../../../src-shared/profile/tree';

/** Whose value of a field is kept. */
export type Side = 'mine' | 'theirs';
export type PickSide = (field: string) => Side;

export interface MergedTrees {
  readonly tree: TreeMapOf<SecretText>;
  /** Fields that can't stand beside what else was chosen: one side has a value where the other has an object or a list. */
  readonly clashes: readonly string[];
}

type Tree = TreeOf<SecretText>;

/** A value without parts, or an empty object or list. */
interface Leaf {
  readonly key: string;
  /** As comparable-fields names it. */
  readonly field: string;
  readonly path: FieldPath;
  readonly value: Tree;
}

/**
 * Unknown fields of both sides, chosen value by value. `at` is the JSON pointer of the object that they stand in. What neither side
 * has in its place any more leaves no hole: lists close up.
 */
export function mergeTrees(mine: TreeMapOf<SecretText>, theirs: TreeMapOf<SecretText>, at: string, pick: PickSide): MergedTrees {
  const ours = leavesOf(mine, at);
  const others = new Map(leavesOf(theirs, at).map((leaf) => [leaf.key, leaf]));
  const own = new Set(ours.map(({ key }) => key));
  const kept = ours.flatMap((leaf) => (pick(leaf.field) === 'mine' ? leaf : others.get(leaf.key) ?? []));
  const taken = [...others.values()].filter(({ key, field }) => !own.has(key) && pick(field) === 'theirs');
  const root = new Branch('map');
  const clashes = [...kept, ...taken].filter((leaf) => !root.add(leaf.path, leaf.value)).map(({ field }) => field);
  return { tree: root.toMap(), clashes };
}

function leavesOf(map: TreeMapOf<SecretText>, at: string): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const prefix = at.split('/').slice(1);
  const walk = (value: Tree, path: FieldPath): void => {
    if (isMap(value) && value.size > 0) for (const [key, item] of value) walk(item, [...path, key]);
    else if (isList(value) && value.length > 0) value.forEach((item, index) => walk(item, [...path, index]));
    else {
      const isText = typeof value === 'object' && value !== null && 'segments' in value;
      const field = isText ? fieldPathText([...prefix, ...path]) : `${at}${jsonPointer(path)}`;
      leaves.push({ key: `${isText ? 'text' : 'bare'} ${field}`, field, path, value });
    }
  };
  for (const [key, value] of map) walk(value, [key]);
  return leaves;
}

/** An object or a list while it is built. */
class Branch {
  readonly kind: 'map' | 'list';
  readonly #children = new Map<string | number, Branch | { readonly value: Tree }>();

  constructor(kind: 'map' | 'list') {
    this.kind = kind;
  }

  /** False where something else stands in the way. */
  add([step, ...rest]: FieldPath, value: Tree): boolean {
    if (step === undefined) return false;
    const empty = rest.length === 0 ? emptyKind(value) : undefined;
    const kind = rest.length === 0 ? empty : typeof rest[0] === 'number' ? 'list' : 'map';
    const child = this.#children.get(step);
    if (kind === undefined) {
      if (child !== undefined) return false;
      this.#children.set(step, { value });
      return true;
    }
    const branch = child ?? new Branch(kind);
    if (!(branch instanceof Branch) || branch.kind !== kind) return false;
    this.#children.set(step, branch);
    return rest.length === 0 || branch.add(rest, value);
  }

  toMap(): Map<string, Tree> {
    return new Map([...this.#children].map(([key, child]) => [String(key), finished(child)]));
  }

  toList(): Tree[] {
    return [...this.#children].toSorted(([one], [two]) => Number(one) - Number(two)).map(([, child]) => finished(child));
  }
}

function finished(child: Branch | { readonly value: Tree }): Tree {
  if (!(child instanceof Branch)) return child.value;
  return child.kind === 'map' ? child.toMap() : child.toList();
}

function emptyKind(value: Tree): 'map' | 'list' | undefined {
  if (isMap(value)) return 'map';
  return isList(value) ? 'list' : undefined;
}
