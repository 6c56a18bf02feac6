import { KeyDeriver, type SealingKeys } from '../key-deriver';

/** The least work that is read: a sixteenth of what is written. */
export const CHEAP_DERIVATION = { name: 'scrypt', N: 2 ** 14, r: 8, p: 1, salt: Buffer.from('a salt for tests').toString('base64') };

export const cheapKeys = (password: string): Promise<SealingKeys> => new KeyDeriver().keysOf(Buffer.from(password), CHEAP_DERIVATION);
