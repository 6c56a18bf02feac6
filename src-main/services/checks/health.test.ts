import { expect, test } from 'vitest';
import { AppError } from '../../../src-shared/errors/app-error';
import { healthOf, type HealthParts } from './health';

const refuse = (): never => {
  throw new AppError('DATABASE_DAMAGED', { subject: '/home/somebody/valise.db' });
};
const PARTS: HealthParts = { databaseExists: () => true, askDatabase: () => undefined, vaultStatus: async () => ({ state: 'locked' }), jobs: () => [] };

test.each<[string, Partial<HealthParts>, object]>([
  ['a new home', { databaseExists: () => false, askDatabase: refuse, vaultStatus: refuse }, { status: 'healthy', database: 'none', vault: 'none' }],
  ['a vault that waits for its person', {}, { status: 'healthy', database: 'ok', vault: 'locked' }],
  ['a vault that can not be had', { vaultStatus: async () => ({ state: 'unavailable', reason: 'the keychain of somebody' }) }, { status: 'unhealthy', database: 'ok', vault: 'unavailable' }],
  ['a damaged database', { askDatabase: refuse }, { status: 'unhealthy', database: 'failed', vault: 'unknown' }],
])('%s', async (_, parts, told) => {
  expect(await healthOf({ ...PARTS, ...parts })).toEqual({ ...told, jobs: { running: 0 } });
});
