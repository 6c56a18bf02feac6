import { UNDO_DEPTH } from '../services/activity/history-repository';
import type { VaultRecord } from '../services/secrets/vault-record';
import { openStorage } from '../storage/open-storage';

/** Makes the database in `dataFolder`, with a vault in it. */
export function makeHome(dataFolder: string, vault: VaultRecord): void {
  const storage = openStorage(dataFolder, { undoDepth: UNDO_DEPTH });
  try {
    storage.vault.createVault(vault);
  } finally {
    storage.close();
  }
}
