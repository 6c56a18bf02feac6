import { isList, isMap, NumberText, type Tree } from '../../src-shared/profile/tree';

/** JSON with two-space indentation, LF and a final newline. A number text that JSON can't write becomes a string. */
export const serializeJson = (tree: Tree): string => `${written(tree, '\n')}\n`;

function written(tree: Tree, indent: string): string {
  if (typeof tree === 'string') return JSON.stringify(tree);
  if (isMap(tree)) {
    if (tree.size === 0) return '{}';
    const inner = `${indent}  `;
    let text = '';
    for (const [key, value] of tree) text += `${text === '' ? '{' : ','}${inner}${JSON.stringify(key)}: ${written(value, inner)}`;
    return `${text}${indent}}`;
  }
  if (isList(tree)) {
    if (tree.length === 0) return '[]';
    const inner = `${indent}  `;
    let text = '';
    for (const item of tree) text += `${text === '' ? '[' : ','}${inner}${written(item, inner)}`;
    return `${text}${indent}]`;
  }
  if (typeof tree === 'number' || tree instanceof NumberText) {
    const source = typeof tree === 'number' ? String(tree) : tree.source;
    return JSON_NUMBER.test(source) ? source : JSON.stringify(source);
  }
  return JSON.stringify(tree);
}

/** A number as RFC 8259 writes it. */
const JSON_NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;
