import { bringIn, call, callWrongly, refused, reopen, says, takeOut, type ContractCase } from '../step';
import { WORK } from './sample-files';

const PASSPHRASE = 'a passphrase that is only for tests';
const WORK_ROWS = ['Work', 'Work/files', 'Work/github', 'Work/notes'];

export const HOME_CASES: readonly ContractCase[] = [
  {
    name: 'a vault that is locked opens with its own passphrase alone',
    steps: [
      call('vault.status', {}, says({ state: 'none' })),
      call('vault.lock', {}, says({ state: 'none' })),
      call('vault.unlock', { passphrase: '' }, refused('PASSPHRASE_EMPTY')),
      bringIn(WORK),
      call('vault.lock', {}, says({ state: 'locked' })),
      call('vault.status', {}, says({ state: 'locked' })),
      call('profile.list', {}, says({ total: 1 })),
      call('profile.show', { name: 'Work', others: true }, refused('VAULT_LOCKED')),
      bringIn(WORK, refused('VAULT_LOCKED')),
      takeOut({ profiles: 'all' }, refused('VAULT_LOCKED')),
      call('secret.reveal', (kept) => ({ ...kept.mcp('Work/github'), field: 'env.GITHUB_TOKEN' }), refused('VAULT_LOCKED')),
      call('vault.unlock', { passphrase: 'another one' }, refused('PASSPHRASE_WRONG')),
      call('profile.show', { name: 'Work', others: true }, refused('VAULT_LOCKED')),
      call('vault.unlock', { passphrase: PASSPHRASE }, says({ state: 'open', kind: 'passphrase' })),
      call('profile.show', { name: 'Work', others: true }),
    ],
    keeps: WORK_ROWS,
  },
  {
    name: 'without the passphrase, and with a wrong one, names are told and nothing else',
    steps: [
      call('vault.status', {}, says({ state: 'none' })),
      bringIn(WORK),
      reopen('none'),
      call('vault.status', {}, says({ state: 'locked' })),
      call('profile.list', {}, says({ total: 1 })),
      call('profile.show', { name: 'Work', others: true }, refused('VAULT_LOCKED')),
      bringIn(WORK, refused('VAULT_LOCKED')),
      reopen('wrong'),
      call('vault.status', {}, says({ state: 'locked' })),
      call('profile.show', { name: 'Work', others: true }, refused('PASSPHRASE_WRONG')),
      reopen('right'),
      call('vault.status', {}, says({ state: 'open' })),
    ],
    keeps: WORK_ROWS,
  },
  {
    name: 'without keychain and passphrase no vault is made, and nothing kept',
    steps: [
      reopen('none'),
      bringIn(WORK, refused('VAULT_REQUIRED')),
      call('profile.list', {}, says({ total: 0 })),
      call('vault.status', {}, says({ state: 'none' })),
      call('system.check', {}),
    ],
    keeps: [],
  },
  {
    name: 'keys for scripts are made, listed and revoked',
    steps: [
      call('token.list', {}, says([])),
      call('token.create', { name: ' backup ' }, says({ token: { name: 'backup' }, key: '<key>' })),
      call('token.create', { name: 'BACKUP' }, refused('NAME_TAKEN')),
      callWrongly('token.create', { name: '  ' }, 'name'),
      call('token.create', { name: 'ci/build ü' }),
      call('token.list', {}),
      call('token.revoke', { token: 'ci/build ü' }, says({ name: 'ci/build ü' })),
      call('token.revoke', { token: 'ci/build ü' }, refused('TOKEN_NOT_FOUND', { subject: 'ci/build ü' })),
      call('token.list', {}, says([{ name: 'backup' }])),
    ],
    keeps: [],
  },
  {
    name: 'where nothing runs and no client is, nothing is told of',
    steps: [
      call('client.list', {}, says([])),
    ],
    keeps: [],
  },
  {
    name: 'a job that there is not can be asked to stop',
    steps: [
      call('job.list', {}, says([])),
      call('job.cancel', { jobId: 'none' }),
    ],
    keeps: [],
  },
  {
    name: 'figures tell what was done, by kind and not by name',
    steps: [
      call('metrics.read', {}, says({ jobsRunning: 0, transfers: [], exported: {}, imported: [], conflicts: { update: 0, rename: 0, skip: 0, fail: 0 } })),
    ],
    keeps: [],
  },
  {
    name: 'settings stay, and Valise tells of itself',
    steps: [
      call('settings.read', {}, says({ theme: 'system', idleLockMinutes: 0 })),
      call('settings.update', { theme: 'dark' }, says({ theme: 'dark' })),
      call('settings.update', { idleLockMinutes: 15 }, says({ theme: 'dark', idleLockMinutes: 15 })),
      call('settings.update', {}, says({ theme: 'dark' })),
      call('settings.read', {}, says({ theme: 'dark' })),
      call('system.about', {}, says({ dataFolder: '<folder>/data' })),
      call('system.diagnostics', {}),
    ],
    keeps: [],
  },
];
