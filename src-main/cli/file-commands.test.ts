import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CommandHome, type RunCommand } from '../samples/command-home';
import { sealedJson } from '../samples/sealed-files';
import { cheapKeys } from '../services/sealing/samples/cheap-keys';
import { CANARY } from '../services/sealing/samples/sample-document';

const folder = mkdtempSync(join(tmpdir(), 'valise-file-commands-'));
const at = (name: string): string => join(folder, name);
const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(at(name), content);
  return at(name);
};
let home: CommandHome;
const run = (words: readonly string[], options: Parameters<CommandHome['run']>[1] = {}): Promise<RunCommand> => home.run(words, options);
let sealed = '';
beforeAll(async () => {
  home = new CommandHome(folder, 'empty');
  sealed = put('sealed.json', sealedJson(await cheapKeys('a password'), 'one'));
  put('right', 'a password\n');
  put('wrong', 'another\n');
  put('new', 'a new one\r\n');
  mkdirSync(at('configs'));
  put('configs/mcp.json', '{\n "mcpServers": { "one": { "command": "npx", "env": { "TOKEN": "hunter2" } } }\n}');
  put('configs/package.json', '{ "name": "x" }');
  put('clean.json', '{ "mcpServers": { "one": { "command": "npx" } } }');
});
afterAll(() => {
  expect(existsSync(at('data'))).toBe(false);
  home[Symbol.dispose]();
  rmSync(folder, { recursive: true, force: true });
});

describe('scan', () => {
  test('names each secret with its path, its line and the reason, ends with 9, and says nothing of the value', async () => {
    const { code, out } = await run(['scan', at('configs'), at('clean.json')]);
    expect(code).toBe(9);
    expect(out.split('\n')).toEqual([
      `Secret: mcp/one, env.TOKEN: a secret in clear (what it is called says so) [${at('configs/mcp.json')}:2:63 at /mcpServers/one/env/TOKEN]`,
      '2 files read, 1 without servers passed over: 1 secret in clear, 0 warnings, 0 notes.',
    ]);
    const json = await run(['scan', at('configs'), '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ clean: false, counts: { secretsInClear: 1 }, secretsInClear: [{ why: ['name'], place: { file: at('configs/mcp.json'), line: 2 } }] });
    expect(json.out).not.toContain('hunter2');
  });

  test.each([[['clean.json'], 0], [['sealed.json'], 0], [['gone.json'], 8], [['gone.json', 'configs/mcp.json'], 9], [['gone.json', 'clean.json'], 8]])('of %j ends with %i', async (names, code) => {
    expect((await run(['scan', ...names.map(at)])).code).toBe(code);
  });

  test('reads standard input', async () => {
    const { code, out } = await run(['scan', '-'], { input: '{"mcpServers":{"one":{"command":"sh","args":["-c","a | b"]}}}' });
    expect(code).toBe(9);
    expect(out).toContain('Warning: ');
  });
});

describe('inspect', () => {
  test('says what a sealed file is, and with its password what is in it', async () => {
    const { code, out } = await run(['inspect', sealed]);
    expect([code, out.split('\n')]).toEqual([0, [
      `${sealed}: Valise profile 1.0, json, certain (it has exportInfo, the mark of an exported profile)`, '  full export, written by Valise 0.1.0, 2026-01-24T15:00:00.000Z',
      '  Sealed with a password (scrypt, N 16384, r 8, p 1); not opened', '  Work: 1 server, 5 secrets (0 in clear, 5 sealed, 0 to fill in)',
    ]]);
    expect((await run(['inspect', sealed, '--password-file', at('right')])).out).toContain('; opened');
    expect((await run(['inspect', sealed], { answers: ['a password'] })).out).toContain('; opened');
    expect(await run(['inspect', sealed, '--password-file', at('wrong'), '--json'])).toMatchObject({ code: 5 });
    expect((await run(['inspect', sealed, '--password-file', at('right'), '--json'])).out).not.toContain(CANARY);
  });

  test('tells of several files, those that can not be read too', async () => {
    const { code, out } = await run(['inspect', at('clean.json'), at('gone.json'), '--json']);
    expect(code).toBe(8);
    expect(JSON.parse(out)).toMatchObject([{ counts: { mcps: 1 } }, { failure: { code: 'FILE_NOT_FOUND' } }]);
  });
});

describe('verify', () => {
  test.each<readonly [words: readonly string[], answers: readonly string[] | undefined, code: number, says: readonly string[]]>([
    [['clean.json'], undefined, 0, ['clean.json: ok', '  not checked  password: nothing in it is sealed with a password']],
    [['sealed.json', '--password-file', 'right'], undefined, 0, ['sealed.json: ok', '  passed       integrity']],
    [['sealed.json', '--password-file', 'wrong'], undefined, 5, ['  FAILED       password', 'The password does not open this file.', '  not checked  integrity: the password does not open it']],
    [['sealed.json'], undefined, 5, ['sealed.json: not checked without its password', '  passed       checksum', '  not checked  password: no password was given']],
    [['sealed.json'], ['a password'], 0, ['sealed.json: ok']],
    [['sealed.json'], [''], 5, ['no password was given']],
  ])('%j, typed %j, ends with %i', async (words, answers, code, says) => {
    const ended = await run(['verify', ...words.map((word) => (word.startsWith('-') ? word : at(word)))], { ...(answers !== undefined && { answers }) });
    expect(ended.code).toBe(code);
    for (const said of says) expect(ended.out).toContain(said);
  });

  test('a file that was changed ends with 3', async () => {
    const changed = put('changed.json', readFileSync(sealed, 'utf8').replace('"npx"', '"rm"'));
    expect(await run(['verify', changed, '--password-env', 'SECRET', '--json'], { environment: { SECRET: 'a password' } })).toMatchObject({ code: 3 });
  });
});

describe('rekey', () => {
  const PASSWORDS = ['--password-file', at('right'), '--new-password-file', at('new')];

  test('replaces the file itself, with its permissions; then the new password opens it', async () => {
    const file = put('own.json', readFileSync(sealed));
    const mode = statSync(file).mode;
    expect(await run(['rekey', file, ...PASSWORDS, '--in-place'])).toMatchObject({ code: 0, out: '' });
    expect(statSync(file).mode).toBe(mode);
    expect((await run(['verify', file, '--password-file', at('new')])).code).toBe(0);
    expect((await run(['verify', file, '--password-file', at('right')])).code).toBe(5);
  });

  test('writes to a file, or to standard output, and asks where somebody sits', async () => {
    const ended = await run(['rekey', sealed, ...PASSWORDS, '--output', at('other.json'), '--json']);
    expect(JSON.parse(ended.out)).toMatchObject({ path: at('other.json'), documents: 1, values: 5 });
    expect(await run(['rekey', sealed, ...PASSWORDS, '--output', at('other.json')])).toMatchObject({ code: 8 });
    const asked = await run(['rekey', sealed, '--output', '-'], { answers: ['a password', 'one', 'two', 'typed', 'typed'] });
    expect(asked).toMatchObject({ code: 0, questions: [`Password of ${sealed}: `, 'New password: ', 'Once more: ', 'New password: ', 'Once more: '] });
    put('typed.json', asked.out);
    expect((await run(['verify', at('typed.json')], { answers: ['typed'] })).code).toBe(0);
  });

  test.each<readonly [words: readonly string[], code: number]>([
    [['clean.json', '--in-place'], 3], [['configs', '--in-place'], 2], [['sealed.json'], 2], [['sealed.json', '--in-place', '--output', 'x'], 2], [['gone.json', '--in-place'], 8],
  ])('%j ends with %i, and changes nothing', async (words, code) => {
    const before = readFileSync(sealed);
    expect((await run(['rekey', ...words.map((word) => (word.startsWith('-') ? word : at(word))), ...PASSWORDS])).code).toBe(code);
    expect(readFileSync(sealed)).toEqual(before);
  });

  test.each([[['--password-file', at('wrong'), '--new-password-file', at('new')], 5], [['--password-env', 'UNSET', '--new-password-file', at('new')], 2], [['--password-file', at('right')], 2]])(
    'with %j it ends with %i', async (words, code) => {
      expect((await run(['rekey', sealed, ...words, '--in-place'])).code).toBe(code);
    });
});
