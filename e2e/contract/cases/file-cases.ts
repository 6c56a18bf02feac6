import { canary } from '../../canary';
import { call, refused, says, sourceFile, type ContractCase } from '../step';
import { CLIENT, PASSWORD_OF_WORK as password, SEALED_WORK as source, WORK } from './sample-files';

const failed = (check: string, code: string): object => ({ check, state: 'failed', failures: [{ code }] });

export const FILE_CASES: readonly ContractCase[] = [
  {
    name: 'files are looked at, checked and scanned as they are, and nothing is kept',
    steps: [
      call('file.inspect', { source }, says({ sealed: true, documents: [{ formatId: 'native', sealing: { opened: false } }], counts: { mcps: 3 } })),
      call('file.inspect', { source, password }, says({ documents: [{ sealing: { opened: true } }] })),
      call('file.inspect', { source: { ...CLIENT, as: 'claude-desktop' } }, says({ sealed: false, documents: [{ formatId: 'claude-desktop', confidence: 'stated' }] })),
      call('file.verify', { source, password: `${password}x` }, says({ ok: false, checks: [{}, {}, {}, {}, failed('password', 'PASSWORD_WRONG'), {}, {}, {}] })),
      call('file.verify', { source: sourceFile('cut.json', '{') }, says({ ok: false, checks: [{}, failed('structure', 'FILE_NOT_PARSED'), {}, {}, {}, {}, {}, {}] })),
      call('file.rekey', { source: CLIENT, password, newPassword: 'new' }, refused('FILE_NOT_SEALED')),
      call('file.rekey', { source, password: 'wrong', newPassword: 'new' }, refused('PASSWORD_WRONG')),
      call('file.scan', { sources: [WORK, CLIENT] }, says({ clean: false, counts: { secretsInClear: 2, unread: 0 } })),
      call('file.scan', { sources: [{ handle: canary('no handle') }] }, refused('HANDLE_NOT_FOUND')),
    ],
    keeps: [],
  },
];
