import { expect, test } from 'vitest';
import { diagnosticsName, diagnosticsText, type Diagnosed } from './diagnostics';

const SECRET = 'ghp_Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4zAb7c';
const diagnosed = (known: Partial<Diagnosed> = {}): Diagnosed => ({
  at: new Date('2026-11-21T15:00:00Z'), versions: { Valise: '1.2.3' }, system: 'linux x64', checks: [{ name: 'data folder', state: 'ok', found: '/home/ada/.local/share/valise' }], settings: undefined,
  counts: { profiles: 3 }, jobs: [], log: [], homeFolder: '/home/ada', ...known,
});

test('it says what runs here and what it found, and not who it belongs to', () => {
  expect(JSON.parse(diagnosticsText(diagnosed()))).toEqual({
    madeAt: '2026-11-21T15:00:00.000Z', versions: { Valise: '1.2.3' }, system: 'linux x64', checks: [{ name: 'data folder', state: 'ok', found: '~/.local/share/valise' }], counts: { profiles: 3 }, jobs: [], log: [],
  });
});

test('a job is told of without the files that it is about', () => {
  const text = diagnosticsText(diagnosed({ jobs: [{ id: 'j', kind: 'apply', title: 'acme-payroll.json', state: 'failed', phase: 'write', done: 3, total: 9, name: 'Payroll', startedAt: '2026-11-21T14:00:00Z', failure: { code: 'DISK_FULL', details: { subject: '/x' } } }] }));
  expect(text).toContain('DISK_FULL');
  expect(text).not.toMatch(/payroll/i);
});

test('a secret that got into the log all the same does not leave with it', () => {
  const text = diagnosticsText(diagnosed({ log: [`{"message":"odd","detail":"token ${SECRET} seen"}`, 'plain line'] }));
  expect(text).not.toContain(SECRET);
  expect(text).toContain('plain line');
  expect(text).toContain('*****');
});

test.each(['', '/'])('a home folder of %j takes nothing out', (homeFolder) => {
  expect(diagnosticsText(diagnosed({ homeFolder }))).toContain('/home/ada/.local');
});

test('the file is named after its day', () => {
  expect(diagnosticsName(new Date('2026-11-21T23:59:59Z'))).toBe('valise-diagnostics-2026-11-21.json');
});
