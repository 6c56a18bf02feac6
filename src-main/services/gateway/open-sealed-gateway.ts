import { randomBytes, type KeyObject } from 'node:crypto';
import { AppError } from '../../../src-shared/errors/app-error';
import { SealingBlocksSchema, type EncryptionObject } from '../../../src-shared/profile/document-security';
import { jsonPointer, type FieldPath } from '../../../src-shared/profile/field-path';
import { isList, isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
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
import { SEALED_TEXTS, secretPlaceData, SECURITY_PATH, securityOf, withoutSecurity, withSecurity } from './gateway-security';
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
  /** As the file has it, but that what was sealed is encrypted as by a gateway whose key is `key`. Texts that are no secrets by their nature are in clear. */
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
  const texts = openedTexts(withoutSecurity(found.document), security.get(SEALED_TEXTS), keys.fieldKey);
  let { values } = texts;
  const opened = mapSecretTrees(texts.document, (held, { kind, path }) => {
    const object = encryptionObjectOf(held);
    if (object === undefined) return held;
    values += 1;
    const text = sealPeerText(key, openAt(keys.fieldKey, object, path));
    return kind === 'headers' ? new Map([[HEADER_ENVELOPE, text]]) : text;
  });
  return { tree: found.layout === 'request' ? new Map(tree).set('import_data', opened) : opened, key, values };
}

/** Opens the texts whose pointers `sealedTexts` lists. What is no encryption object there is no text that was sealed. */
function openedTexts(document: TreeMap, pointers: Tree | undefined, fieldKey: KeyObject): { readonly document: TreeMap; readonly values: number } {
  const listed = new Set(isList(pointers) ? pointers : []);
  if (listed.size === 0) return { document, values: 0 };
  let values = 0;
  const open = (tree: Tree, path: FieldPath): Tree => {
    const object = listed.has(jsonPointer(path)) ? encryptionObjectOf(tree) : undefined;
    if (object !== undefined) {
      values += 1;
      return openAt(fieldKey, object, path);
    }
    if (isMap(tree)) return new Map(Array.from(tree, ([key, value]) => [key, open(value, [...path, key])]));
    return isList(tree) ? tree.map((item, index) => open(item, [...path, index])) : tree;
  };
  const opened = open(document, []);
  return { document: isMap(opened) ? opened : document, values };
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
