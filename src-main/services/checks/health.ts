import { AppError } from '../../../src-shared/errors/app-error';
import type { VaultStatus } from '../../../src-shared/contract/vault-status';
import type { Health } from '../../../src-shared/gateway/rest-calls';
import type { Job } from '../../../src-shared/transfer/job';

export interface HealthParts {
  /** False on a new home: looking makes nothing. */
  readonly databaseExists: () => boolean;
  /** Asks the database. @throws AppError DATABASE_… */
  readonly askDatabase: () => void;
  readonly vaultStatus: () => Promise<VaultStatus>;
  readonly jobs: () => readonly Job[];
}

/** Whether everything works, in words that tell nothing of what is kept. A vault that is locked is healthy: it waits for its person. */
export async function healthOf({ databaseExists, askDatabase, vaultStatus, jobs }: HealthParts): Promise<Health> {
  const running = jobs().filter(({ state }) => state === 'running').length;
  const told = { jobs: { running } };
  if (!databaseExists()) return { status: 'healthy', database: 'none', vault: 'none', ...told };
  try {
    askDatabase();
    const { state: vault } = await vaultStatus();
    return { status: vault === 'unavailable' ? 'unhealthy' : 'healthy', database: 'ok', vault, ...told };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { status: 'unhealthy', database: error.code.startsWith('DATABASE_') ? 'failed' : 'ok', vault: 'unknown', ...told };
  }
}
