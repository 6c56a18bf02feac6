import type { ErrorCode } from '../../../src-shared/errors/error-code';

/** Refusals that have nothing to do with what comes in: the same import can go through a moment later. */
const PASSING: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['DATABASE_BUSY', 'VAULT_UNAVAILABLE', 'VAULT_LOCKED', 'VAULT_REQUIRED', 'PASSPHRASE_WRONG', 'DISK_FULL', 'PLAN_STALE', 'CONNECTION_LOST', 'CANCELLED']);

/** Whether it makes sense to try a refused import again as it is. Never for what is wrong with the files or the answers. */
export const canPass = (code: ErrorCode | undefined): boolean => code !== undefined && PASSING.has(code);
