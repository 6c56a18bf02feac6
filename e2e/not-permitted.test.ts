import { chmodSync, chownSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusalOf } from './read-output';
import { diskOf } from './small-disk';
import { TemporaryHome } from './temporary-home';

/** As root, permissions bind nobody: then the command runs as this user, who owns nothing. */
const NOBODY = process.getuid?.() === 0 ? 65_534 : undefined;

/** What is written where, into `FOLDER`. */
const EXPORTS = {
  'a document': ['export', 'servers', '--output', 'FOLDER'],
  'an archive': ['export', '--all', '--output', 'FOLDER/all.zip'],
  'a sealed document, over one that is there': ['export', 'servers', '--output', 'FOLDER/there.json', '--force', '--secrets', 'sealed', '--password-file', 'password'],
  'a file under a new password': ['rekey', 'sealed.json', '--password-file', 'password', '--new-password-file', 'password', '--output', 'FOLDER/new.json'],
};

let home: TemporaryHome;
beforeAll(async () => {
  home = new TemporaryHome();
  home.write('password', 'only for tests');
  home.write('servers.json', { mcpServers: { one: { command: 'one', env: { TOKEN: 'quiet words' } } } });
  home.write('others.json', { mcpServers: { two: { command: 'two' } } });
  expect(await home.run('import', 'servers.json', 'others.json')).toMatchObject({ code: 0 });
  expect(await home.run('export', 'servers', '--output', 'sealed.json', '--secrets', 'sealed', '--password-file', 'password')).toMatchObject({ code: 0 });
});
afterAll(() => home[Symbol.dispose]());

interface Run {
  readonly of?: Readonly<Record<string, readonly string[]>>;
  readonly folder: string;
  readonly reason: string;
  readonly user?: number | undefined;
  readonly data: string;
}

/** Every export into `folder` is refused with what happened, where and what to do, and leaves the folder and the history as they were. */
async function expectRefusals({ of = EXPORTS, folder, reason, user, data }: Run): Promise<void> {
  const there = readdirSync(folder);
  for (const [what, words] of Object.entries(of)) {
    const ended = await home.runWith({ user, environment: { VALISE_HOME: data } }, ...words.map((word) => word.replace('FOLDER', folder)), '--json');
    expect(ended, what).toMatchObject({ code: 8 });
    const { code, place } = refusalOf(ended);
    expect([code, path.dirname(place?.file ?? '')], what).toEqual(['FILE_NOT_WRITTEN', folder]);
    expect(ended.stderr, what).toMatch(/^valise: The file could not be written; nothing is left behind: .*\. \(.*\)\n {2}Check that the folder exists and that you may write there\.\n$/);
    expect(ended.stderr, what).toContain(`: ${reason}.`);
  }
  expect([readdirSync(folder), readFileSync(path.join(folder, 'there.json'), 'utf8')]).toEqual([there, 'what was there']);
}

describe('where nothing may be written, nothing is, and it is said why', () => {
  test('a folder without permission', async (context) => {
    if (NOBODY === undefined && process.platform === 'win32') context.skip('Windows has no such permissions');
    const data = path.join(home.folder, 'of-nobody');
    cpSync(home.data, data, { recursive: true });
    for (const folder of [home.folder, home.work]) chmodSync(folder, 0o755);
    for (const file of [home.passphraseFile, path.join(home.work, 'sealed.json')]) chmodSync(file, 0o644);
    if (NOBODY !== undefined) for (const file of [data, ...readdirSync(data, { recursive: true }).map((name) => path.join(data, String(name)))]) chownSync(file, NOBODY, NOBODY);
    const folder = path.join(home.folder, 'closed');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'there.json'), 'what was there', { mode: 0o644 });
    chmodSync(folder, 0o555);
    const before = home.everything();
    await expectRefusals({ folder, reason: 'no permission', user: NOBODY, data });
    expect(home.everything()).toEqual(before);
  });

  test('a disk that is read-only, with a data folder on it too', async (context) => {
    using disk = diskOf(4096, context);
    const data = path.join(disk.folder, 'data');
    cpSync(home.data, data, { recursive: true });
    writeFileSync(path.join(disk.folder, 'there.json'), 'what was there');
    disk.makeReadOnly();
    await expectRefusals({ of: { 'a document': EXPORTS['a document'] }, folder: disk.folder, reason: 'the disk is read-only', data: home.data });
    const ended = await home.runWith({ environment: { VALISE_HOME: data } }, 'import', home.write('other.json', { mcpServers: { two: { command: 'two' } } }), '--json');
    expect(ended).toMatchObject({ code: 8 });
    expect(refusalOf(ended).code).toBe('DATABASE_NOT_OPENED');
    expect(ended.stderr).toMatch(/^valise: The database "\/.*\/data\/valise\.db" could not be opened: .*\n {2}Check that the data folder exists and that you may write to it\.\n$/);
    // What is there can be read all the same.
    expect(await home.runWith({ environment: { VALISE_HOME: data } }, 'list')).toMatchObject({ code: 0, stdout: expect.stringContaining('servers') as unknown });
  });
});
