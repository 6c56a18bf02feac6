import type { VaultStatus } from '../../../src-shared/contract/vault-status';
import { AppError } from '../../../src-shared/errors/app-error';
import { UNWATCHED, type JobWatch } from '../import/job-watch';
import { changePassphrase, type Passphrases } from './change-passphrase';
import { describeLocked, describeNone, describePutAway, describeRecord, describeRefusal } from './describe-vault';
import { HeldKey } from './held-key';
import { forgetLeftEntries } from './keychain-entry';
import { moveVault } from './move-vault';
import { openOrMake } from './open-or-make';
import { rotateKey } from './rotate-key';
import type { OpenVault } from './vault';
import { lockedBecause, VaultLock, type LockReason } from './vault-lock';
import type { VaultParts } from './vault-parts';
import type { KeptVault, VaultRecord } from './vault-record';
import type { VaultSource } from './vault-source';

/**
 * Finds, makes, keeps and changes the one data key of a database. Touches neither keychain nor passphrase until somebody needs a secret.
 * What other processes did to the vault is seen at every opening: a key that was locked away or replaced is let go of.
 */
export class VaultService implements VaultSource {
  readonly #parts: VaultParts;
  readonly #lock: VaultLock;
  readonly #key: HeldKey;

  constructor(parts: VaultParts) {
    this.#parts = parts;
    this.#lock = new VaultLock(parts.repository);
    this.#key = new HeldKey(parts.repository, this.#lock);
  }

  /** Whether the key is held here; asks nothing of anybody. */
  get standing(): 'closed' | 'open' | 'locked' {
    const record = this.#key.record();
    return this.#lock.reasonWith(record) !== undefined ? 'locked' : this.#key.isHeld ? 'open' : 'closed';
  }

  /** Makes nothing and asks nobody; derives only when a passphrase was given beforehand. */
  async status(): Promise<VaultStatus> {
    const { keychain, passphrases } = this.#parts;
    const record = this.#key.record();
    if (record === undefined) return describeNone(passphrases.given, keychain.name);
    const reason = this.#lock.reasonWith(record);
    if (reason !== undefined) return describePutAway(record, keychain.name, reason);
    if (!this.#key.isHeld && record.kind === 'passphrase' && !passphrases.given) return describeLocked(record, passphrases.askable);
    try {
      await this.open();
      return { state: 'open', ...describeRecord(record, keychain.name) };
    } catch (error) {
      const locked = this.#lock.reasonWith(this.#key.record());
      if (locked !== undefined) return describePutAway(record, keychain.name, locked);
      const refused = error instanceof AppError ? describeRefusal(error, record, keychain.name) : undefined;
      if (refused === undefined) throw error;
      return refused;
    }
  }

  /**
   * The vault of this database. VAULT_REQUIRED when it has none yet; VAULT_UNAVAILABLE when the keychain can't be reached;
   * VAULT_KEY_LOST when it can and the key isn't there; PASSPHRASE_WRONG; VAULT_LOCKED for a passphrase vault that nobody gave
   * its passphrase, and for every vault that is locked, here or for all; VAULT_KEY_CHANGED when it got another key just now.
   */
  async open(): Promise<OpenVault> {
    const known = this.#key.known();
    if (known !== undefined) return (await known).vault;
    if (this.#parts.repository.readVault() === undefined) throw new AppError('VAULT_REQUIRED', { reason: 'this home has no vault yet' });
    return (await this.#key.once(() => openOrMake(this.#parts, undefined))).vault;
  }

  /** As `open`, and makes the vault of a new home: VAULT_REQUIRED when neither keychain nor passphrase can be had. */
  async openOrCreate(): Promise<OpenVault> {
    return (await (this.#key.known() ?? this.#key.once(() => openOrMake(this.#parts, undefined)))).vault;
  }

  /**
   * Lets go of the key; until `unlock` every opening is refused (VAULT_LOCKED), those under way included. Locked by hand it is so in
   * every process of this home, otherwise in this one. Without a vault there is nothing to lock.
   * @throws AppError DATABASE_BUSY when the others can't be told yet; here it is locked then, and `follow` goes on trying
   */
  async lock(reason: LockReason = 'by hand'): Promise<VaultStatus> {
    // A vault that is just being made counts as one.
    if (this.#key.opening !== undefined || this.#parts.repository.readVault() !== undefined) {
      this.#lock.close(reason);
      this.forget();
      await this.#lock.tell(this.#parts.lockPatience ?? 0);
    }
    return this.status();
  }

  /**
   * Opens the vault, after `lock` too, and lets every process open it again. A passphrase vault takes the given passphrase, else the
   * door's; a keychain vault needs none and does not look at it. A new home gets its vault, of the passphrase where one is given. The
   * bytes are zero afterwards.
   * @throws AppError PASSPHRASE_WRONG, PASSPHRASE_EMPTY, VAULT_REQUIRED, VAULT_LOCKED (no passphrase, or locked again meanwhile),
   *   and as `open`. What was open or locked before is so still then, but for a vault whose key is lost.
   */
  async unlock(passphrase: Uint8Array | undefined): Promise<VaultStatus> {
    const count = this.#lock.count;
    try {
      // One at a time: of two, the one that fails could take the key from the one that does not.
      while (this.#key.opening !== undefined) await Promise.allSettled([this.#key.opening]);
      this.#lock.refuseSince(count);
      const { lockings } = await this.#key.once(() => openOrMake(this.#parts, passphrase));
      this.#lock.refuseSince(count);
      this.#lock.open(lockings);
    } catch (error) {
      // Without its key there is nothing to lock: from here on the status tells of that.
      if (error instanceof AppError && error.code === 'VAULT_KEY_LOST') this.#lock.open(this.#key.record()?.lockings ?? 0);
      // Opened here, and locked all the same.
      else if (this.standing === 'locked') this.forget();
      throw error;
    } finally {
      passphrase?.fill(0);
    }
    return this.status();
  }

  /** A new data key. @throws as rotateKey; VAULT_LOCKED, VAULT_REQUIRED. The bytes are zero afterwards. */
  rotate(passphrase: Uint8Array | undefined, watch: JobWatch = UNWATCHED): Promise<VaultStatus> {
    return this.#change([passphrase], (kept) => rotateKey(this.#parts, kept, passphrase, watch));
  }

  /** The key in another place. @throws as moveVault; VAULT_LOCKED, VAULT_REQUIRED. The bytes are zero afterwards. */
  move(to: VaultRecord['kind'], passphrase: Uint8Array | undefined): Promise<VaultStatus> {
    return this.#change([passphrase], (kept) => moveVault(this.#parts, kept, to, passphrase));
  }

  /** @throws as changePassphrase; VAULT_LOCKED, VAULT_REQUIRED. The bytes are zero afterwards. */
  changePassphrase(passphrases: Passphrases): Promise<VaultStatus> {
    return this.#change([passphrases.current, passphrases.next], (kept) => changePassphrase(this.#parts, kept, passphrases));
  }

  /** Lets go of what was locked or replaced elsewhere, and tells the others of a lock that they could not be told of before. To be called often. */
  async follow(): Promise<void> {
    this.#key.record();
    await this.#lock.tell(0);
  }

  /** Lets go of the key; the next call opens the vault anew. */
  forget(): void {
    this.#key.forget();
  }

  /** Changes the record, and goes on with what comes of it. */
  async #change(passphrases: readonly (Uint8Array | undefined)[], change: (kept: KeptVault) => Promise<OpenVault>): Promise<VaultStatus> {
    const count = this.#lock.count;
    try {
      const kept = this.#key.record();
      if (kept === undefined) throw new AppError('VAULT_REQUIRED', { reason: 'this home has no vault yet' });
      const reason = this.#lock.reasonWith(kept);
      if (reason !== undefined) throw lockedBecause(reason);
      const vault = await change(kept);
      if (count === this.#lock.count) this.#key.put({ vault, lockings: kept.lockings });
      await forgetLeftEntries(this.#parts, kept);
    } finally {
      for (const passphrase of passphrases) passphrase?.fill(0);
    }
    return this.status();
  }
}
