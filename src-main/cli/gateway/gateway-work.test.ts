import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import { CommandHome, type RunCommand } from '../../samples/command-home';

const folder = mkdtempSync(join(tmpdir(), 'valise-gateway-work-'));
const at = (name: string): string => join(folder, name);
const CANARY = 'cnr-8d1f0a6e4b';
const SECRETS = { dev: 'secret of dev, long enough for a gateway', prod: 'secret of prod, long enough for a gateway' };
let home: CommandHome;
const run = (words: readonly string[], options?: Parameters<CommandHome['run']>[1]): Promise<RunCommand> => home.run(['gateway', ...words], options);
const put = (type: EntityType, entity: object): Promise<unknown> => home.home.call('entity.put', { environment: 'default', type, text: JSON.stringify(entity) });

beforeAll(async () => {
  home = new CommandHome(folder);
  for (const [name, secret] of Object.entries(SECRETS)) writeFileSync(at(name), `${secret}\n`);
  expect((await run(['environments', 'add', 'default', '--description', 'of a test'])).out).toBe('Made: "default".');
  await put('tools', {
    name: 'weather', url: 'https://api.example.com/weather', integration_type: 'REST', tags: ['prod'], auth_type: 'authheaders', auth_value: { 'X-Api-Key': CANARY },
  });
  await put('tools', { name: 'old', url: 'https://api.example.com/old', integration_type: 'REST', is_active: false });
  await put('servers', { name: 'everyday', tool_ids: ['weather'] });
});
afterAll(() => {
  home[Symbol.dispose]();
  rmSync(folder, { recursive: true, force: true });
});

test('what is in an environment, and one of it', async () => {
  const { out } = await run(['list']);
  expect(out.split('\n').map((line) => line.split(/\s{2,}/).slice(0, 4))).toEqual([
    ['TYPE', 'NAME', 'SECRETS', 'STATE'], ['tools', 'old', '0', 'off'], ['tools', 'weather', '1', 'on'], ['servers', 'everyday', '0', 'on'],
  ]);
  const found = JSON.parse((await run(['list', '--types', 'tools', '--tags', 'PROD', '--search', 'weath', '--json'])).out) as object;
  expect(found).toMatchObject({ total: 1, rows: [{ identity: 'weather' }] });
  const shown = await run(['show', 'Tools', 'weather']);
  expect(shown.out).toContain('secret in auth_value (X-Api-Key): sealed here');
  expect(shown.out).toContain('referred to by server everyday');
  expect(await run(['show', 'tools', 'gone'])).toMatchObject({ code: 3 });
  expect(await run(['list', '--environment', 'gone'])).toMatchObject({ code: 3 });
});

describe('a file of it', () => {
  test('withholds secrets until the secret of a gateway is there', async () => {
    const file = await run(['export', '--output', at('a.json')]);
    expect([file.code, file.out, file.err]).toEqual([0, '', `Exported 1 tool, 1 server to ${at('a.json')}; 1 secret withheld.`]);
    expect((await run(['export', '--output', at('a.json')])).code).toBe(8);
    expect(await run(['export', '--secrets', 'environment-key', '--output', '-'])).toMatchObject({ code: 5, out: '' });
    const keyed = JSON.parse((await run(['export', '--target-secret-file', at('dev'), '--include-inactive', '--output', at('dev.json'), '--json'])).out) as object;
    expect(keyed).toMatchObject({ path: at('dev.json'), counts: { tools: 2, servers: 1 }, secretsLeaving: 1, secretsWithheld: 0, unresolved: [] });
    expect(readFileSync(at('dev.json'), 'utf8')).not.toContain(CANARY);
  });

  test('holds what was chosen, and what that refers to', async () => {
    const names = async (...words: readonly string[]): Promise<readonly string[]> => {
      const { entities } = JSON.parse((await run(['export', '--output', '-', ...words])).out) as { readonly entities: Readonly<Record<string, readonly { readonly name: string }[]>> };
      return Object.values(entities).flat().map(({ name }) => name).toSorted();
    };
    expect(await names('--include', 'servers:everyday')).toEqual(['everyday', 'weather']);
    expect(await names('--include', 'servers:*', '--no-dependencies')).toEqual(['everyday']);
    expect(await names('--type', 'tools', '--include-inactive')).toEqual(['old', 'weather']);
    expect(await names('--exclude-types', 'tools', '--no-dependencies')).toEqual(['everyday']);
    expect(await names('--tags', 'prod')).toEqual(['weather']);
  });

  test('in clear is for its owner alone, and needs a second yes', async () => {
    expect(await run(['export', '--secrets', 'plain', '--output', at('plain.json')])).toMatchObject({ code: 5, out: '' });
    writeFileSync(at('plain.json'), 'before', { mode: 0o644 });
    expect((await run(['export', '--secrets', 'plain', '--yes-in-clear', '--force', '--output', at('plain.json')])).err).toContain('1 secret leaves in clear');
    expect(readFileSync(at('plain.json'), 'utf8')).toContain(CANARY);
    if (process.platform !== 'win32') expect(statSync(at('plain.json')).mode & 0o777).toBe(0o600);
  });

  test('is encrypted anew with another secret, or not at all', async () => {
    const words = ['rekey', at('dev.json'), '--output', at('prod.json')];
    expect(await run([...words, '--source-secret-file', at('prod'), '--target-secret-file', at('dev')])).toMatchObject({ code: 5 });
    const { code, questions, err } = await run(words, { answers: [SECRETS.dev, SECRETS.prod] });
    expect([code, err]).toEqual([0, `Encrypted 1 value with the target secret: ${at('prod.json')}.`]);
    expect(questions).toEqual([`AUTH_ENCRYPTION_SECRET of ${at('dev.json')}: `, 'AUTH_ENCRYPTION_SECRET of the gateway that is to import it: ']);
    expect(await run(['diff', 'default', at('prod.json'), '--secret-file-b', at('prod')])).toMatchObject({ code: 0, out: `default and ${at('prod.json')} are the same.` });
    expect((await run(['diff', at('dev.json'), 'default'])).err).toBe(`What is encrypted in ${at('dev.json')} was not compared: --secret-file-a opens it.`);
    expect(await run(['diff', at('dev.json'), 'default', '--json'])).toMatchObject({ out: '[]', err: `What is encrypted in ${at('dev.json')} was not compared: --secret-file-a opens it.` });
    expect(await run(['diff', at('dev.json'), at('prod.json'), '--secret-file-a', at('dev'), '--secret-file-b', at('prod'), '--json'])).toMatchObject({ code: 0, out: '[]' });
  });
});

test('a copy is the same until it is changed, and goes and comes back', async () => {
  expect((await run(['environments', 'copy', 'default', 'copy'])).out).toBe('Made: "copy", with 2 tools, 1 server.');
  expect(await run(['diff', 'default', 'copy'])).toMatchObject({ code: 0 });
  await home.home.call('entity.put', { environment: 'copy', type: 'prompts', text: '{ "name": "hello", "template": "Hello" }' });
  expect(await run(['diff', 'default', 'copy'])).toMatchObject({ code: 9, out: '+ prompt hello: only in copy\n1 entry differs.' });
  const deleted = await run(['environments', 'delete', 'COPY', '--json']);
  const { historyId } = JSON.parse(deleted.out) as { readonly historyId: number };
  expect(await run(['diff', 'default', 'copy'])).toMatchObject({ code: 3 });
  expect((await home.run(['undo', String(historyId)])).code).toBe(0);
  expect(await run(['diff', 'default', 'copy'])).toMatchObject({ code: 9 });
  expect(await run(['environments', 'add', 'Copy'])).toMatchObject({ code: 4 });
});

test('the secret of an environment is asked for, read or taken away, and told to nobody', async () => {
  const listed = async (): Promise<string> => (await run(['environments', 'list'])).out.split('\n').find((line) => line.startsWith('default')) ?? '';
  expect(await listed()).toMatch(/none .*2 tools, 1 server .*of a test/);
  expect(await run(['environments', 'set-secret', 'default'], { answers: [SECRETS.dev] })).toMatchObject({ code: 0, questions: ['AUTH_ENCRYPTION_SECRET of "default": '], out: 'Sealed: the secret of "default".' });
  expect(await listed()).toContain('set');
  expect((await run(['export', '--output', at('own.json')])).err).toContain('1 secret leaves encrypted for the gateway');
  expect((await run(['diff', at('own.json'), at('own.json'), '--secret-file-a', at('dev'), '--secret-file-b', at('dev')])).code).toBe(0);
  expect((await run(['rekey', '--environment', 'default', '--target-secret-file', at('prod')])).out).toBe('"default" encrypts with the target secret now.');
  expect((await run(['environments', 'set-secret', 'default', '--remove'])).out).toBe('"default" has no secret now.');
  expect((await run(['environments', 'set-secret', 'default'], { input: `${SECRETS.prod}\n` })).out).toBe('Sealed: the secret of "default".');
  expect((await run(['environments', 'set-secret', 'gone'], { input: 'x' })).code).toBe(3);
});

test('a secret is what a gateway has in its variable, however an editor keeps it in a file', async () => {
  const BOM = '\u{feff}';
  writeFileSync(at('marked'), `${BOM}${SECRETS.dev}\r\n`);
  writeFileSync(at('marked-only'), BOM);
  await run(['environments', 'add', 'marked']);
  const opensAsDev = async (): Promise<void> => {
    const words = ['export', '--environment', 'marked', '--output', at('marked.json'), '--force'];
    expect((await run(words)).err).toContain('1 secret leaves encrypted for the gateway');
    expect((await run(['rekey', at('marked.json'), '--source-secret-file', at('dev'), '--target-secret-file', at('prod'), '--output', at('rekeyed.json'), '--force'])).code).toBe(0);
  };
  await home.home.call('entity.put', { environment: 'marked', type: 'tools', text: JSON.stringify({ name: 'a', url: 'https://a.example.com', integration_type: 'REST', auth_type: 'authheaders', auth_value: { 'X-Api-Key': CANARY } }) });
  expect((await run(['environments', 'set-secret', 'marked', '--secret-file', at('marked')])).code).toBe(0);
  await opensAsDev();
  expect((await run(['environments', 'set-secret', 'marked'], { input: `${BOM}${SECRETS.dev}\n` })).code).toBe(0);
  await opensAsDev();
  expect((await run(['rekey', at('marked.json'), '--source-secret-file', at('marked'), '--target-secret-file', at('prod'), '--output', at('rekeyed.json'), '--force'])).code).toBe(0);
  expect(await run(['environments', 'set-secret', 'marked', '--secret-file', at('marked-only')])).toMatchObject({ code: 2, err: expect.stringContaining('The secret is empty.') as unknown });
});

test('a sealed file is compared with its password', async () => {
  writeFileSync(at('pw'), 'a password of a file\n');
  expect(await run(['export', '--include-inactive', '--secrets', 'sealed', '--password-file', at('pw'), '--output', at('sealed.json')])).toMatchObject({ code: 0 });
  expect(await run(['diff', 'default', at('sealed.json')])).toMatchObject({ code: 5, err: expect.stringContaining('--password-file or --password-env.') as unknown });
  expect(await run(['diff', 'default', at('sealed.json'), '--password-file', at('pw')])).toMatchObject({ code: 0, err: '' });
});

describe('valise import', () => {
  const other = { version: '1', exported_at: 'x', entities: { tools: [{ name: 'weather', url: 'https://elsewhere.example.com', integration_type: 'REST', auth_type: 'basic', auth_value: null }] } };
  beforeAll(() => writeFileSync(at('other.json'), JSON.stringify(other)));
  const importing = (...words: readonly string[]): Promise<RunCommand> => home.run(['import', ...words]);

  test('reads it into the environment that is named, with the secret of the gateway it is from', async () => {
    await run(['environments', 'add', 'imported']);
    await run(['export', '--target-secret-file', at('dev'), '--output', at('for-import.json'), '--force']);
    expect(await importing(at('for-import.json'), '--environment', 'imported', '--source-secret-file', at('dev'))).toMatchObject({ code: 0 });
    expect(await run(['diff', 'default', 'imported'])).toMatchObject({ out: expect.not.stringContaining('auth_value') as string });
    expect(await importing(at('for-import.json'), '--environment', 'imported', '--source-secret-file', at('prod'))).toMatchObject({ code: 5 });
    expect(await importing(at('for-import.json'), '--environment', 'nowhere')).toMatchObject({ code: 3 });
  });

  test('asks about the whole of it, never field by field', async () => {
    expect(await home.run(['import', at('other.json')], { answers: ['m'] })).toMatchObject({ code: 0, questions: [expect.not.stringContaining('merge [f]ield') as unknown] });
    const { answers } = JSON.parse((await importing(at('other.json'), '--plan', '-')).out) as { readonly answers: { readonly digest: string } };
    expect(answers).toMatchObject({ decisions: { 'tool weather': ['skip', 'update', 'rename'] }, fields: {}, blanks: {} });
    writeFileSync(at('answers.json'), JSON.stringify({ ...answers, decisions: { 'tool weather': 'merge' } }));
    expect(await importing(at('other.json'), '--answers', at('answers.json'))).toMatchObject({ code: 3, err: expect.stringContaining('not merged field by field') as unknown });
  });

  test('refuses what is said of it where there is none', async () => {
    writeFileSync(at('servers.json'), JSON.stringify({ mcpServers: { a: { command: 'x' } } }));
    expect(await importing(at('servers.json'), '--environment', 'dev')).toMatchObject({ code: 2, err: expect.stringContaining('--environment is for gateway configuration') as unknown });
  });

  test('and what clashes below valise gateway is told with the options that are there', async () => {
    expect(await run(['import', at('other.json')])).toMatchObject({ code: 4, err: expect.stringContaining('--conflict-strategy skip, update or rename') as unknown });
  });
});
