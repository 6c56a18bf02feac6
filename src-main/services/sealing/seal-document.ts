import { AppError } from '../../../src-shared/errors/app-error';
import { isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import { encryptionObjectOf, encryptionTree } from './encryption-object';
import { authenticatedPart, integrityOf } from './integrity';
import { sealKeyCheck } from './key-check';
import type { SealingKeys } from './key-deriver';
import { idOf, mapDocument } from './map-document';
import { sealText } from './seal-text';
import { additionalData, documentPointer, type TextPlace } from './text-place';

/** Whether the text at this place is sealed. */
export type ChooseSealed = (place: TextPlace) => boolean;

/** Without these a document can't be recognised, or its texts not opened: they stay in clear, whatever is chosen. */
const IN_CLEAR: ReadonlySet<string> = new Set(['/exportInfo/version', '/exportInfo/format', '/exportInfo/checksum', '/profile/id']);

/**
 * The document with an encryption object in place of every chosen text, and `security` saying how it is sealed (docs/sealing.md).
 * Names, numbers and flags stay in clear. Its checksum, which covers the integrity, comes after.
 * @throws AppError DOCUMENT_INVALID when there is an encryption object in it already: it could not be told apart when it is opened.
 */
export function sealDocument(document: TreeMap, choose: ChooseSealed, keys: SealingKeys): TreeMap {
  const profileId = idOf(document.get('profile'));
  const sealed = mapDocument(document, (tree, place) => {
    if (typeof tree === 'string') return isChosen(place, choose) ? encryptionTree(sealText(keys.fieldKey, tree, additionalData(profileId, place))) : tree;
    if (encryptionObjectOf(tree) !== undefined) throw new AppError('DOCUMENT_INVALID', { place: { pointer: documentPointer(place) }, expected: 'a text that is not sealed yet' });
    return undefined;
  });
  const security = sealedSecurity(sealed.get('security'), keys);
  const unsigned = new Map(sealed).set('security', security);
  return unsigned.set('security', new Map(security).set('integrity', integrityOf(authenticatedPart(unsigned), keys)));
}

const isChosen = (place: TextPlace, choose: ChooseSealed): boolean =>
  (place.mcp === undefined ? !IN_CLEAR.has(documentPointer(place)) : place.path.length !== 1 || place.path[0] !== 'id') && choose(place);

/** In the spec's order; fields that Valise does not know stand behind. The integrity has its place, and is still empty. */
function sealedSecurity(before: Tree | undefined, keys: SealingKeys): TreeMap {
  const others = isMap(before) ? before : new Map<string, Tree>();
  const sensitiveFields = others.get('sensitiveFields');
  const security = new Map<string, Tree>([
    ['encryptionUsed', true],
    ['encryptionAlgorithm', 'AES-256-GCM'],
    ...(sensitiveFields === undefined ? [] : [['sensitiveFields', sensitiveFields] as const]),
    ['exportedWithSecrets', true],
    ['keyDerivation', new Map<string, Tree>(Object.entries(keys.derivation))],
    ['keyCheck', encryptionTree(sealKeyCheck(keys))],
    ['integrity', ''],
  ]);
  return new Map([...security, ...[...others].filter(([key]) => !security.has(key))]);
}
