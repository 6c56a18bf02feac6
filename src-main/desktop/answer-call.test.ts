import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ComposedHome } from '../samples/composed-home';
import { answerCall, answerDesktop, type Answer } from './answer-call';
import { desktopHandlers } from './desktop-handlers';
import { MemoryClipboard } from './samples/memory-clipboard';
import { RecordingDesk } from './samples/recording-desk';
import { SecretClipboard } from './secret-clipboard';

let folder: string;
let home: ComposedHome;
let faults: unknown[];
let call: Answer;
let desktop: Answer;
const system = new MemoryClipboard();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'valise-desktop-'));
  home = new ComposedHome(folder);
  faults = [];
  const core = { ...home.core, reportFault: (error: unknown) => void faults.push(error) };
  call = answerCall(core);
  desktop = answerDesktop(core, desktopHandlers({ core, desk: new RecordingDesk(), clipboard: new SecretClipboard(system) }));
});
afterEach(() => {
  home[Symbol.dispose]();
  rmSync(folder, { recursive: true, force: true });
});

test('an operation is answered with its outcome', async () => {
  expect(await call('profile.list', {})).toEqual({ ok: true, value: { total: 0, profiles: [] } });
  expect(await call('profile.show', { name: 'Nobody' })).toMatchObject({ ok: false, failure: { code: 'PROFILE_NOT_FOUND' } });
  expect(await desktop('clipboard.write', { text: 'x' })).toEqual({ ok: true, value: {} });
});

const NO_NAMES: readonly unknown[] = ['', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'profile.list ', 'Profile.list', undefined, null, 5, {}, [], ['profile.list'], Symbol('x'), { toString: () => 'profile.list' }];

test.each(NO_NAMES)('%j is no operation, through neither channel', async (name) => {
  for (const answer of [call, desktop]) expect(await answer(name, {})).toMatchObject({ ok: false, failure: { code: 'INPUT_INVALID' } });
  expect(faults).toEqual([]);
});

test('the operations of one channel are not those of the other', async () => {
  expect(await call('clipboard.write', { text: 'x' })).toMatchObject({ ok: false, failure: { code: 'INPUT_INVALID' } });
  expect(await desktop('profile.list', {})).toMatchObject({ ok: false, failure: { code: 'INPUT_INVALID' } });
});

describe('an input of the wrong shape is refused with its fields, not with what was given', () => {
  const SECRET = 'ghp_Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4zAb7c';
  const cases: readonly (readonly [name: string, input: unknown, field: string])[] = [
    ['clipboard.write', undefined, 'input'], ['clipboard.write', null, 'input'], ['clipboard.write', SECRET, 'input'], ['clipboard.write', { text: 5 }, 'text'], ['clipboard.write', { text: 'x'.repeat(5_000_001) }, 'text'],
    ['clipboard.write', { text: 'x', [SECRET.slice(0, 5)]: SECRET }, 'input'], ['file.handOver', { files: [{ path: '' }] }, 'files.0.path'], ['file.handOver', { files: [{ path: 5 }] }, 'files.0.path'],
    ['file.handOver', { files: [{ name: 'a', content: SECRET }] }, 'files.0.content'], ['file.handOver', { files: Array.from({ length: 10_001 }, () => ({ path: '/a' })) }, 'files'],
    ['export.save', { profiles: [] }, 'profiles'], ['export.save', { profiles: 'all', options: { includeSensitiveData: 'yes' } }, 'options.includeSensitiveData'], ['export.reveal', {}, 'saved'],
    ['clipboard.copySecret', { profileId: 'a', mcpId: 'b', field: [SECRET] }, 'field'], ['dataFolder.open', { path: '/etc' }, 'input'],
  ];
  test.each(cases)('%s %j', async (name, input, field) => {
    const outcome = await desktop(name, input);
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'INPUT_INVALID', details: { items: expect.arrayContaining([expect.stringMatching(new RegExp(`^${field.replaceAll('.', '\\.')}: `)) as unknown]) as unknown } } });
    expect(JSON.stringify(outcome)).not.toContain(SECRET);
    expect(faults).toEqual([]);
  });
});

test('an input that throws when it is looked at is answered too, and told to the log', async () => {
  const hostile = new Proxy({}, { get: () => { throw new Error('hunter2'); }, ownKeys: () => { throw new Error('hunter2'); } });
  const outcome = await desktop('clipboard.write', hostile);
  expect(outcome).toMatchObject({ ok: false });
  expect(JSON.stringify(outcome)).not.toContain('hunter2');
});

test('a fault of ours is INTERNAL and says nothing more; the log gets it', async () => {
  const fault = new TypeError('hunter2');
  const core = { ...home.core, reportFault: (error: unknown) => void faults.push(error) };
  const broken = answerDesktop(core, { ...desktopHandlers({ core, desk: new RecordingDesk(), clipboard: new SecretClipboard(system) }), 'clipboard.write': () => Promise.reject(fault) });
  expect(await broken('clipboard.write', { text: 'x' })).toEqual({ ok: false, failure: { code: 'INTERNAL', details: {} } });
  expect(faults).toEqual([fault]);
});
