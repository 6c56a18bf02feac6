import { bringIn, call, callWrongly, refused, says, takeOut, type ContractCase } from '../step';
import { WORK } from './sample-files';

const PASSPHRASE = 'a passphrase that is only for tests';
const WORK_ROWS = ['Work', 'Work/files', 'Work/github', 'Work/notes'];

export const VAULT_CASES: readonly ContractCase[] = [
  {
    name: 'a lock is one for every process of the home, and everything is there again behind it',
    steps: [
      bringIn(WORK),
      call('vault.lock', {}, says({ state: 'locked', reason: 'it was locked by hand' })),
      call('vault.status', {}, says({ state: 'locked' })),
      takeOut({ profiles: 'all' }, refused('VAULT_LOCKED', { reason: 'it was locked by hand' })),
      call('vault.rotate', {}, refused('VAULT_LOCKED')),
      call('vault.unlock', {}, says({ state: 'open', kind: 'passphrase' })),
      takeOut({ profiles: 'all' }),
    ],
    keeps: WORK_ROWS,
  },
  {
    name: 'under a new key everything reads as before, and can be taken back',
    steps: [
      call('vault.rotate', {}, refused('VAULT_REQUIRED')),
      bringIn(WORK),
      call('vault.rotate', {}, says({ state: 'open', kind: 'passphrase' })),
      takeOut({ profiles: 'all' }),
      call('history.undo', {}),
      call('history.undo', { id: 3 }),
      takeOut({ profiles: 'all' }),
    ],
    keeps: WORK_ROWS,
  },
  {
    name: 'a passphrase is changed by who knows it',
    steps: [
      bringIn(WORK),
      call('vault.changePassphrase', { current: 'another one', next: 'new' }, refused('PASSPHRASE_WRONG')),
      call('vault.changePassphrase', { current: PASSPHRASE, next: '' }, refused('PASSPHRASE_EMPTY')),
      call('vault.changePassphrase', { current: PASSPHRASE, next: 'new' }, says({ state: 'open' })),
      call('vault.unlock', { passphrase: PASSPHRASE }, refused('PASSPHRASE_WRONG')),
      call('vault.move', { to: 'passphrase', passphrase: 'new' }, refused('USAGE')),
      // No keychain of this machine is ever met.
      call('vault.move', { to: 'keychain', passphrase: 'new' }, refused('VAULT_UNAVAILABLE')),
      callWrongly('vault.move', { to: 'cloud' }, 'to'),
      call('profile.show', { name: 'Work', others: true }),
    ],
    keeps: WORK_ROWS,
  },
];
