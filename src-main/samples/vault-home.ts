import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { MemoryKeychain } from '../keychain/memory-keychain';
import type { PassphraseSource } from '../services/secrets/data-key-store';
import type { VaultRecord, VaultRepository } from '../services/secrets/vault-record';
import { sealCheck } from '../services/secrets/vault-check';
import { VaultService } from '../services/secrets/vault-service';
import { wrapKey } from '../services/secrets/wrapped-key';

/** A home without anything but its vault's record. */
export class OneRecord implements VaultRepository {
  record: VaultRecord | undefined;
  /** Runs inside createVault, as another process would that was a moment quicker. */
  meanwhile: (() => void) | undefined;
  readVault(): VaultRecord | undefined {
    return this.record;
  }
  createVault(record: VaultRecord): VaultRecord {
    this.meanwhile?.();
    this.record ??= record;
    return this.record;
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
  new VaultService({ repository, keychain, passphrases, now: () => new Date('2026-01-02T03:04:05Z') });

export async function homeWithKeychainVault(): Promise<Home> {
  const made = home();
  await serviceOf(made).openOrCreate();
  return made;
}
/** Opened by `right`. The least work that is allowed: a test is no attacker. */
export async function homeWithPassphraseVault(): Promise<Home> {
  const made = home();
  const ids = { vaultId: randomUUID(), keyId: randomUUID() };
  const bytes = randomBytes(32);
  const wrapped = await wrapKey(bytes, Buffer.from('right'), ids, { N: 2 ** 14, r: 8, p: 1, salt: randomBytes(16) });
  made.repository.record = { ...ids, kind: 'passphrase', wrapped, check: sealCheck(createSecretKey(bytes), ids.vaultId, ids.keyId), createdAt: '2026-01-02T03:04:05.000Z' };
  return made;
}
