import { isList, isMap, NumberText, type Tree } from '../../src-shared/profile/tree';

/**
 * Canonical JSON (RFC 8785): no white space, keys sorted by UTF-16 code units, numbers as ECMAScript writes them.
 * A number text counts as the double it stands for; one that is no finite double (`1e400`, `.inf`) as a string of its source.
 */
export function canonicalJson(tree: Tree): string {
  const plain = plainValue(tree);
  return plain === INDEX_KEYS ? inPieces(tree) : JSON.stringify(plain);
}

type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

const INDEX_KEYS = Symbol('keys that objects put in an order of their own');
/** Objects hold such keys first, and by number. */
const INDEX = /^\d{1,10}$/;

/** The tree as objects whose keys are in order: one native call writes them several times faster than we could. */
function plainValue(tree: Tree): Plain | typeof INDEX_KEYS {
  if (isMap(tree)) {
    const object = Object.create(null) as Record<string, Plain>;
    // Sorting without a comparator compares UTF-16 code units, as the RFC asks.
    for (const key of [...tree.keys()].toSorted()) {
      const value = plainValue(tree.get(key) ?? null);
      if (value === INDEX_KEYS || INDEX.test(key)) return INDEX_KEYS;
      object[key] = value;
    }
    return object;
  }
  if (isList(tree)) {
    const list: Plain[] = [];
    for (const item of tree) {
      const value = plainValue(item);
      if (value === INDEX_KEYS) return INDEX_KEYS;
      list.push(value);
    }
    return list;
  }
  return typeof tree === 'number' || tree instanceof NumberText ? canonicalNumber(tree) : tree;
}

function inPieces(tree: Tree): string {
  if (isMap(tree)) return `{${[...tree.keys()].toSorted().map((key) => `${JSON.stringify(key)}:${inPieces(tree.get(key) ?? null)}`).join(',')}}`;
  if (isList(tree)) return `[${tree.map(inPieces).join(',')}]`;
  return JSON.stringify(typeof tree === 'number' || tree instanceof NumberText ? canonicalNumber(tree) : tree);
}

function canonicalNumber(number: number | NumberText): number | string {
  const value = typeof number === 'number' ? number : Number(number.source);
  if (Number.isFinite(value)) return value;
  return typeof number === 'number' ? String(number) : number.source;
}
