import type { KeyObject } from 'node:crypto';
import type { KeyDerivation } from '../../../src-shared/profile/document-security';
import { isMap } from '../../../src-shared/profile/tree';
import { canonicalJson } from '../../formats/canonical-json';
import { checkDocumentVersion } from '../../formats/document-version';
import { FORMAT_CATALOGUE } from '../../formats/format-catalogue';
import { parseGatewayFile } from '../../formats/gateway/gateway-format';
import type { ParsedFile } from '../../formats/parsed-file';
import type { ParsedText } from '../../formats/parsed-text';
import { withoutField } from '../../formats/without-field';
import { gatewaySealing, openSealedGateway } from '../gateway/open-sealed-gateway';
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
  | { readonly file: ParsedFile; readonly sealed: readonly TextPlace[]; readonly gatewayKey?: KeyObject };

/**
 * Opens a document that is sealed with a password, and parses it; undefined where it is not sealed.
 * @throws AppError INTEGRITY_MISSING, KEY_DERIVATION_REFUSED, PASSWORD_WRONG, SEALED_DOCUMENT_CHANGED; those of the format
 */
export function openSealed({ parsed, hint, recognition: { formatId } }: RecognisedSource, keys: SealingKeys | undefined): OpenedDocument | undefined {
  const { tree } = parsed;
  if (formatId === 'gateway') return openGateway(parsed, keys);
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

/** What was sealed in it comes as values that its own key opens; it has no texts that are sealed by their position. */
function openGateway(parsed: ParsedText, keys: SealingKeys | undefined): OpenedDocument | undefined {
  const sealing = gatewaySealing(parsed.tree);
  if (sealing === undefined) return undefined;
  refuseDerivation(sealing.keyDerivation);
  const opened = keys !== undefined && derivationBlock(keys.derivation) === derivationBlock(sealing.keyDerivation) ? openSealedGateway(parsed.tree, keys) : undefined;
  return opened === undefined ? { locked: sealing.keyDerivation } : { file: parseGatewayFile({ ...parsed, tree: opened.tree }), sealed: [], gatewayKey: opened.key };
}
