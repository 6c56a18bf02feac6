import { isList, isMap, NumberText, type Tree } from '../../src-shared/profile/tree';

/** JSON with two-space indentation, LF and a final newline. A number text that JSON can't write becomes a string. */
export const serializeJson = (tree: Tree): string => `${written(tree, '\n', new Map())}\n`;

/** `keys`: as they were written before; in most documents they are the same over and over. */
function written(tree: Tree, indent: string, keys: Map<string, string>): string {
  if (typeof tree === 'string') return JSON.stringify(tree);
  if (tree === null) return 'null';
  if (isMap(tree)) {
    const inner = `${indent}  `;
    const next = `,${inner}`;
    let text = '';
    for (const [key, value] of tree) text += (text === '' ? `{${inner}` : next) + keyText(key, keys) + written(value, inner, keys);
    return text === '' ? '{}' : `${text}${indent}}`;
  }
  if (isList(tree)) {
    const inner = `${indent}  `;
    const next = `,${inner}`;
    let text = '';
    for (const item of tree) text += (text === '' ? `[${inner}` : next) + written(item, inner, keys);
    return text === '' ? '[]' : `${text}${indent}]`;
  }
  if (typeof tree === 'number' || tree instanceof NumberText) {
    const source = typeof tree === 'number' ? String(tree) : tree.source;
    return JSON_NUMBER.test(source) ? source : JSON.stringify(source);
  }
  return String(tree);
}

function keyText(key: string, keys: Map<string, string>): string {
  const known = keys.get(key);
  if (known !== undefined) return known;
  const text = `${JSON.stringify(key)}: `;
  keys.set(key, text);
  return text;
}

/** A number as RFC 8259 writes it. */
const JSON_NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;
