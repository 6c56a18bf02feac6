import { AppError } from '../../../src-shared/errors/app-error';
import { forgetPlainTexts } from './plain-texts';
import type { OpenVault } from './vault';
import { lockedBecause, type VaultLock } from './vault-lock';
import type { KeptVault, VaultRepository } from './vault-record';

export interface Held {
  readonly vault: OpenVault;
  /** Of the record that it was opened by. */
  readonly lockings: number;
}

/** The opened key of this process, held for as long as the record allows it, and opened once for all who ask. */
export class HeldKey {
  readonly #repository: VaultRepository;
  readonly #lock: VaultLock;
  #held: Held | undefined;
  #opening: Promise<Held> | undefined;

  constructor(repository: VaultRepository, lock: VaultLock) {
    this.#repository = repository;
    this.#lock = lock;
  }

  get isHeld(): boolean {
    return this.#held !== undefined;
  }

  get opening(): Promise<Held> | undefined {
    return this.#opening;
  }

  /** The record as it is now. A key that is not its own, or that somebody locked away since, is let go of. */
  record(): KeptVault | undefined {
    const record = this.#repository.readVault();
    const held = this.#held;
    if (held !== undefined && (record?.keyId !== held.vault.keyId || record.lockings !== held.lockings)) this.forget();
    return record;
  }

  /** What is held, or being opened. @throws AppError VAULT_LOCKED */
  known(): Held | Promise<Held> | undefined {
    const reason = this.#lock.reasonWith(this.record());
    if (reason !== undefined) throw lockedBecause(reason);
    return this.#held ?? this.#opening;
  }

  /** @throws AppError VAULT_LOCKED, VAULT_KEY_CHANGED where that happened meanwhile, and what `start` throws */
  async once(start: () => Promise<OpenVault>): Promise<Held> {
    const opening = this.#inTime(start);
    this.#opening = opening;
    try {
      const held = await opening;
      if (this.#opening === opening) this.#held = held;
      return held;
    } finally {
      if (this.#opening === opening) this.#opening = undefined;
    }
  }

  put(held: Held): void {
    this.#held = held;
  }

  /** The next who asks opens it anew. */
  forget(): void {
    forgetPlainTexts();
    this.#held = undefined;
    this.#opening = undefined;
  }

  async #inTime(start: () => Promise<OpenVault>): Promise<Held> {
    const [count, lockings] = [this.#lock.count, this.#repository.readVault()?.lockings ?? 0];
    try {
      const vault = await start();
      this.#lock.refuseSince(count);
      const record = this.#repository.readVault();
      if (record !== undefined && record.lockings !== lockings) throw lockedBecause('by hand');
      if (record?.keyId !== vault.keyId) throw new AppError('VAULT_KEY_CHANGED');
      return { vault, lockings };
    } finally {
      if (count !== this.#lock.count) await this.#lock.settle();
    }
  }
}
