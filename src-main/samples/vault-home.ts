import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { AppError } from '../../src-shared/errors/app-error';
import { MemoryKeychain } from '../keychain/memory-keychain';
import type { PassphraseSource } from '../services/secrets/data-key-store';
import type { KeptVault, ScryptParameters, VaultChange, VaultRecord, VaultRepository } from '../services/secrets/vault-record';
import { sealCheck } from '../services/secrets/vault-check';
import { VaultService } from '../services/secrets/vault-service';
import { wrapKey } from '../services/secrets/wrapped-key';

/** A home without anything but its vault's record. */
export class OneRecord implements VaultRepository {
  record: VaultRecord | undefined;
  lock = { locked: false, lockings: 0 };
  /** Another process writes. */
  busy = false;
  readonly entries = new Map<string, { readonly since: string; readonly leaving: boolean }>();
  /** Runs inside createVault, as another process would that was a moment quicker. */
  meanwhile: (() => void) | undefined;
  readVault(): KeptVault | undefined {
    return this.record && { ...this.record, ...this.lock };
  }
  createVault(record: VaultRecord): KeptVault {
    this.meanwhile?.();
    this.record ??= record;
    return { ...this.record, ...this.lock };
  }
  lockVault(): void {
    if (this.busy) throw new AppError('DATABASE_BUSY');
    this.lock = { locked: true, lockings: this.lock.lockings + 1 };
  }
  unlockVault(lockings: number): boolean {
    if (this.lock.lockings === lockings) this.lock = { locked: false, lockings };
    return !this.lock.locked;
  }
  changeVault({ kept, next, at }: VaultChange): void {
    if (this.record?.keyId !== kept.keyId || this.record.entry !== kept.entry || this.record.wrapped?.key !== kept.wrapped?.key) throw new AppError('VAULT_KEY_CHANGED');
    if (next.entry !== undefined && next.entry !== kept.entry && !this.entries.delete(next.entry)) throw new AppError('VAULT_KEY_CHANGED');
    if (kept.entry !== undefined && next.entry !== kept.entry) this.entries.set(kept.entry, { since: at, leaving: true });
    this.record = next;
  }
  announceEntry(entry: string, since: string): void {
    this.entries.set(entry, { since, leaving: false });
  }
  giveUpEntry(entry: string): boolean {
    const noted = this.entries.get(entry);
    if (noted !== undefined) this.entries.set(entry, { ...noted, leaving: true });
    return noted !== undefined;
  }
  takeEntriesToForget(before: string): readonly string[] {
    return [...this.entries].filter(([, { since, leaving }]) => leaving || since < before).map(([entry]) => entry).filter((entry) => this.giveUpEntry(entry));
  }
  entryForgotten(entry: string): void {
    this.entries.delete(entry);
  }
}

/** A door's source of passphrases, and what became of those it handed out. */
export class Passphrases implements PassphraseSource {
  readonly given: boolean;
  readonly askable: boolean;
  answer: string | undefined;
  readonly asked: string[] = [];
  readonly handedOut: Uint8Array[] = [];
  constructor(way: 'given' | 'askable' | 'nobody', answer?: string) {
    this.given = way === 'given';
    this.askable = way === 'askable';
    this.answer = answer;
  }
  async passphrase(purpose: 'create' | 'open'): Promise<Uint8Array | undefined> {
    this.asked.push(purpose);
    if (this.answer === undefined) return undefined;
    const bytes = Buffer.from(this.answer);
    this.handedOut.push(bytes);
    return bytes;
  }
}

export interface Home {
  readonly repository: OneRecord;
  readonly keychain: MemoryKeychain;
}
export const home = (): Home => ({ repository: new OneRecord(), keychain: new MemoryKeychain() });
const nobody = new Passphrases('nobody');
export const serviceOf = ({ repository, keychain }: Home, passphrases: PassphraseSource = nobody): VaultService =>
  new VaultService({ repository, keychain, passphrases, freshScrypt: leastWork, now: () => new Date('2026-01-02T03:04:05Z') });

export async function homeWithKeychainVault(): Promise<Home> {
  const made = home();
  await serviceOf(made).openOrCreate();
  return made;
}
/** The least that is allowed: a test is no attacker. */
export const leastWork = (): ScryptParameters => ({ N: 2 ** 14, r: 1, p: 1, salt: randomBytes(16) });

/** A vault that the passphrase opens. */
export async function passphraseVault(passphrase: string): Promise<VaultRecord> {
  const ids = { vaultId: randomUUID(), keyId: randomUUID() };
  const bytes = randomBytes(32);
  const wrapped = await wrapKey(bytes, Buffer.from(passphrase), ids, leastWork());
  return { ...ids, kind: 'passphrase', wrapped, check: sealCheck(createSecretKey(bytes), ids.vaultId, ids.keyId), createdAt: '2026-01-02T03:04:05.000Z' };
}

/** Opened by `right`. */
export async function homeWithPassphraseVault(): Promise<Home> {
  const made = home();
  made.repository.record = await passphraseVault('right');
  return made;
}
