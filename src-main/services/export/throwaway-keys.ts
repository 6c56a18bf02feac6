import { createSecretKey, randomBytes } from 'node:crypto';
import type { SealingKeys } from '../sealing/key-deriver';

/** Keys that nobody has: a preview is sealed with them and looks as the file will, without a password being stretched for it. */
export const throwawayKeys = (): SealingKeys => ({
  derivation: { name: 'scrypt', N: 2 ** 17, r: 8, p: 1, salt: randomBytes(16).toString('base64') },
  fieldKey: createSecretKey(randomBytes(32)),
  documentKey: createSecretKey(randomBytes(32)),
});
