import { isMap, type TreeMap } from '../../../src-shared/profile/tree';
import { checkDocumentVersion } from '../../formats/document-version';
import type { RecognisedSource } from '../import/recognise-source';
import { documentSealing, type Sealing } from '../sealing/sealing-blocks';

/** A sealed document, and what it says of its sealing. */
export interface SealedDocument {
  readonly document: TreeMap;
  readonly sealing: Sealing;
}

/** The document, where it is sealed with a password. Opens nothing. @throws AppError INTEGRITY_MISSING, DOCUMENT_INVALID, FILE_TOO_NEW, FILE_TOO_OLD */
export function sealingOf({ parsed, recognition: { formatId } }: RecognisedSource): SealedDocument | undefined {
  const { tree } = parsed;
  if (formatId !== 'native' || !isMap(tree) || checkDocumentVersion(tree, parsed).old !== undefined) return undefined;
  const sealing = documentSealing(tree);
  return sealing === undefined ? undefined : { document: tree, sealing };
}
