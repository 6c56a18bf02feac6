import type { Tree } from '../../src-shared/profile/tree';
import { JsonBytes } from './json-bytes';

/** JSON with two-space indentation, LF and a final newline. A number text that JSON can't write becomes a string. */
export function serializeJson(tree: Tree): string {
  try {
    DOCUMENT.tree(tree);
    DOCUMENT.line(0);
    return DECODER.decode(DOCUMENT.written);
  } finally {
    DOCUMENT.clear();
  }
}

const DOCUMENT = new JsonBytes('document');
const DECODER = new TextDecoder();
