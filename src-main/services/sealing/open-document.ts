import { AppError } from '../../../src-shared/errors/app-error';
import type { EncryptionObject } from '../../../src-shared/profile/document-security';
import type { TreeMap } from '../../../src-shared/profile/tree';
import { withoutField } from '../../formats/without-field';
import { encryptionObjectOf } from './encryption-object';
import { authenticatedPart, hasIntegrity } from './integrity';
import { requireKeys } from './key-check';
import type { SealingKeys } from './key-deriver';
import { idOf, mapDocument } from './map-document';
import { openText } from './seal-text';
import { documentSealing } from './sealing-blocks';
import { additionalData, documentPointer, type TextPlace } from './text-place';

export interface OpenedDocument {
  /** With its texts in their places, and without keyDerivation, keyCheck and integrity: nothing in it is sealed any more. */
  readonly document: TreeMap;
  /** What was sealed, in document order: secrets by definition. */
  readonly sealed: readonly TextPlace[];
}

/**
 * Opens what `sealDocument` sealed; a document that was not sealed with a password comes back as it is.
 * @throws AppError PASSWORD_WRONG; SEALED_DOCUMENT_CHANGED when anything in it is not as it was sealed; INTEGRITY_MISSING and
 *   DOCUMENT_INVALID as `documentSealing`.
 */
export function openDocument(document: TreeMap, keys: SealingKeys): OpenedDocument {
  const sealing = documentSealing(document);
  if (sealing === undefined) return { document, sealed: [] };
  requireKeys(keys, sealing.keyCheck);
  if (!hasIntegrity(authenticatedPart(document), sealing.integrity, keys)) throw new AppError('SEALED_DOCUMENT_CHANGED');
  const profileId = idOf(document.get('profile'));
  const sealed: TextPlace[] = [];
  const opened = mapDocument(withoutSealing(document), (tree, place) => {
    const object = encryptionObjectOf(tree);
    if (object === undefined) return undefined;
    sealed.push(place);
    return openAt(place, keys, object, profileId);
  });
  return { document: opened, sealed };
}

const withoutSealing = (document: TreeMap): TreeMap =>
  ['keyDerivation', 'keyCheck', 'integrity'].reduce((rest, field) => withoutField(rest, 'security', field), document);

/** The integrity holds, so whoever had the password put it there; it still does not belong there. */
function openAt(place: TextPlace, { fieldKey }: SealingKeys, object: EncryptionObject, profileId: string): string {
  try {
    return openText(fieldKey, object, additionalData(profileId, place));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'SEALED_VALUE_DAMAGED') throw error;
    throw new AppError('SEALED_DOCUMENT_CHANGED', { place: { pointer: documentPointer(place) }, reason: 'a sealed value does not belong where it stands' }, { cause: error });
  }
}
