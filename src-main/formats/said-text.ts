import type { TreeMap } from '../../src-shared/profile/tree';
import { lineFinder } from './line-finder';
import type { ParsedText } from './parsed-text';

/** Servers that a link or a command says instead of a configuration; each has the place of the whole. */
export function saidText(text: string, tree: TreeMap, as: string): ParsedText {
  const place = { ...lineFinder(text)(Math.max(0, text.search(/\S/))), pointer: '' };
  return { tree, comments: false, yaml: false, repairs: [as], locate: () => place };
}
