import type { SaidDocument } from '../cli/command-context';
import { parseJsonText } from '../formats/json-text';
import { decodeText } from '../formats/decode-text';
import { parseYamlText } from '../formats/yaml-text';
import { isMap, type Tree } from '../../src-shared/profile/tree';

/** Reads a document in JSON or YAML. @throws AppError FILE_NOT_TEXT, FILE_NOT_PARSED, KEY_DUPLICATED, YAML_FEATURE_REFUSED… */
export function readDocument(content: Uint8Array): SaidDocument {
  const text = decodeText(content);
  const parsed = (/^\s*[[{]/.test(text) ? parseJsonText : parseYamlText)(text);
  return { value: plain(parsed.tree), locate: (path) => parsed.locate(path) };
}

/** Keys stay what they are, `__proto__` too. */
function plain(tree: Tree): unknown {
  if (Array.isArray(tree)) return tree.map(plain);
  return isMap(tree) ? Object.fromEntries([...tree].map(([key, value]) => [key, plain(value)])) : tree;
}
