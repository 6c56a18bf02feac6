import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { canary } from './canary';
import { refusalOf } from './read-output';
import { diskOf } from './small-disk';
import { TemporaryHome } from './temporary-home';

const servers = (count: number): unknown => ({
  mcpServers: Object.fromEntries(Array.from({ length: count }, (_, index) => [`server ${index}`, { command: 'npx', args: ['x'.repeat(2000)], env: { TOKEN: canary(`disk ${index}`) } }])),
});

test('a disk that is full stops an import, which changes nothing; with space again it goes on', async (context) => {
  using disk = diskOf(16_384, context);
  using home = new TemporaryHome({ data: path.join(disk.folder, 'data') });
  home.write('few.json', servers(3));
  home.write('many.json', servers(1000));
  expect(await home.run('import', 'few.json')).toMatchObject({ code: 0 });
  disk.fill(200);
  const before = home.everything();
  const ended = await home.run('import', 'many.json', '--json');
  expect(refusalOf(ended).code).toBe('DISK_FULL');
  expect(ended).toMatchObject({ code: 8 });
  expect(home.everything()).toEqual(before);
  expect(await home.run('list')).toMatchObject({ code: 0 });
  rmSync(path.join(disk.folder, 'filler'));
  expect(await home.run('import', 'many.json')).toMatchObject({ code: 0 });
});

test('a disk that is full from the beginning is told, and leaves nothing that a later import would trip over', async (context) => {
  using disk = diskOf(1024, context);
  disk.fill(8);
  using home = new TemporaryHome({ vault: 'none', data: path.join(disk.folder, 'data') });
  home.write('few.json', servers(3));
  const ended = await home.run('import', 'few.json', '--json');
  expect(refusalOf(ended).code).toBe('DISK_FULL');
  expect(ended).toMatchObject({ code: 8 });
  rmSync(path.join(disk.folder, 'filler'));
  expect(await home.run('import', 'few.json')).toMatchObject({ code: 0 });
});

test('a disk that is full stops an export: no half file, and what was there stays', async (context) => {
  using disk = diskOf(256, context);
  using home = new TemporaryHome();
  home.write('many.json', servers(1000));
  home.write('more.json', servers(1000));
  expect(await home.run('import', 'many.json', 'more.json')).toMatchObject({ code: 0 });
  const target = path.join(disk.folder, 'out.json');
  const folder = path.join(disk.folder, 'folder');
  mkdirSync(folder);
  disk.fill(16);
  home.write('password', 'only for tests');
  const sealed = ['--secrets', 'sealed', '--password-file', 'password'];
  for (const words of [['many', '--output', target], ['--all', '--output', folder], ['many', '--output', folder, ...sealed], ['--all', '--output', path.join(folder, 'all.zip'), ...sealed, '--compression', 'none']]) {
    const ended = await home.run('export', ...words, '--json');
    expect(refusalOf(ended).code, words.join(' ')).toBe('DISK_FULL');
    expect(ended, words.join(' ')).toMatchObject({ code: 8, stderr: expect.stringMatching(/^valise: The disk is full; nothing is left half-written\. \(\/.*\)\n {2}Free some space, then try again\.\n$/) as unknown });
  }
  expect([existsSync(target), readdirSync(folder), readdirSync(disk.folder)]).toEqual([false, [], ['filler', 'folder']]);
  writeFileSync(target, 'what was there');
  expect(await home.run('export', 'many', '--output', target, '--force')).toMatchObject({ code: 8 });
  expect(readFileSync(target, 'utf8')).toBe('what was there');
  expect(home.ask(`SELECT * FROM history WHERE kind = 'export'`)).toEqual([]);
});

describe('standard output', () => {
  const program = path.resolve(import.meta.dirname, '../out/main/cli.js');
  /** What a command ends with whose standard output goes to `where`. */
  const exitOf = (home: TemporaryHome, words: string, where: string): string =>
    spawnSync('bash', ['-c', `"${process.execPath}" "${program}" ${words} ${where}; echo "ended \${PIPESTATUS[0]}" >&2`], { cwd: home.work, env: { PATH: process.env['PATH'], ...home.environment } })
      .stderr.toString();
  /** More than a pipe takes that nobody reads. */
  const homeWithServers = async (): Promise<TemporaryHome> => {
    const home = new TemporaryHome();
    home.write('few.json', servers(100));
    await home.run('import', 'few.json');
    return home;
  };
  const exported = (home: TemporaryHome): unknown => home.ask(`SELECT * FROM history WHERE kind = 'export'`);

  test('that is full is no success: nothing is said to be exported', async (context) => {
    if (!existsSync('/dev/full')) context.skip('there is no /dev/full here');
    using home = await homeWithServers();
    expect(exitOf(home, 'export few --output -', '> /dev/full')).toContain('ended 8');
    expect(exported(home)).toEqual([]);
    expect(exitOf(home, 'list --json', '> /dev/full')).not.toContain('ended 0');
  });

  test('whose reader went away ends a list quietly, and an export as one that did not arrive', async () => {
    using home = await homeWithServers();
    expect(exitOf(home, 'list mcps', '| true')).toMatch(/^ended \d+\n$/);
    expect(exitOf(home, 'export few --output -', '| true')).not.toContain('ended 0');
    expect(exported(home)).toEqual([]);
  });
});
