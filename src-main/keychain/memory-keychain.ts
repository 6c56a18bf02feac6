import { AppError } from '../../src-shared/errors/app-error';
import type { DataKeyStore, StoredKey } from '../services/secrets/data-key-store';

/** A keychain that lasts as long as its object, and can be made unreachable. For tests. */
export class MemoryKeychain implements DataKeyStore {
  readonly name = 'Memory Keychain';
  readonly entries = new Map<string, Uint8Array>();
  /** Set to the words of an outage to have one. */
  outage: string | undefined;

  async probe(): Promise<{ reachable: true } | { reachable: false; reason: string }> {
    return this.outage === undefined ? { reachable: true } : { reachable: false, reason: this.outage };
  }

  async read(account: string): Promise<StoredKey> {
    if (this.outage !== undefined) return { state: 'unreachable', reason: this.outage };
    const key = this.entries.get(account);
    return key === undefined ? { state: 'absent' } : { state: 'found', key: Uint8Array.from(key) };
  }

  async create(account: string, key: Uint8Array): Promise<void> {
    this.#refuseInOutage();
    if (this.entries.has(account)) throw new AppError('VAULT_UNAVAILABLE', { subject: this.name, reason: 'the account already holds a key' });
    this.entries.set(account, Uint8Array.from(key));
  }

  async forget(account: string): Promise<void> {
    this.#refuseInOutage();
    this.entries.delete(account);
  }

  #refuseInOutage(): void {
    if (this.outage !== undefined) throw new AppError('VAULT_UNAVAILABLE', { subject: this.name, reason: this.outage });
  }
}
