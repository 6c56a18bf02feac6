import { jsonPointer, type FieldPath } from '../../../src-shared/profile/field-path';
import type { Tree, TreeMap } from '../../../src-shared/profile/tree';
import { withholdSecret } from '../../formats/gateway/secret-spelling';
import { encryptionTree } from '../sealing/encryption-object';
import { integrityOf } from '../sealing/integrity';
import { sealKeyCheck } from '../sealing/key-check';
import type { SealingKeys } from '../sealing/key-deriver';
import { sealText } from '../sealing/seal-text';
import { mapDocumentTexts } from './document-texts';
import { SEALED_TEXTS, secretPlaceData, withSecurity } from './gateway-security';
import { peerPayload } from './peer-values';
import type { MarkedSecret, SecretMarks } from './secret-marks';
import { textRole, withheldText } from './withhold-texts';

/**
 * The document with an encryption object (docs/sealing.md) in the place of every open secret, and of every other text in which something
 * looks like one; `valise.security` says how it is sealed. Of a secret what the peer would encrypt is in it: JSON of texts by name. The
 * integrity is over the whole document without itself.
 */
export function sealGateway(document: TreeMap, marks: SecretMarks, keys: SealingKeys): TreeMap {
  const seal = (text: string, path: FieldPath): TreeMap => encryptionTree(sealText(keys.fieldKey, text, secretPlaceData(path)));
  const sealed = marks.fill(document, (secret) => {
    const { place, value, path } = secret;
    return value.state === 'open' ? seal(payloadOf(secret, value.values), path) : withholdSecret(place, value);
  });
  const pointers: string[] = [];
  const whole = mapDocumentTexts(sealed, (text, path, type, fieldPath) => {
    if (textRole(type, fieldPath) !== 'text' || withheldText(type, text, fieldPath) === text) return text;
    pointers.push(jsonPointer(path));
    return seal(text, path);
  });
  const security = new Map<string, Tree>([
    ['encryptionUsed', true],
    ['encryptionAlgorithm', 'AES-256-GCM'],
    ['keyDerivation', new Map<string, Tree>(Object.entries(keys.derivation))],
    ['keyCheck', encryptionTree(sealKeyCheck(keys))],
    ...(pointers.length === 0 ? [] : [[SEALED_TEXTS, pointers] as const]),
  ]);
  return withSecurity(whole, security.set('integrity', integrityOf(withSecurity(whole, security), keys)));
}

/** The one text of a header has the name that it has in the peer's envelope. */
const payloadOf = ({ place: { kind, name = '' } }: MarkedSecret, values: ReadonlyMap<string, string>): string =>
  peerPayload(kind === 'headers' ? new Map([['data', values.get(name) ?? '']]) : values);
