import type { VaultStatus } from '../../../src-shared/contract/vault-status';
import { AppError } from '../../../src-shared/errors/app-error';
import { createVault } from './create-vault';
import { describeLocked, describeNone, describePutAway, describeRecord, describeRefusal } from './describe-vault';
import { openRecord } from './open-record';
import { forgetPlainTexts } from './plain-texts';
import type { OpenVault } from './vault';
import type { VaultParts } from './vault-parts';
import type { VaultSource } from './vault-source';

/** Finds, makes and keeps the one data key of a database. Touches neither keychain nor passphrase until somebody needs a secret. */
export class VaultService implements VaultSource {
  readonly #parts: VaultParts;
  #vault: OpenVault | undefined;
  #opening: Promise<OpenVault> | undefined;
  /** Somebody locked it, and nobody has unlocked it since. */
  #locked = false;
  /** How often it was locked: an opening that began before the last time has come too late. */
  #lockings = 0;

  constructor(parts: VaultParts) {
    this.#parts = parts;
  }

  /** Whether the key is held here; asks nothing of anybody. */
  get standing(): 'closed' | 'open' | 'locked' {
    return this.#locked ? 'locked' : this.#vault === undefined ? 'closed' : 'open';
  }

  /** Makes nothing and asks nobody; derives only when a passphrase was given beforehand. */
  async status(): Promise<VaultStatus> {
    const { repository, keychain, passphrases } = this.#parts;
    const record = repository.readVault();
    if (record === undefined) return describeNone(passphrases.given, keychain.name);
    if (this.#locked) return describePutAway(record, keychain.name);
    if (this.#vault === undefined && record.kind === 'passphrase' && !passphrases.given) return describeLocked(record, passphrases.askable);
    try {
      await this.open();
      return { state: 'open', ...describeRecord(record, keychain.name) };
    } catch (error) {
      if (this.standing === 'locked') return describePutAway(record, keychain.name);
      const refused = error instanceof AppError ? describeRefusal(error, record, keychain.name) : undefined;
      if (refused === undefined) throw error;
      return refused;
    }
  }

  /**
   * The vault of this database. VAULT_REQUIRED when it has none yet; VAULT_UNAVAILABLE when the keychain can't be reached;
   * VAULT_KEY_LOST when it can and the key isn't there; PASSPHRASE_WRONG; VAULT_LOCKED for a passphrase vault that nobody gave
   * its passphrase, and for every vault from `lock` to `unlock`.
   */
  async open(): Promise<OpenVault> {
    this.#refuseLocked();
    const known = this.#vault ?? this.#opening;
    if (known !== undefined) return known;
    const record = this.#parts.repository.readVault();
    if (record === undefined) throw new AppError('VAULT_REQUIRED', { reason: 'this home has no vault yet' });
    return this.#once(() => openRecord(this.#parts, record));
  }

  /** As `open`, and makes the vault of a new home: VAULT_REQUIRED when neither keychain nor passphrase can be had. */
  async openOrCreate(): Promise<OpenVault> {
    this.#refuseLocked();
    const known = this.#vault ?? this.#opening;
    if (known !== undefined) return known;
    return this.#once(() => this.#openAny(undefined));
  }

  /**
   * Lets go of the key; until `unlock` every opening here is refused (VAULT_LOCKED), those under way included. Without a vault
   * there is nothing to lock.
   */
  async lock(): Promise<VaultStatus> {
    // A vault that is just being made counts as one.
    if (this.#opening !== undefined || this.#parts.repository.readVault() !== undefined) {
      this.#lockings += 1;
      this.#locked = true;
      this.forget();
    }
    return this.status();
  }

  /**
   * Opens the vault, after `lock` too. A passphrase vault takes the given passphrase, else the door's; a keychain vault needs none
   * and does not look at it. A new home gets its vault, of the passphrase where one is given. The bytes are zero afterwards.
   * @throws AppError PASSPHRASE_WRONG, PASSPHRASE_EMPTY, VAULT_REQUIRED, VAULT_LOCKED (no passphrase, or locked again meanwhile),
   *   and as `open`. What was open or locked before is so still then.
   */
  async unlock(passphrase: Uint8Array | undefined): Promise<VaultStatus> {
    const lockings = this.#lockings;
    try {
      // One at a time: of two, the one that fails could take the key from the one that does not.
      while (this.#opening !== undefined) await Promise.allSettled([this.#opening]);
      this.#refuseIfLockedSince(lockings);
      await this.#once(() => this.#openAny(passphrase));
    } finally {
      passphrase?.fill(0);
    }
    this.#refuseIfLockedSince(lockings);
    this.#locked = false;
    return this.status();
  }

  /** Lets go of the key; the next call opens the vault anew. */
  forget(): void {
    forgetPlainTexts();
    this.#vault = undefined;
    this.#opening = undefined;
  }

  #openAny(passphrase: Uint8Array | undefined): Promise<OpenVault> {
    const record = this.#parts.repository.readVault();
    if (passphrase?.length === 0 && record?.kind !== 'keychain') throw new AppError('PASSPHRASE_EMPTY');
    return record === undefined ? createVault(this.#parts, passphrase) : openRecord(this.#parts, record, passphrase);
  }

  async #once(start: () => Promise<OpenVault>): Promise<OpenVault> {
    const opening = this.#inTime(start);
    this.#opening = opening;
    try {
      const vault = await opening;
      if (this.#opening === opening) this.#vault = vault;
      return vault;
    } finally {
      if (this.#opening === opening) this.#opening = undefined;
    }
  }

  async #inTime(start: () => Promise<OpenVault>): Promise<OpenVault> {
    const lockings = this.#lockings;
    try {
      const vault = await start();
      this.#refuseIfLockedSince(lockings);
      return vault;
    } finally {
      // Locked while the first vault was made, and there is none after all: nothing is locked.
      if (this.#locked && this.#parts.repository.readVault() === undefined) this.#locked = false;
    }
  }

  #refuseIfLockedSince(lockings: number): void {
    if (lockings !== this.#lockings) throw lockedByHand();
  }

  #refuseLocked(): void {
    if (this.#locked) throw lockedByHand();
  }
}

const lockedByHand = (): AppError => new AppError('VAULT_LOCKED', { reason: 'it was locked by hand' });
