import { randomUUID } from 'node:crypto';
import { AppError } from '../../../src-shared/errors/app-error';
import { keychainAccount, type VaultIds, type VaultParts } from './vault-parts';

type EntryParts = Pick<VaultParts, 'repository' | 'keychain' | 'now' | 'randomUUID'>;

/** No change of the vault takes that long between its note and its end, in milliseconds: who made the note is gone. */
const ABANDONED_AFTER = 10 * 60_000;

/**
 * Puts a key into the keychain under a name that no entry had before, noted beforehand; gives back the name. Nothing asks for it there
 * until a record says so. @throws AppError VAULT_UNAVAILABLE
 */
export async function putEntry(parts: EntryParts, ids: VaultIds, key: Uint8Array): Promise<string> {
  const entry = (parts.randomUUID ?? randomUUID)();
  parts.repository.announceEntry(entry, parts.now().toISOString());
  try {
    await parts.keychain.create(keychainAccount({ ...ids, entry }), key);
    return entry;
  } catch (error) {
    await withdrawEntry(parts, ids, entry);
    throw error;
  }
}

/** Takes an entry out again, unless the vault has taken it up. What can't be done now is done at a later opening. */
export async function withdrawEntry(parts: EntryParts, ids: VaultIds, entry: string): Promise<void> {
  await whereItCan(async () => {
    if (parts.repository.giveUpEntry(entry)) await forget(parts, ids, entry);
  });
}

/** Takes out what changes of the vault have left behind, ended or killed. */
export async function forgetLeftEntries(parts: EntryParts, ids: VaultIds): Promise<void> {
  await whereItCan(async () => {
    const abandoned = new Date(parts.now().getTime() - ABANDONED_AFTER).toISOString();
    for (const entry of parts.repository.takeEntriesToForget(abandoned)) await forget(parts, ids, entry);
  });
}

/** The note goes last: until then somebody looks again. */
async function forget({ keychain, repository }: EntryParts, ids: VaultIds, entry: string): Promise<void> {
  await keychain.forget(keychainAccount({ ...ids, entry }));
  repository.entryForgotten(entry);
}

/** A keychain that does not answer, a database that is busy or full: the note stands, and the next opening tries again. */
async function whereItCan(work: () => Promise<void>): Promise<void> {
  const [result] = await Promise.allSettled([work()]);
  if (result?.status === 'rejected' && !(result.reason instanceof AppError)) throw result.reason;
}
