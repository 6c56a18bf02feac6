import { isList, isMap, NumberText, type Tree } from '../../src-shared/profile/tree';
import { literalBlock, yamlNumber, yamlText } from './yaml-scalar';

/**
 * YAML that readers of 1.2 and of 1.1 take for the same: block style, no anchors, no tags, no folding, quotes around whatever is not
 * plainly text; two-space indentation, LF and a final newline.
 */
export const serializeYaml = (tree: Tree): string => `${isFilled(tree) ? block(tree, '') : inline(tree, '  ')}\n`;

/** The lines of a list or map that isn't empty, each behind `indent`. */
function block(tree: Tree, indent: string): string {
  if (isMap(tree)) return Array.from(tree, ([key, value]) => indent + mapEntry(key, value, indent)).join('\n');
  if (isList(tree)) return tree.map((item) => indent + listItem(item, indent)).join('\n');
  return indent + inline(tree, indent);
}

function mapEntry(key: string, value: Tree, indent: string): string {
  const name = yamlText(key);
  const intro = name.length <= LONGEST_IMPLICIT_KEY ? `${name}:` : `? ${name}\n${indent}:`;
  const inner = `${indent}  `;
  return isFilled(value) ? `${intro}\n${block(value, inner)}` : `${intro} ${inline(value, inner)}`;
}

/** A list or map inside a list starts on the line of its dash. */
function listItem(item: Tree, indent: string): string {
  const inner = `${indent}  `;
  return `- ${isFilled(item) ? block(item, inner).slice(inner.length) : inline(item, inner)}`;
}

/** What follows a key or dash on its line, and for text of several lines the lines below, behind `indent`. */
function inline(tree: Tree, indent: string): string {
  if (typeof tree === 'string') return literalBlock(tree, indent) ?? yamlText(tree);
  if (typeof tree === 'number') return yamlNumber(String(tree));
  if (tree instanceof NumberText) return yamlNumber(tree.source);
  if (isMap(tree)) return '{}';
  return isList(tree) ? '[]' : String(tree);
}

const isFilled = (tree: Tree): boolean => (isMap(tree) ? tree.size > 0 : isList(tree) && tree.length > 0);

/** YAML lets the `:` of a key on its own line stand at most 1,024 characters after the key's start. */
const LONGEST_IMPLICIT_KEY = 1_000;
