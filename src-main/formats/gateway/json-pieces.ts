import { serializeJson } from '../serialize-json';
import type { DocumentParts } from './document-parts';

/** JSON of a document, piece by piece: the text that `serializeJson` gives of the whole. */
export function* jsonPieces({ before, lists, after }: DocumentParts): Generator<string, undefined> {
  yield `${serializeJson(before).slice(0, -CLOSING.length)},\n  "entities": {`;
  let types = 0;
  for (const { type, parts } of lists) {
    yield `${types === 0 ? '' : ','}\n    ${JSON.stringify(type)}: [`;
    types += 1;
    let written = 0;
    for (const part of parts) {
      if (part.length === 0) continue;
      yield `${written === 0 ? '' : ','}${serializeJson([[part]]).slice(OPENED.length, -CLOSED.length)}`;
      written += part.length;
    }
    yield written === 0 ? ']' : '\n    ]';
  }
  yield `${types === 0 ? '}' : '\n  }'},${serializeJson(after()).slice(1)}`;
  return undefined;
}

/** How an object that is not empty ends. */
const CLOSING = '\n}\n';
/** What stands around the items of a list in a list in a list, which are as deep as the entities of a document. */
const OPENED = '[\n  [\n    [';
const CLOSED = '\n    ]\n  ]\n]\n';
