import { AppError } from '../../../src-shared/errors/app-error';
import { SealingBlocksSchema, type EncryptionObject, type KeyDerivation, type SealingBlocks } from '../../../src-shared/profile/document-security';
import { jsonPointer } from '../../../src-shared/profile/field-path';
import { isMap, type TreeMap } from '../../../src-shared/profile/tree';
import { checkShape } from '../../formats/check-shape';

/** What a sealed file says of its sealing, all three together. */
export interface Sealing {
  readonly keyDerivation: KeyDerivation;
  readonly keyCheck: EncryptionObject;
  readonly integrity: string;
}

/**
 * What a document says of its sealing; undefined when it was not sealed with a password: encryption objects in it are unknown values.
 * Needs no password: ask this first.
 * @throws AppError INTEGRITY_MISSING, DOCUMENT_INVALID with the place of the block that has another shape.
 */
export function documentSealing(document: TreeMap): Sealing | undefined {
  const security = document.get('security');
  if (!isMap(security) || (security.get('keyDerivation') ?? undefined) === undefined) return undefined;
  const shape = checkShape(security, SealingBlocksSchema, ['security']);
  if (shape.ok) return completeSealing(shape.value);
  const [problem] = shape.problems;
  throw new AppError('DOCUMENT_INVALID', { place: { pointer: jsonPointer(problem?.path ?? ['security']) }, ...(problem && { expected: problem.expected }) });
}

/** @throws AppError INTEGRITY_MISSING when a derivation stands there without a check of the key, or without an integrity. */
export function completeSealing({ keyDerivation, keyCheck, integrity }: SealingBlocks): Sealing | undefined {
  if (keyDerivation == null) return undefined;
  const missing = [...(keyCheck == null ? ['keyCheck'] : []), ...(integrity == null ? ['integrity'] : [])];
  if (keyCheck == null || integrity == null) {
    throw new AppError('INTEGRITY_MISSING', { place: { pointer: '/security' }, reason: `there is no ${missing.join(' and no ')}` });
  }
  return { keyDerivation, keyCheck, integrity };
}
