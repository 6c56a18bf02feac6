import { isMap } from '../../src-shared/profile/tree';
import { lineFinder } from './line-finder';
import type { ParsedText } from './parsed-text';
import { type ChildOffsets, placeLocator } from './place-locator';
import { LENIENT_DOCUMENT_BYTES, refuseLongText } from './text-limits';
import { composeYaml } from './yaml-document';
import { yamlTree } from './yaml-tree';

/**
 * Reads one document of YAML 1.2 (core schema). Numbers that a double would not give back keep their source, keys are text.
 * Throws `FILE_NOT_PARSED`, `FILE_TOO_DEEP`, `FILE_TOO_LARGE`, `STRING_TOO_LONG`, `KEY_DUPLICATED` and, for tags, more than
 * 100 anchors and aliases or a second document, `YAML_FEATURE_REFUSED`.
 */
export function parseYamlText(text: string): ParsedText {
  refuseLongText(text, LENIENT_DOCUMENT_BYTES, 'YAML');
  const position = lineFinder(text);
  const { tree, root, children } = yamlTree(composeYaml(text, position).contents, position);
  const childOffsets: ChildOffsets = (offset) => {
    const known = children.get(offset);
    if (!known) return undefined;
    const keys = isMap(known.container) ? [...known.container.keys()] : known.offsets.map((_, index) => String(index));
    return new Map(keys.map((key, index) => [key, known.offsets[index] ?? offset]));
  };
  return { tree, comments: false, yaml: true, locate: placeLocator(root, childOffsets, position) };
}
