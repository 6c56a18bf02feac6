import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { refusalOf } from './read-output';
import { sampleDocument } from './sample-document';
import { TemporaryHome } from './temporary-home';

const CLOCK = { SOURCE_DATE_EPOCH: '1750000000' };
const NAMED = 'profile-work-20250615-150640.json';

describe('an export', () => {
  let home: TemporaryHome;
  let folder: string;
  const files = (): readonly string[] => readdirSync(folder).toSorted();
  const run = (...words: readonly string[]): ReturnType<TemporaryHome['run']> => home.runWith({ cwd: folder }, 'export', ...words);

  beforeAll(async () => {
    home = new TemporaryHome({ environment: CLOCK });
    const server = { name: 'one', type: 'stdio', command: 'npx', args: ['-y', '@example/one'], env: { TOKEN: 'quiet words' } };
    home.write('work.json', sampleDocument({ name: 'Work', tags: ['a'] }, [server]));
    home.write('same-slug.json', sampleDocument({ name: 'work!' }, [server, { ...server, name: 'two' }]));
    home.write('empty.json', sampleDocument({ name: 'Nichts: "drin" / ❄' }, []));
    home.write('reserved.json', sampleDocument({ name: 'CON' }, [server]));
    expect(await home.run('import', 'work.json', 'same-slug.json', 'empty.json', 'reserved.json')).toMatchObject({ code: 0 });
    folder = path.join(home.folder, 'out');
  });
  beforeEach(() => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
  });
  afterAll(() => home[Symbol.dispose]());

  test('lands in the current folder under its name, readable for its owner only, and says where', async () => {
    const ended = await run('Work');
    expect(ended).toMatchObject({ code: 0, stdout: '' });
    expect(ended.stderr).toContain(`Exported "Work", 1 server to ${NAMED}; 1 withheld.`);
    expect(files()).toEqual([NAMED]);
    expect(statSync(path.join(folder, NAMED)).mode & 0o777).toBe(0o600);
    expect((await home.run('history')).stdout).toContain(`export to ${NAMED}: Work`);
  });

  test('is named after its type and format', async () => {
    for (const flags of [['--type', 'template'], ['--type', 'manifest'], ['--format', 'yaml'], ['--as', 'claude-desktop'], ['--as', 'generic', '--format', 'yaml'], ['--as', 'codex'], ['--as', 'vscode']]) {
      expect(await run('Work', ...flags)).toMatchObject({ code: 0 });
    }
    expect(files()).toEqual(['claude-desktop-work.json', 'codex-work.toml', 'generic-work.yaml', 'profile-work-20250615-150640.yaml', 'profile-work-manifest.json', 'profile-work-template.json', 'vscode-work.json']);
  });

  test('never overwrites: in a folder the next name is taken, a path that was given is refused', async () => {
    home.write('../out/there.json', 'somebody else\'s');
    await run('Work');
    await run('Work', '--output', '.');
    expect(await run('Work', '--output', folder)).toMatchObject({ code: 0 });
    expect(files()).toEqual([NAMED.replace('.json', '-2.json'), NAMED.replace('.json', '-3.json'), NAMED, 'there.json'].toSorted());
    const refused = await run('Work', '--output', 'there.json', '--json');
    expect(refused).toMatchObject({ code: 8 });
    expect(refusalOf(refused)).toMatchObject({ code: 'FILE_EXISTS', place: { file: 'there.json' } });
    expect(home.read('../out/there.json')).toBe('somebody else\'s');
    const entries = home.ask(`SELECT count(*) AS count FROM history WHERE summary LIKE '%there.json%'`);
    expect(entries).toEqual([{ count: 0 }]);
  });

  test('replaces with --force: the file itself, or what a link leads to, and nothing that is no file', async () => {
    home.write('../out/there.json', 'old');
    symlinkSync('there.json', path.join(folder, 'link.json'));
    symlinkSync('nowhere.json', path.join(folder, 'broken-link.json'));
    mkdirSync(path.join(folder, 'a-folder.json'));
    expect(await run('Work', '--output', 'link.json', '--force')).toMatchObject({ code: 0 });
    expect(JSON.parse(home.read('../out/there.json'))).toMatchObject({ profile: { name: 'Work' } });
    expect(await run('Work', '--output', 'broken-link.json', '--force')).toMatchObject({ code: 8 });
    expect(await run('Work', '--output', '/dev/null', '--force')).toMatchObject({ code: 8 });
    expect(await run('Work', '--output', 'no/such/folder.json')).toMatchObject({ code: 8 });
    expect(await run('Work', '--output', 'a-folder.json')).toMatchObject({ code: 0 });
    expect(readdirSync(path.join(folder, 'a-folder.json'))).toEqual([NAMED]);
    expect(files()).toEqual(['a-folder.json', 'broken-link.json', 'link.json', 'there.json']);
  });

  test('goes to standard output with -, the document alone; of the same state at the same time it is the same, byte for byte', async () => {
    expect((await run('Work', '--output', '-')).stdout).toMatch(/^\{\n {2}"exportInfo"[^]*\n\}\n$/);
    for (const flags of [['Work', '--format', 'yaml'], ['--all']]) {
      const [first, second] = [await run(...flags, '--output', '-'), await run(...flags, '--output', '-')];
      expect(first).toMatchObject({ code: 0 });
      expect(first.bytes.equals(second.bytes), flags.join(' ')).toBe(true);
    }
    expect(files()).toEqual([]);
  });

  test('of all profiles is a zip of complete documents, that others open too', async () => {
    const ended = await run('--all', '--json');
    expect(ended).toMatchObject({ code: 0 });
    const { path: written = '', profiles, mcps } = JSON.parse(ended.stdout) as { path?: string; profiles: string[]; mcps: number };
    expect(written).toBe('valise-profiles-20250615-150640.zip');
    expect([profiles.length, mcps]).toEqual([4, 4]);
    const read = spawnSync('python3', ['-c', 'import json,sys,zipfile\nz = zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nprint(json.dumps({n: z.read(n).decode() for n in z.namelist()}))', written], { cwd: folder });
    expect(read.stderr.toString()).toBe('');
    const entries = JSON.parse(read.stdout.toString()) as Record<string, string>;
    const documents = Object.entries(entries).filter(([name]) => name.startsWith('profiles/'));
    expect(documents.map(([name]) => name)).toEqual([...profiles.keys()].map(() => expect.stringMatching(/^profiles\/profile-[^/\\:"❄]+\.json$/) as unknown));
    expect(new Set(documents.map(([name]) => name.toLowerCase())).size).toBe(4);
    expect(documents.map(([, text]) => (JSON.parse(text) as { profile: { name: string } }).profile.name)).toEqual(profiles);

    // A second home takes it whole, checksums and all; settings and dependencies in it are no source of servers.
    using other = new TemporaryHome();
    const brought = await other.run('import', path.join(folder, written), '--strict', '--json');
    expect(brought).toMatchObject({ code: 0 });
    expect(JSON.parse(brought.stdout)).toMatchObject({ profilesImported: 4, mcpsImported: 4, errors: [], findings: [] });
    expect(other.ask('SELECT name FROM profiles ORDER BY name')).toEqual(profiles.toSorted().map((name) => ({ name })));
  });

  const withoutScrypt = spawnSync('python3', ['-c', 'import hashlib; hashlib.scrypt']).status !== 0;
  test.skipIf(withoutScrypt)('sealed with a password is opened by a second program, by the documentation alone', async () => {
    const secret = home.write('../out/password', 'Zürich 🔑\n');
    expect((await run('Work', '--secrets', 'sealed', '--password-file', 'password')).stderr).toContain('; 1 secret leaves sealed with a password.');
    expect(home.read(`../out/${NAMED}`)).not.toContain('quiet words');
    const opened = spawnSync('python3', [path.resolve(import.meta.dirname, 'open-sealed.py'), NAMED, secret], { cwd: folder });
    expect(opened.stderr.toString()).toBe('');
    expect(JSON.parse(opened.stdout.toString())).toMatchObject({ profile: { name: 'Work' }, mcps: [{ env: { TOKEN: 'quiet words' } }] });
  });

  test('of a home with nothing in it is refused', async () => {
    using empty = new TemporaryHome({ vault: 'none' });
    const ended = await empty.run('export', '--all', '--json');
    expect(ended).toMatchObject({ code: 3 });
    expect(refusalOf(ended).code).toBe('SELECTION_EMPTY');
    expect(readdirSync(empty.work)).toEqual([]);
  });
});
