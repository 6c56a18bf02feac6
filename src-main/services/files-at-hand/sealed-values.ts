import { AppError } from '../../../src-shared/errors/app-error';
import type { EncryptionObject } from '../../../src-shared/profile/document-security';
import type { TreeMap } from '../../../src-shared/profile/tree';
import { withoutField } from '../../formats/without-field';
import { encryptionObjectOf } from '../sealing/encryption-object';
import type { SealingKeys } from '../sealing/key-deriver';
import { idOf, mapDocument } from '../sealing/map-document';
import { openText } from '../sealing/seal-text';
import { additionalData, type TextPlace } from '../sealing/text-place';

export interface SealedValue {
  readonly place: TextPlace;
  readonly object: EncryptionObject;
}

/** Everything in a sealed document that stands for a text, in document order; the key check does not. */
export function sealedValues(document: TreeMap): readonly SealedValue[] {
  const values: SealedValue[] = [];
  mapDocument(withoutField(document, 'security', 'keyCheck'), (tree, place) => {
    const object = encryptionObjectOf(tree);
    if (object === undefined) return undefined;
    values.push({ place, object });
    return tree;
  });
  return values;
}

/** Those of a document's sealed values that its keys do not open where they stand. */
export function shutValues(document: TreeMap, { fieldKey }: SealingKeys): { readonly shut: readonly TextPlace[]; readonly opened: number } {
  const profileId = idOf(document.get('profile'));
  const values = sealedValues(document);
  const shut = values.filter(({ place, object }) => !opens(() => openText(fieldKey, object, additionalData(profileId, place)))).map(({ place }) => place);
  return { shut, opened: values.length - shut.length };
}

function opens(open: () => unknown): boolean {
  try {
    open();
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'SEALED_VALUE_DAMAGED') return false;
    throw error;
  }
}
