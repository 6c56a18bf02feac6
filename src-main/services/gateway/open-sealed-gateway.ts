import { randomBytes, type KeyObject } from 'node:crypto';
import { AppError } from '../../../src-shared/errors/app-error';
import { SealingBlocksSchema, type EncryptionObject } from '../../../src-shared/profile/document-security';
import { jsonPointer, type FieldPath } from '../../../src-shared/profile/field-path';
import { isMap, type Tree } from '../../../src-shared/profile/tree';
import { HEADER_ENVELOPE } from '../../../src-shared/gateway/sensitive-header';
import { checkShape } from '../../formats/check-shape';
import { findDocument } from '../../formats/gateway/gateway-layout';
import { encryptionObjectOf } from '../sealing/encryption-object';
import { hasIntegrity } from '../sealing/integrity';
import { requireKeys } from '../sealing/key-check';
import type { SealingKeys } from '../sealing/key-deriver';
import { openText } from '../sealing/seal-text';
import { completeSealing, type Sealing } from '../sealing/sealing-blocks';
import { secretKeyFrom } from '../secrets/derive-key';
import { sealPeerText } from './environment-key';
import { secretPlaceData, SECURITY_PATH, securityOf, withoutSecurity, withSecurity } from './gateway-security';
import { mapSecretTrees } from './map-secret-trees';

/**
 * How the gateway document in a tree is sealed with a password; undefined where there is none, or it is not. Needs no password.
 * @throws AppError INTEGRITY_MISSING, DOCUMENT_INVALID with the place of the block that has another shape
 */
export function gatewaySealing(tree: Tree): Sealing | undefined {
  const found = findDocument(tree);
  const security = found && securityOf(found.document);
  if (found === undefined || security === undefined || (security.get('keyDerivation') ?? null) === null) return undefined;
  const at = [...found.at, ...SECURITY_PATH];
  const shape = checkShape(security, SealingBlocksSchema, at);
  if (shape.ok) return completeSealing(shape.value);
  const [problem] = shape.problems;
  throw new AppError('DOCUMENT_INVALID', { place: { pointer: jsonPointer(problem?.path ?? at) }, ...(problem && { expected: problem.expected }) });
}

export interface OpenedGateway {
  /** As the file has it, but that what was sealed is encrypted as by a gateway whose key is `key`: nothing in it is in clear. */
  readonly tree: Tree;
  /** Made for this tree alone: what `openEntity` opens the parsed tree with. */
  readonly key: KeyObject;
  readonly values: number;
}

/**
 * Reads back what `sealGateway` sealed; undefined where the tree holds no document that is sealed with a password.
 * @throws AppError as `gatewaySealing`; PASSWORD_WRONG; SEALED_DOCUMENT_CHANGED when anything in it is not as it was sealed
 */
export function openSealedGateway(tree: Tree, keys: SealingKeys): OpenedGateway | undefined {
  const sealing = gatewaySealing(tree);
  const found = findDocument(tree);
  const security = found && securityOf(found.document);
  if (sealing === undefined || found === undefined || security === undefined || !isMap(tree)) return undefined;
  requireKeys(keys, sealing.keyCheck);
  const authenticated = withSecurity(found.document, new Map([...security].filter(([field]) => field !== 'integrity')));
  if (!hasIntegrity(authenticated, sealing.integrity, keys)) throw new AppError('SEALED_DOCUMENT_CHANGED');
  const key = secretKeyFrom(randomBytes(32));
  let values = 0;
  const opened = mapSecretTrees(withoutSecurity(found.document), (held, { kind, path }) => {
    const object = encryptionObjectOf(held);
    if (object === undefined) return held;
    values += 1;
    const text = sealPeerText(key, openAt(keys.fieldKey, object, path));
    return kind === 'headers' ? new Map([[HEADER_ENVELOPE, text]]) : text;
  });
  return { tree: found.layout === 'request' ? new Map(tree).set('import_data', opened) : opened, key, values };
}

/** The integrity holds, so whoever had the password put it there; it still does not belong there. */
function openAt(fieldKey: KeyObject, object: EncryptionObject, path: FieldPath): string {
  try {
    return openText(fieldKey, object, secretPlaceData(path));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'SEALED_VALUE_DAMAGED') throw error;
    throw new AppError('SEALED_DOCUMENT_CHANGED', { place: { pointer: jsonPointer(path) }, reason: 'a sealed value does not belong where it stands' }, { cause: error });
  }
}
