import type { WrittenLanguage } from '../../../src-shared/transfer/written-language';
import type { StatedFile } from '../import/import-source';
import { recogniseSource } from '../import/recognise-source';
import type { SealingKeys } from '../sealing/key-deriver';
import { languageOf, writtenIn } from './document-language';
import type { DocumentKeys } from './file-keys';
import { rekeyDocument } from './rekey-document';
import { sealingOf } from './sealing-of';

export interface RekeyedSource {
  readonly content: Uint8Array;
  readonly language: WrittenLanguage;
  /** How many values are sealed in it. */
  readonly values: number;
}

/** A document under other keys, in the language that it is written in; undefined where it is not sealed. @throws AppError as `rekeyDocument` */
export async function rekeySource(source: StatedFile, from: DocumentKeys, to: SealingKeys): Promise<RekeyedSource | undefined> {
  const recognised = recogniseSource(source, source.as);
  const sealed = sealingOf(recognised);
  if (sealed === undefined) return undefined;
  const rekeyed = rekeyDocument(sealed.document, await from.keysOf(sealed.sealing.keyDerivation), to);
  const language = languageOf(recognised.parsed);
  return { language, content: writtenIn(language, rekeyed.document), values: rekeyed.values };
}
