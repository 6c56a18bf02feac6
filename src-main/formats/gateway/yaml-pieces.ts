import type { Tree, TreeMap } from '../../../src-shared/profile/tree';
import { serializeYaml } from '../serialize-yaml';
import type { DocumentParts } from './document-parts';

/** YAML of a document, piece by piece: the text that `serializeYaml` gives of the whole. */
export function* yamlPieces({ before, lists, after }: DocumentParts): Generator<string, undefined> {
  yield serializeYaml(before);
  let types = 0;
  for (const { type, parts } of lists) {
    if (types === 0) yield 'entities:\n';
    types += 1;
    let written = 0;
    for (const part of parts) {
      if (part.length === 0) continue;
      yield lines(serializeYaml(inEntities(type, part)), written === 0 ? 1 : 2);
      written += part.length;
    }
    if (written === 0) yield lines(serializeYaml(inEntities(type, [])), 1);
  }
  if (types === 0) yield 'entities: {}\n';
  yield serializeYaml(after());
  return undefined;
}

const inEntities = (type: string, list: readonly Tree[]): TreeMap => new Map([['entities', new Map([[type, list]])]]);

/** Without the first lines of it, which say where it stands. */
function lines(text: string, from: number): string {
  let at = 0;
  for (let line = 0; line < from; line += 1) at = text.indexOf('\n', at) + 1;
  return text.slice(at);
}
