import { createSecretKey, randomBytes, randomUUID, type KeyObject } from 'node:crypto';
import type { VaultStatus } from '../../../src-shared/contract/vault-status';
import { AppError } from '../../../src-shared/errors/app-error';
import type { DataKeyStore, PassphraseSource } from './data-key-store';
import { secretKeyFrom } from './derive-key';
import { describeLocked, describeNone, describeRecord, describeRefusal } from './describe-vault';
import { OpenVault } from './vault';
import { passesCheck, sealCheck } from './vault-check';
import type { VaultRecord, VaultRepository } from './vault-record';
import { unwrapKey, wrapKey } from './wrapped-key';

export interface VaultParts {
  readonly repository: VaultRepository;
  readonly keychain: DataKeyStore;
  readonly passphrases: PassphraseSource;
  readonly now: () => Date;
  readonly randomUUID?: (() => string) | undefined;
}

/** Finds, makes and keeps the one data key of a database. Touches neither keychain nor passphrase until somebody needs a secret. */
export class VaultService {
  readonly #parts: VaultParts;
  #vault: OpenVault | undefined;
  #opening: Promise<OpenVault> | undefined;

  constructor(parts: VaultParts) {
    this.#parts = parts;
  }

  /** Makes nothing and asks nobody; derives only when a passphrase was given beforehand. */
  async status(): Promise<VaultStatus> {
    const { repository, keychain, passphrases } = this.#parts;
    const record = repository.readVault();
    if (record === undefined) return describeNone(passphrases.given, keychain.name);
    if (this.#vault === undefined && record.kind === 'passphrase' && !passphrases.given) return describeLocked(record, passphrases.askable);
    try {
      await this.open();
      return { state: 'open', ...describeRecord(record, keychain.name) };
    } catch (error) {
      const refused = error instanceof AppError ? describeRefusal(error, record, keychain.name) : undefined;
      if (refused === undefined) throw error;
      return refused;
    }
  }

  /**
   * The vault of this database. VAULT_REQUIRED when it has none yet; VAULT_UNAVAILABLE when the keychain can't be reached;
   * VAULT_KEY_LOST when it can and the key isn't there; VAULT_LOCKED and PASSPHRASE_WRONG for passphrase vaults.
   */
  async open(): Promise<OpenVault> {
    const known = this.#vault ?? this.#opening;
    if (known !== undefined) return known;
    const record = this.#parts.repository.readVault();
    if (record === undefined) throw new AppError('VAULT_REQUIRED', { reason: 'this home has no vault yet' });
    return this.#once(() => this.#openRecord(record));
  }

  /** As `open`, and makes the vault of a new home: VAULT_REQUIRED when neither keychain nor passphrase can be had. */
  async openOrCreate(): Promise<OpenVault> {
    const known = this.#vault ?? this.#opening;
    if (known !== undefined) return known;
    const record = this.#parts.repository.readVault();
    return this.#once(() => (record === undefined ? this.#create() : this.#openRecord(record)));
  }

  /** Lets go of the key; the next call opens the vault anew. */
  forget(): void {
    this.#vault = undefined;
    this.#opening = undefined;
  }

  #once(start: () => Promise<OpenVault>): Promise<OpenVault> {
    const opening = start();
    this.#opening = opening;
    const settle = (vault: OpenVault | undefined): void => {
      if (this.#opening !== opening) return;
      this.#opening = undefined;
      this.#vault = vault;
    };
    void opening.then(settle, () => settle(undefined));
    return opening;
  }

  async #openRecord(record: VaultRecord): Promise<OpenVault> {
    const dataKey = record.kind === 'keychain' ? await this.#readKey(record) : await this.#askForKey(record);
    if (passesCheck(dataKey, record)) return new OpenVault(record.keyId, dataKey);
    // A passphrase that opened the wrapped key was right, so what disagrees is the record.
    if (record.kind === 'passphrase') throw new AppError('SEALED_VALUE_DAMAGED', { subject: 'vault', reason: 'its check value is damaged' });
    throw this.#keyLost('the key kept there is not the one of this database');
  }

  async #readKey(record: VaultRecord): Promise<KeyObject> {
    const { keychain } = this.#parts;
    const stored = await keychain.read(accountOf(record));
    if (stored.state === 'found') return secretKeyFrom(stored.key);
    if (stored.state === 'absent') throw this.#keyLost('there is no key for this database');
    throw new AppError('VAULT_UNAVAILABLE', { subject: keychain.name, reason: stored.reason });
  }

  async #askForKey(record: VaultRecord): Promise<KeyObject> {
    const { wrapped } = record;
    if (wrapped === undefined) throw new AppError('DATABASE_DAMAGED', { subject: 'vault', reason: 'its passphrase vault keeps no key' });
    const passphrase = await this.#parts.passphrases.passphrase('open');
    if (passphrase === undefined) throw new AppError('VAULT_LOCKED');
    try {
      return await unwrapKey(wrapped, passphrase, record);
    } finally {
      passphrase.fill(0);
    }
  }

  async #create(): Promise<OpenVault> {
    const { repository, keychain, now } = this.#parts;
    const mint = this.#parts.randomUUID ?? randomUUID;
    const ids = { vaultId: mint(), keyId: mint() };
    const kind = await this.#kindOfNewVault(accountOf(ids));
    const bytes = randomBytes(32);
    try {
      const dataKey = createSecretKey(bytes);
      const wrapped = kind === 'passphrase' ? await this.#wrap(bytes, ids) : undefined;
      if (kind === 'keychain') await keychain.create(accountOf(ids), bytes);
      // Should this throw, the entry stays: whether the record was kept is not known, and an orphan entry opens nothing.
      const kept = repository.createVault({
        ...ids, kind, wrapped, check: sealCheck(dataKey, ids.vaultId, ids.keyId), createdAt: now().toISOString(),
      });
      if (kept.vaultId === ids.vaultId && kept.keyId === ids.keyId) return new OpenVault(ids.keyId, dataKey);
      if (kind === 'keychain') await Promise.allSettled([keychain.forget(accountOf(ids))]);
      return await this.#openRecord(kept);
    } finally {
      bytes.fill(0);
    }
  }

  async #kindOfNewVault(account: string): Promise<VaultRecord['kind']> {
    const { keychain, passphrases } = this.#parts;
    if (passphrases.given) return 'passphrase';
    const reach = await keychain.probe(account);
    if (reach.reachable) return 'keychain';
    if (passphrases.askable) return 'passphrase';
    throw new AppError('VAULT_REQUIRED', { subject: keychain.name, reason: reach.reason });
  }

  async #wrap(dataKey: Uint8Array, ids: Ids): Promise<VaultRecord['wrapped']> {
    const passphrase = await this.#parts.passphrases.passphrase('create');
    if (passphrase === undefined) throw new AppError('VAULT_REQUIRED', { reason: 'no passphrase was given' });
    if (passphrase.length === 0) throw new AppError('PASSPHRASE_EMPTY');
    try {
      return await wrapKey(dataKey, passphrase, ids);
    } finally {
      passphrase.fill(0);
    }
  }

  #keyLost(reason: string): AppError {
    return new AppError('VAULT_KEY_LOST', { subject: this.#parts.keychain.name, reason });
  }
}

type Ids = Pick<VaultRecord, 'vaultId' | 'keyId'>;

function accountOf({ vaultId, keyId }: Ids): string {
  return `${vaultId}/${keyId}`;
}
