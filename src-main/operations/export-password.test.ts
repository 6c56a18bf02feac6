import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OperationInput } from '../../src-shared/contract/operations';
import { failureLines } from '../../src-shared/errors/error-text';
import { ComposedHome } from '../samples/composed-home';

const CANARY = 'canary-password-4f1b';
const SECRET = 'ghp_Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4zAb7c';
const folder = mkdtempSync(join(tmpdir(), 'valise-export-password-'));
let home: ComposedHome;
beforeAll(async () => {
  home = new ComposedHome(folder);
  await home.keepSecret(SECRET);
});
afterAll(() => {
  home[Symbol.dispose]();
  rmSync(folder, { recursive: true, force: true });
});

/** Everything that is written below a folder. */
const writtenIn = (path: string): string => readdirSync(path, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile()).map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1')).join('\n');

const sealed = { secrets: 'sealed', encryptionKey: CANARY };

test.each<readonly [what: string, input: unknown]>([
  ['taken', { profiles: ['Work'], options: sealed }],
  ['taken for all', { profiles: 'all', options: { includeSensitiveData: true, encryptionKey: CANARY } }],
  ['given for nothing', { profiles: ['Work'], options: { encryptionKey: CANARY } }],
  ['contradicted', { profiles: ['Work'], options: { ...sealed, includeSensitiveData: false } }],
  ['for a client', { profiles: ['Work'], options: { ...sealed, as: 'cursor' } }],
  ['for nobody', { profiles: ['Nobody'], options: sealed }],
  ['beside what is no option', { profiles: ['Work'], options: { ...sealed, secret: 'x' } }],
  ['beside what is no pointer', { profiles: ['Work'], options: { ...sealed, fields: ['x'] } }],
  ['in a list', { profiles: ['Work'], options: { ...sealed, encryptionKey: [CANARY] } }],
  ['where a mode should be', { profiles: ['Work'], options: { secrets: CANARY } }],
  ['with half a character', { profiles: ['Work'], options: { ...sealed, encryptionKey: `${CANARY}\ud800` } }],
  ['that is endless', { profiles: ['Work'], options: { ...sealed, encryptionKey: CANARY.repeat(10_000) } }],
])('a password %s is neither answered, nor logged, nor kept', async (_what, input) => {
  for (const name of ['export.create', 'export.preview'] as const) {
    const outcome = await home.core.call(name, input as OperationInput<'export.create'>);
    const told = outcome.ok ? JSON.stringify(outcome.value, (_key, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value)) : `${JSON.stringify(outcome.failure)}${failureLines(outcome.failure).join('\n')}`;
    expect(told).not.toContain(CANARY);
    expect(told).not.toContain(SECRET);
  }
  expect(writtenIn(folder)).not.toContain(CANARY);
});

test('what is logged of an export is its name, its time and its end', async () => {
  await home.core.call('export.create', { profiles: ['Work'], options: { secrets: 'sealed', encryptionKey: CANARY } });
  const logged = writtenIn(join(folder, 'data')).split('\n').filter((line) => line.includes('"export.create"'));
  expect(logged.length).toBeGreaterThan(0);
  for (const line of logged) expect(Object.keys(JSON.parse(line) as object).filter((key) => !['level', 'time', 'pid', 'hostname', 'operation', 'duration_ms', 'result', 'message'].includes(key))).toEqual([]);
});
