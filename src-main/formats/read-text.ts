import { isEncryptionObject } from '../../src-shared/profile/profile-document';
import { mapTreeMap } from '../../src-shared/profile/map-texts';
import { plainText, unknownText, type SecretText } from '../../src-shared/profile/secret-text';
import { isList, isMap, NumberText, type Tree, type TreeMap, type TreeMapOf, type TreeOf } from '../../src-shared/profile/tree';

/** A scalar as the text that a process or a request would get; null becomes empty. */
const scalarText = (value: unknown): string => (value === null || value === undefined ? '' : value instanceof NumberText ? value.source : String(value as string | number | boolean));

/** A string position. An encryption object (spec 004) is a string whose value is not known here. */
export const readText = (value: unknown): SecretText => (value instanceof Map ? unknownText() : plainText(scalarText(value)));

export const readNamedValues = (values: ReadonlyMap<string, unknown> | undefined): Map<string, SecretText> =>
  new Map([...(values ?? [])].map(([name, value]) => [name, readText(value)]));

/** Unknown fields as they are kept: every string a text, every encryption object an unknown one. */
export function keptTree(map: TreeMap): TreeMapOf<SecretText> {
  return mapTreeMap(withoutSealed(map), (text: string | typeof SEALED): SecretText => (text === SEALED ? unknownText() : plainText(text)), []);
}

const SEALED = Symbol('sealed');

function withoutSealed(map: TreeMap): TreeMapOf<string | typeof SEALED> {
  return new Map([...map].map(([key, value]) => [key, markSealed(value)]));
}

function markSealed(tree: Tree): TreeOf<string | typeof SEALED> {
  if (isSealed(tree)) return SEALED;
  if (isMap(tree)) return withoutSealed(tree);
  return isList(tree) ? tree.map(markSealed) : tree;
}

/** Spec 004, "Encryption Format". */
export const isSealed = (tree: unknown): boolean => tree instanceof Map && isEncryptionObject(tree as ReadonlyMap<string, unknown>);

/** Whether an encryption object stands anywhere in it. */
export function holdsSealed(tree: Tree): boolean {
  if (isSealed(tree)) return true;
  if (isMap(tree)) return [...tree.values()].some(holdsSealed);
  return isList(tree) && tree.some(holdsSealed);
}
