import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { CommandHome, type RunCommand } from '../samples/command-home';

const SECRET = 'ghp_Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4zAb7c';
const folder = mkdtempSync(join(tmpdir(), 'valise-export-command-'));
const target = join(folder, 'out.json');
const passwordFile = join(folder, 'password');
let home: CommandHome;
beforeAll(async () => {
  home = new CommandHome(folder);
  await home.home.keepSecret(SECRET);
  writeFileSync(passwordFile, 'canary-password\n');
});
afterEach(() => rmSync(target, { force: true }));
afterAll(() => {
  home[Symbol.dispose]();
  rmSync(folder, { recursive: true, force: true });
});

const run = (words: readonly string[], options: Parameters<CommandHome['run']>[1] = {}): Promise<RunCommand> => home.run(['export', 'Work', '--output', target, ...words], options);
const written = (): { readonly mcps: readonly { readonly env?: Readonly<Record<string, unknown>> }[]; readonly security: unknown } => JSON.parse(readFileSync(target, 'utf8')) as ReturnType<typeof written>;
const tokenWritten = (): unknown => written().mcps[0]?.env?.['TOKEN'];

describe('secrets leave', () => {
  test.each([
    ['not at all', [], '[REDACTED]', '1 withheld'],
    ['as placeholders', ['--secrets', 'placeholder'], '${TOKEN}', '1 withheld'],
    ['in clear after a second yes', ['--secrets', 'plain', '--yes-in-clear'], SECRET, '1 secret leaves in clear'],
    ['in clear for one field', ['--secrets-for', '/mcps/github/env/TOKEN=plain', '--yes-in-clear'], SECRET, '1 secret leaves in clear'],
    ['as the last exception says', ['--secrets', 'plain', '--yes-in-clear', '--secrets-for', '/mcps=placeholder', '--secrets-for', '/mcps/*/env=omit'], '[REDACTED]', '1 withheld'],
  ])('%s', async (_how, words, token, said) => {
    const { code, err } = await run(words);
    expect([code, tokenWritten()]).toEqual([0, token]);
    expect(err).toBe(`Exported "Work", 1 server to ${target}; ${said}.${token === '${TOKEN}' ? '\nTo fill in: TOKEN' : ''}`);
  });

  test.each([
    ['that a file has', ['--password-file', passwordFile], {}],
    ['that a variable has', ['--password-env', 'PW'], { environment: { PW: 'canary-password' } }],
    ['that standard input has', ['--password-file', '-'], { input: 'canary-password\r\n' }],
    ['that a person types twice', [], { answers: ['', 'one', 'other', 'canary-password', 'canary-password'] }],
  ])('sealed with the password %s', async (_where, words, options) => {
    const { code, err, questions } = await run(['--secrets', 'sealed', ...words], options);
    expect(code).toBe(0);
    expect(err).toContain('; 1 secret leaves sealed with a password.');
    expect(questions).toEqual('answers' in options ? ['New password: ', 'New password: ', 'Once more: ', 'New password: ', 'Once more: '] : []);
    expect(tokenWritten()).toMatchObject({ encrypted: true });
    expect(`${readFileSync(target, 'utf8')}${err}`).not.toMatch(/canary|ghp_/);
    const verified = await home.run(['verify', target, '--password-file', passwordFile]);
    expect(verified.code).toBe(0);
    expect((await home.run(['verify', target, '--password-env', 'PW'], { environment: { PW: 'wrong' } })).code).not.toBe(0);
  });
});

describe('nothing is written, and the command ends', () => {
  test.each([
    ['with 5 where nobody can be asked for a password', ['--secrets', 'sealed'], 5, 'there is no password'],
    ['with 5 without the second yes', ['--secrets', 'plain'], 5, '--yes-in-clear'],
    ['with 2 for a client that has no place for sealed values', ['--as', 'cursor', '--secrets', 'sealed', '--password-file', passwordFile], 2, 'no place for sealed values'],
    ['with 2 for a password that seals nothing', ['--password-file', passwordFile], 2, 'nothing would be sealed'],
    ['with 2 for two places of a password', ['--secrets', 'sealed', '--password-file', passwordFile, '--password-env', 'PW'], 2, 'not in both'],
    ['with 2 for a variable that is not there', ['--secrets', 'sealed', '--password-env', 'PW'], 2, 'PW'],
    ['with 2 for a template with secrets', ['--type', 'template', '--secrets', 'plain', '--yes-in-clear'], 2, 'template'],
    ['with 2 for what is no pointer', ['--fields', 'mcps'], 2, 'no JSON pointer'],
    ['with 2 for what is no mode', ['--secrets-for', '/mcps=shown'], 2, 'POINTER=MODE'],
    ['with 2 for a pointer without a mode', ['--secrets-for', 'plain'], 2, 'POINTER=MODE'],
    ['with 8 for a password file that is not there', ['--secrets', 'sealed', '--password-file', join(folder, 'none')], 8, 'none'],
  ])('%s', async (_why, words, code, said) => {
    const ended = await run(words);
    expect([ended.code, existsSync(target)]).toEqual([code, false]);
    expect(ended.err).toContain(said);
    expect(ended.err).not.toContain('canary');
  });

  test('with 130 when the person gives up', async () => {
    expect((await run(['--secrets', 'sealed'], { answers: ['one', undefined] })).code).toBe(130);
    expect(existsSync(target)).toBe(false);
  });
});

test('a file with secrets in clear is for its owner alone, also where it replaces one that others may read', async () => {
  writeFileSync(target, 'old');
  chmodSync(target, 0o644);
  expect((await run(['--force'])).code).toBe(0);
  expect(statSync(target).mode & 0o777).toBe(0o644);
  expect((await run(['--force', '--secrets', 'plain', '--yes-in-clear'])).code).toBe(0);
  expect(statSync(target).mode & 0o777).toBe(0o600);
});

test('only chosen fields go in, what stayed is counted, and what met nothing is told', async () => {
  const { code, err } = await run(['--fields', '/mcps/*/command', '--fields', '/profile/color', '--secrets-for', '/mcps/github/args=omit']);
  expect(code).toBe(0);
  expect(written().mcps).toEqual([expect.objectContaining({ name: 'github', command: 'npx', disabled: false })]);
  expect(written().mcps[0]).not.toHaveProperty('env');
  expect(err.split('\n')).toEqual([
    `Exported "Work", 1 server to ${target}; no secrets in it to withhold.`,
    expect.stringMatching(/^Not chosen with --fields: \d+ fields?$/),
    'Warning: /profile/color meets nothing: there is no such field, or for --secrets-for no secret',
    'Warning: /mcps/github/args meets nothing: there is no such field, or for --secrets-for no secret',
  ]);
});

test('compressed, under a name that says so', async () => {
  const { code, out } = await home.run(['export', 'Work', '--output', folder, '--compression', 'gzip', '--json']);
  expect(code).toBe(0);
  const said = JSON.parse(out) as { readonly path: string };
  expect(said).toMatchObject({ path: expect.stringMatching(/profile-work-\d{8}-\d{6}\.json\.gz$/) as unknown, leaving: { sealed: 0, plain: 0 }, secretsWithheld: 1, fieldsLeftOut: 0, unmatched: [] });
  expect(JSON.parse(gunzipSync(readFileSync(said.path)).toString())).toMatchObject({ exportInfo: { compression: 'gzip' } });
});

test.each<readonly [words: readonly string[], lines: readonly string[]]>([
  [['gone', 'wORK ', 'lost', 'lost'], ['valise: There is no profile "gone".', '  - There is no profile "lost".', '  See the names with: valise list']],
  [['gone', 'Work'], ['valise: There is no profile "gone".', '  See the names with: valise list']],
])('%j: every name that there is no profile of is told, and nothing is written', async (words, lines) => {
  const { code, err } = await home.run(['export', ...words, '--output', target]);
  expect([code, err.split('\n'), existsSync(target)]).toEqual([3, lines, false]);
});
