import type { VaultStatus } from '../../../src-shared/contract/vault-status';
import type { AppError } from '../../../src-shared/errors/app-error';
import type { ErrorCode } from '../../../src-shared/errors/error-code';
import { lockReasonText, type LockReason } from './vault-lock';
import { keychainAccount } from './vault-parts';
import type { VaultRecord } from './vault-record';

/** A home without a vault, and which kind its first secret will make. */
export function describeNone(passphraseGiven: boolean, keychainName: string): VaultStatus {
  const next = passphraseGiven
    ? 'The first secret makes a passphrase vault.'
    : `The first secret puts a key into ${keychainName}; where that can't be reached, a passphrase takes its place.`;
  return { state: 'none', keychainName, next };
}

/** What every status of an existing vault starts from. */
export function describeRecord(record: VaultRecord, keychainName: string): Omit<VaultStatus, 'state'> {
  const { kind, vaultId, keyId } = record;
  return kind === 'keychain' ? { kind, vaultId, keyId, keychainName } : { kind, vaultId, keyId };
}

/** A passphrase vault that nobody has opened yet. */
export function describeLocked(record: VaultRecord, askable: boolean): VaultStatus {
  const next = askable
    ? 'The passphrase is asked for when a secret is needed.'
    : 'Unlock it with its passphrase. A command takes it from the file that VALISE_PASSPHRASE_FILE names, or asks for it on a terminal.';
  return { state: 'locked', ...describeRecord(record, ''), next };
}

/** A vault of either kind that was locked, and is not opened before somebody says so. */
export function describePutAway(record: VaultRecord, keychainName: string, reason: LockReason): VaultStatus {
  const next = record.kind === 'passphrase' ? 'Unlock it with its passphrase.' : `Unlock it; its key is in ${keychainName}.`;
  return { state: 'locked', ...describeRecord(record, keychainName), reason: lockReasonText(reason), next };
}

/** The status that a refused opening amounts to; undefined when the refusal is not about the vault. */
export function describeRefusal(refusal: AppError, record: VaultRecord, keychainName: string): VaultStatus | undefined {
  if (refusal.code === 'VAULT_LOCKED') return describeLocked(record, false);
  const words = REFUSALS[refusal.code]?.(keychainName, record);
  if (words === undefined) return undefined;
  const { state, otherwise, next } = words;
  return { state, ...describeRecord(record, keychainName), reason: refusal.details.reason ?? otherwise, next };
}

interface Words {
  readonly state: 'locked' | 'unavailable';
  /** The reason, where the refusal gives none. */
  readonly otherwise: string;
  readonly next: string;
}

const damaged = (): Words => ({ state: 'unavailable', otherwise: 'its record is damaged', next: 'Restore the database from a backup.' });

const REFUSALS: Readonly<Partial<Record<ErrorCode, (keychainName: string, record: VaultRecord) => Words>>> = {
  PASSPHRASE_WRONG: () => ({ state: 'locked', otherwise: 'the given passphrase does not open it', next: 'Unlock it with its passphrase, or correct the file that VALISE_PASSPHRASE_FILE names.' }),
  VAULT_UNAVAILABLE: (name) => ({ state: 'unavailable', otherwise: `${name} can't be reached`, next: `Start or unlock ${name} and try again.` }),
  VAULT_KEY_LOST: (name, record) => ({
    state: 'unavailable', otherwise: 'its key is lost',
    next: [
      'Without its key no sealed value can be read: secrets, arguments, addresses, and what undo would bring back. Not lost are names, commands, packages, tags and the history itself.',
      `Bring the entry "valise" for ${keychainAccount(record)} back into ${name}, from a backup of this computer: everything is there again then.`,
      'Without such a backup move the data folder aside and import into a new one: a sealed export, or the files of your clients.',
      'No new key is made while this vault exists.',
    ].join('\n'),
  }),
  KEY_DERIVATION_REFUSED: damaged,
  SEALED_VALUE_DAMAGED: damaged,
  DATABASE_DAMAGED: damaged,
};
