import type { KeyDerivation } from '../../../src-shared/profile/document-security';
import { isMap } from '../../../src-shared/profile/tree';
import { canonicalJson } from '../../formats/canonical-json';
import { checkDocumentVersion } from '../../formats/document-version';
import { FORMAT_CATALOGUE } from '../../formats/format-catalogue';
import type { ParsedFile } from '../../formats/parsed-file';
import { withoutField } from '../../formats/without-field';
import { refuseDerivation, type SealingKeys } from '../sealing/key-deriver';
import { openDocument } from '../sealing/open-document';
import { derivationBlock } from '../sealing/password-keys';
import { documentSealing } from '../sealing/sealing-blocks';
import type { TextPlace } from '../sealing/text-place';
import type { RecognisedSource } from './recognise-source';

export type OpenedDocument =
  /** Its keys are derived so, and are not at hand. */
  | { readonly locked: KeyDerivation }
  /** `sealed`: what was. */
  | { readonly file: ParsedFile; readonly sealed: readonly TextPlace[] };

/**
 * Opens a document that is sealed with a password, and parses it; undefined where it is not sealed.
 * @throws AppError INTEGRITY_MISSING, KEY_DERIVATION_REFUSED, PASSWORD_WRONG, SEALED_DOCUMENT_CHANGED; those of the format
 */
export function openSealed({ parsed, hint, recognition: { formatId } }: RecognisedSource, keys: SealingKeys | undefined): OpenedDocument | undefined {
  const { tree } = parsed;
  if (formatId !== 'native' || !isMap(tree)) return undefined;
  const sealing = checkDocumentVersion(tree, parsed).old === undefined ? documentSealing(tree) : undefined;
  if (sealing === undefined) return undefined;
  refuseDerivation(sealing.keyDerivation);
  if (keys === undefined || derivationBlock(keys.derivation) !== derivationBlock(sealing.keyDerivation)) return { locked: sealing.keyDerivation };
  const { document, sealed } = openDocument(tree, keys);
  const file = FORMAT_CATALOGUE.native.parse({ ...parsed, tree: document }, hint);
  // The checksum is over the document as it stands in the file.
  const canonical = (): string => canonicalJson(withoutField(tree, 'exportInfo', 'checksum'));
  return { file: file.checksum === undefined ? file : { ...file, checksum: { stated: file.checksum.stated, canonical } }, sealed };
}
