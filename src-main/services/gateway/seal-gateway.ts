import type { Tree, TreeMap } from '../../../src-shared/profile/tree';
import { withholdSecret } from '../../formats/gateway/secret-spelling';
import { serializeJson } from '../../formats/serialize-json';
import { encryptionTree } from '../sealing/encryption-object';
import { integrityOf } from '../sealing/integrity';
import { sealKeyCheck } from '../sealing/key-check';
import type { SealingKeys } from '../sealing/key-deriver';
import { sealText } from '../sealing/seal-text';
import { secretPlaceData, withSecurity } from './gateway-security';
import type { MarkedSecret, SecretMarks } from './secret-marks';

/**
 * The document with an encryption object (docs/sealing.md) in the place of every open secret, and `valise.security` saying how it is
 * sealed. In an object is what the peer would encrypt: JSON of texts by name. The integrity is over the whole document without itself.
 */
export function sealGateway(document: TreeMap, marks: SecretMarks, keys: SealingKeys): TreeMap {
  const sealed = marks.fill(document, (secret) => {
    const { place, value, path } = secret;
    return value.state === 'open' ? encryptionTree(sealText(keys.fieldKey, payloadOf(secret, value.values), secretPlaceData(path))) : withholdSecret(place, value);
  });
  const security = new Map<string, Tree>([
    ['encryptionUsed', true],
    ['encryptionAlgorithm', 'AES-256-GCM'],
    ['keyDerivation', new Map<string, Tree>(Object.entries(keys.derivation))],
    ['keyCheck', encryptionTree(sealKeyCheck(keys))],
  ]);
  return withSecurity(sealed, security.set('integrity', integrityOf(withSecurity(sealed, security), keys)));
}

/** The one text of a header has the name that it has in the peer's envelope. */
const payloadOf = ({ place: { kind, name = '' } }: MarkedSecret, values: ReadonlyMap<string, string>): string =>
  serializeJson(kind === 'headers' ? new Map([['data', values.get(name) ?? '']]) : values);
