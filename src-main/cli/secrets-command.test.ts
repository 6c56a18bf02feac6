import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SecretPageSchema } from '../../src-shared/profile/secret-page';
import { CommandHome } from '../samples/command-home';

const OLD = 'a-secret-of-the-file-1';
const NEW = 'a-secret-of-a-person-2';

let folder: string;
let home: CommandHome;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'valise-secrets-'));
  home = new CommandHome(folder);
  const content = new TextEncoder().encode(JSON.stringify({ mcpServers: {
    github: { command: 'npx', args: ['server-github', '--token', '<your token>'], env: { TOKEN: OLD, MODE: 'info' } },
    web: { url: 'https://example.com/mcp', headers: { Authorization: 'Bearer <your token>' } },
  } }));
  const { planId } = await home.home.call('import.plan', { sources: [{ name: 'Work.json', content }] });
  await home.home.call('import.apply', { planId });
});
afterEach(() => {
  home[Symbol.dispose]();
  rmSync(folder, { recursive: true, force: true });
});

const revealed = async (field: string, mcp = 'github'): Promise<string> => {
  const { profile, mcps } = await home.home.call('profile.show', { name: `Work/${mcp}` });
  return (await home.home.call('secret.reveal', { profileId: profile.id, mcpId: mcps[0]?.id ?? '', field })).value;
};

describe('secrets list', () => {
  test('shows every secret and blank with its slot and where it goes, and none of the values', async () => {
    const { code, out } = await home.run(['secrets', 'list']);
    expect([code, out.split('\n').map((line) => line.split(/ {2,}/).slice(0, 5))]).toEqual([0, [
      ['SECRET', 'SERVER', 'SLOT', 'STATE', 'GOES TO'],
      ['TOKEN', 'Work/github', 'args[2]', 'to fill in', 'npx server-github --token (unknown)'],
      ['TOKEN', 'Work/github', 'env.TOKEN', 'kept', 'npx server-github --token (unknown)'],
      ['Authorization', 'Work/web', 'headers.Authorization', 'to fill in', 'https://example.com/mcp'],
    ]]);
    expect(out).not.toContain(OLD);
  });

  test('can be of blanks alone, of a name, and for programs', async () => {
    const { out } = await home.run(['secrets', 'list', '--blank', '--name', 'token', '--json']);
    const page = SecretPageSchema.parse(JSON.parse(out));
    expect([page.total, page.blanks, page.items.map(({ field }) => field)]).toEqual([1, 2, ['args[2]']]);
    expect((await home.run(['secrets', 'list', '--name', 'nothing'])).out).toBe('There is none.');
  });
});

describe('secrets set', () => {
  test.each(['authorization', 'headers.Authorization'])('takes %s as a person types it, and leaves the text around it', async (slot) => {
    const { code, out, questions } = await home.run(['secrets', 'set', 'work/WEB', slot], { answers: [NEW] });
    expect([code, questions]).toEqual([0, ['Value for headers.Authorization of Work/web: ']]);
    expect(out).toBe('Sealed: headers.Authorization of Work/web. Take it back with: valise undo 2');
    expect(await revealed('headers.Authorization', 'web')).toBe(`Bearer ${NEW}`);
  });

  test.each([[`${NEW}\n`, NEW], [`${NEW}\n\n`, `${NEW}\n`], [`\uFEFF${NEW}`, `\uFEFF${NEW}`]])('takes %j from standard input', async (input, value) => {
    expect(await home.run(['secrets', 'set', 'Work/github', 'env.TOKEN'], { input })).toMatchObject({ code: 0 });
    expect(await revealed('env.TOKEN')).toBe(value);
  });

  test.each<readonly [words: readonly string[], code: number, says: string]>([
    [['Work/github', 'TOKEN'], 2, 'Several secrets of Work/github are called TOKEN: name the field'],
    [['Work/github', 'GONE'], 3, 'The server has no field "GONE"'],
    [['Work/gone', 'TOKEN'], 3, 'There is no server "Work/gone"'],
    [['Work', 'TOKEN'], 2, 'Work is not one server'],
    [['Work/github', 'env.TOKEN'], 2, 'There is no value'],
    [['Work/github', 'env.TOKEN', NEW], 2, 'too many arguments'],
  ])('refuses %j', async (words, code, says) => {
    const run = await home.run(['secrets', 'set', ...words], { input: '\n' });
    expect([run.code, run.err]).toEqual([code, expect.stringContaining(says)]);
    expect(await revealed('env.TOKEN')).toBe(OLD);
  });

  test('ends when the person gives up', async () => {
    expect((await home.run(['secrets', 'set', 'Work/github', 'env.TOKEN'], { answers: [undefined] })).code).toBe(130);
  });
});

describe('secrets unset', () => {
  test('makes a blank, which undo fills again', async () => {
    expect((await home.run(['secrets', 'unset', 'Work/github', 'env.TOKEN'])).out).toBe('To be filled in now: env.TOKEN of Work/github. Take it back with: valise undo 2');
    expect((await home.run(['secrets', 'unset', 'Work/github', 'env.TOKEN'])).out).toContain('Nothing changed');
    expect(await home.run(['undo'])).toMatchObject({ code: 0 });
    expect(await revealed('env.TOKEN')).toBe(OLD);
  });

  test('takes it out of the history too, once somebody said so', async () => {
    const words = ['secrets', 'unset', 'Work/github', 'env.TOKEN', '--also-history'];
    expect(await home.run(words)).toMatchObject({ code: 2, err: expect.stringContaining('needs --yes') as string });
    expect(await home.run(words, { answers: ['n'] })).toMatchObject({ code: 130, questions: ['Forget env.TOKEN of Work/github, in the history too? It can not be undone. [y/N] '] });
    expect(await revealed('env.TOKEN')).toBe(OLD);
    expect((await home.run([...words, '--yes'])).out).toBe('Forgotten: env.TOKEN of Work/github. 0 steps can not be undone for its server any more, 1 report of imports is gone.');
    expect((await home.run(['undo', '2'])).code).toBe(4);
  });

  test('needs something to take out', async () => {
    expect(await home.run(['secrets', 'unset', 'Work/github', 'env.MODE'])).toMatchObject({ code: 2, err: expect.stringContaining('it holds no secret') as string });
    expect((await home.run(['secrets', 'unset', 'Work/github', 'env.TOKEN', '--yes'])).code).toBe(2);
  });
});
