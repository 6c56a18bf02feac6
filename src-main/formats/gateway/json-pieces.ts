import { JsonBytes } from '../json-bytes';
import { serializeJson } from '../serialize-json';
import type { DocumentParts } from './document-parts';

/** JSON of a document, piece by piece: the text that `serializeJson` gives of the whole, its entities as bytes of it. */
export function* jsonPieces({ before, lists, after }: DocumentParts): Generator<string | Uint8Array, undefined> {
  yield `${serializeJson(before).slice(0, -CLOSING.length)},\n  "entities": {`;
  const json = new JsonBytes('document');
  let types = 0;
  for (const { type, parts } of lists) {
    yield `${types === 0 ? '' : ','}\n    ${JSON.stringify(type)}: [`;
    types += 1;
    let written = 0;
    for (const part of parts) {
      try {
        for (const entity of part) {
          if (written > 0) json.raw(',');
          written += 1;
          json.line(ENTITY_DEPTH);
          json.tree(entity, ENTITY_DEPTH);
        }
        yield json.written;
      } finally {
        // Also where nobody takes the rest.
        json.clear();
      }
    }
    yield written === 0 ? ']' : '\n    ]';
  }
  yield `${types === 0 ? '}' : '\n  }'},${serializeJson(after()).slice(1)}`;
  return undefined;
}

/** How an object that is not empty ends. */
const CLOSING = '\n}\n';
/** They stand in the list of their type, in `entities`, in the document. */
const ENTITY_DEPTH = 3;
