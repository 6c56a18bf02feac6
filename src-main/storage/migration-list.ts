import type { DatabaseSync } from 'node:sqlite';
import { start } from './migrations/0001-start';
import { accessTokens } from './migrations/0002-access-tokens';
import { importReports } from './migrations/0003-import-reports';
import { vaultChanges } from './migrations/0004-vault-changes';
import { gateway } from './migrations/0005-gateway';
import { gatewayImports } from './migrations/0006-gateway-imports';
import { searchIndex } from './migrations/0007-search-index';

/**
 * One step of the schema. Frozen once released; `up` runs in a transaction with foreign keys off and checked afterwards.
 * A step that changes a tracked table has to carry over or drop undo_rows, which hold whole rows.
 */
export interface Migration {
  /** Counts up from 1 without gaps; stands in `user_version`. */
  readonly version: number;
  readonly name: string;
  up(db: DatabaseSync): void;
}

export const MIGRATIONS: readonly Migration[] = [start, accessTokens, importReports, vaultChanges, gateway, gatewayImports, searchIndex];
