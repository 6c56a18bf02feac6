import { AppError } from '../../../src-shared/errors/app-error';
import type { EncryptionObject } from '../../../src-shared/profile/document-security';
import { canonicalJson } from '../../formats/canonical-json';
import type { SealingKeys } from './key-deriver';
import { openText, sealText } from './seal-text';

/** The constant that is sealed, and a name for its place that no field can have: those are lists of four. */
const CONSTANT = 'valise/1 key check';
const ADDITIONAL = Buffer.from(canonicalJson([CONSTANT]));

/** `security.keyCheck`: a constant under the field key, so that a wrong password is told apart from a changed file. */
export const sealKeyCheck = ({ fieldKey }: SealingKeys): EncryptionObject => sealText(fieldKey, CONSTANT, ADDITIONAL);

/** @throws AppError PASSWORD_WRONG when these are not the keys that the check was sealed with. */
export function requireKeys({ fieldKey }: SealingKeys, keyCheck: EncryptionObject): void {
  let opened: string;
  try {
    opened = openText(fieldKey, keyCheck, ADDITIONAL);
  } catch (error) {
    if (error instanceof AppError && error.code === 'SEALED_VALUE_DAMAGED') throw new AppError('PASSWORD_WRONG', {}, { cause: error });
    throw error;
  }
  if (opened !== CONSTANT) throw new AppError('PASSWORD_WRONG');
}
