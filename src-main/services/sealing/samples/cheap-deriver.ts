import { randomBytes } from 'node:crypto';
import { KeyDeriver, type SealingKeys } from '../key-deriver';
import { CHEAP_DERIVATION } from './cheap-keys';

/** Stretches new passwords with a sixteenth of the work, which is as little as is read. */
export class CheapDeriver extends KeyDeriver {
  override freshKeys(password: Uint8Array, signal?: AbortSignal): Promise<SealingKeys> {
    return this.keysOf(password, { ...CHEAP_DERIVATION, salt: randomBytes(16).toString('base64') }, signal);
  }
}
