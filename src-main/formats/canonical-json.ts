import { isList, isMap, NumberText, type Tree } from '../../src-shared/profile/tree';

/**
 * Canonical JSON (RFC 8785): no white space, keys sorted by UTF-16 code units, numbers as ECMAScript writes them.
 * A number text counts as the double it stands for; one that is no finite double (`1e400`, `.inf`) as a string of its source.
 */
export function canonicalJson(tree: Tree): string {
  if (isMap(tree)) {
    // Sorting without a comparator compares UTF-16 code units, as the RFC asks.
    const keys = [...tree.keys()].toSorted();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(tree.get(key) ?? null)}`).join(',')}}`;
  }
  if (isList(tree)) return `[${tree.map(canonicalJson).join(',')}]`;
  if (typeof tree === 'number' || tree instanceof NumberText) return canonicalNumber(tree);
  return JSON.stringify(tree);
}

function canonicalNumber(number: number | NumberText): string {
  const value = typeof number === 'number' ? number : Number(number.source);
  if (Number.isFinite(value)) return JSON.stringify(value);
  return JSON.stringify(typeof number === 'number' ? String(number) : number.source);
}
