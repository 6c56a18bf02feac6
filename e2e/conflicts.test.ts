import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { canary } from './canary';
import type { EndedCommand } from './command-line';
import { findCanaries } from './find-canaries';
import { outcomesOf, refusalOf, reportOf, serversOf } from './read-output';
import { sampleDocument } from './sample-document';
import { TemporaryHome, type Rows } from './temporary-home';

const OLD = canary('old token');
const NEW = canary('new token');
const STAMP = / \(\d{8}-\d{6}\)/g;
const ID = '5b1f1a52-6a3e-4f0e-9d5b-0d9a1c2b3e4f';

const work = (color: string, token: string, region: string, ...more: readonly Record<string, unknown>[]): unknown => sampleDocument({ id: ID, name: 'Work', color }, [
  { id: 'one', name: 'github', type: 'stdio', command: 'npx', args: ['-y', 'server-github', '--region', region], env: { GITHUB_TOKEN: token, LOG_LEVEL: 'info' } },
  { id: 'two', name: 'files', type: 'stdio', command: 'uvx', args: ['mcp-files', '/srv'], description: `files of ${region}` },
  { id: 'three', name: 'notes', type: 'http', url: 'https://notes.example.com/mcp', headers: { Authorization: `Bearer ${canary('notes')}` } },
  ...more,
]);

describe('what is there already', () => {
  let home: TemporaryHome;
  let kept: Rows;

  beforeAll(async () => {
    home = new TemporaryHome();
    home.write('work.json', work('red', OLD, 'north'));
    // Only servers differ: one changed, one equal, one new.
    home.write('servers.json', work('red', NEW, 'south', { id: 'four', name: 'extra', type: 'stdio', command: 'extra', env: {} }));
    // The profile itself differs, too.
    home.write('profile.json', work('blue', NEW, 'south'));
    expect(await home.run('import', 'work.json')).toMatchObject({ code: 0 });
    kept = home.rows();
    home.save();
  });
  beforeEach(() => home.restore());
  afterAll(() => home[Symbol.dispose]());

  test('is no question when the same file comes again: nothing is written, not even history', async () => {
    const before = home.everything();
    const ended = await home.run('import', 'work.json', '--on-conflict', 'fail');
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toContain('Nothing to change. Servers: 3 left as they were.');
    expect(reportOf(await home.run('import', 'work.json', '--json'))).toMatchObject({ success: true, profilesImported: 0, mcpsImported: 0 });
    expect(home.everything()).toEqual(before);
  });

  test('is not changed by a file that differs: every clash is named field by field, with secrets masked', async () => {
    const before = home.everything();
    const ended = await home.run('import', 'profile.json');
    expect(ended).toMatchObject({ code: 4, stdout: '' });
    expect(ended.stderr.trim().split('\n').map((line) => line.trim())).toEqual([
      'valise: What comes in clashes with what is kept; nothing was changed.',
      '- Work: color: kept "red", incoming "blue"',
      '- Work/github: args[3]: kept "north", incoming "south"',
      '- Work/github: env.GITHUB_TOKEN: another secret comes in',
      '- Work/files: description: kept "files of north", incoming "files of south"',
      'Decide for all with --on-conflict skip, update or rename, one by one on a terminal, or with --plan FILE and then --answers FILE.',
    ]);
    const told = refusalOf(await home.run('import', 'profile.json', '--on-conflict', 'fail', '--json'));
    expect(told).toMatchObject({ code: 'CONFLICTS_UNDECIDED', items: expect.arrayContaining(['Work/github: env.GITHUB_TOKEN: another secret comes in']) as unknown });
    expect(findCanaries([OLD, NEW], [], home.said)).toEqual([]);
    expect(home.everything()).toEqual(before);
  });

  /** Applies after a dry run that must foretell it, runs it again, and takes it back. */
  async function applied(file: string, strategy: string): Promise<{ readonly ended: EndedCommand; readonly servers: () => Promise<Record<string, unknown>> }> {
    const foretold = await home.run('import', file, '--on-conflict', strategy, '--dry-run', '--json');
    expect(home.rows()).toEqual(kept);
    const ended = await home.run('import', file, '--on-conflict', strategy, '--json');
    expect(foretold.code).toBe(ended.code);
    const items = (said: EndedCommand): unknown => JSON.parse(JSON.stringify(reportOf(said).items).replaceAll(STAMP, ' (STAMP)'));
    expect(items(foretold)).toEqual(items(ended));
    return { ended, servers: async () => serversOf(await home.run('show', 'Work', '--json')) };
  }

  const takesBack = async (): Promise<void> => {
    expect(await home.run('undo')).toMatchObject({ code: 0 });
    expect(home.rows()).toEqual(kept);
  };

  const changesNothingMore = async (...words: readonly string[]): Promise<void> => {
    const before = home.everything();
    expect(await home.run('import', ...words)).toMatchObject({ code: 0 });
    expect(home.everything()).toEqual(before);
  };

  test('stays with skip, and only what is new is taken', async () => {
    const { ended } = await applied('servers.json', 'skip');
    expect(ended.code).toBe(0);
    expect(outcomesOf(ended)).toEqual({ Work: 'unchanged', 'Work/github': 'skipped', 'Work/files': 'skipped', 'Work/notes': 'unchanged', 'Work/extra': 'added' });
    const { mcps = [] } = home.rows();
    for (const row of kept['mcps'] ?? []) expect(mcps).toContainEqual(row);
    expect(mcps).toHaveLength(4);
    await changesNothingMore('servers.json', '--on-conflict', 'skip');
    await takesBack();
  });

  test('becomes what comes in with update: the old file clashes then, the new one is no change', async () => {
    const { ended, servers } = await applied('profile.json', 'update');
    expect(ended.code).toBe(0);
    expect(outcomesOf(ended)).toEqual({ Work: 'updated', 'Work/github': 'updated', 'Work/files': 'updated', 'Work/notes': 'unchanged' });
    expect((await servers())['github']).toMatchObject({ fields: expect.arrayContaining([{ field: 'args[3]', path: ['args', 3], shown: 'south', secret: false }]) as unknown, blanks: [] });
    await changesNothingMore('profile.json');
    expect((await home.run('import', 'work.json')).stderr).toContain('Work/github: env.GITHUB_TOKEN: another secret comes in');
    await takesBack();
  });

  test('stands beside what comes in with rename, server by server', async () => {
    const { ended, servers } = await applied('servers.json', 'rename');
    expect(ended.code).toBe(0);
    expect(outcomesOf(ended)).toEqual({ Work: 'unchanged', 'Work/github': 'renamed', 'Work/files': 'renamed', 'Work/notes': 'unchanged', 'Work/extra': 'added' });
    expect(Object.keys(await servers()).map((name) => name.replace(STAMP, ' (STAMP)')))
      .toEqual(['github', 'files', 'notes', 'github (STAMP)', 'files (STAMP)', 'extra']);
    await changesNothingMore('servers.json');
    await changesNothingMore('work.json');
    await takesBack();
  });

  test('stands beside a renamed profile when the profile itself differs', async () => {
    const { ended } = await applied('profile.json', 'rename');
    expect(ended.code).toBe(0);
    const names = home.rows()['profiles']?.map(({ name }) => String(name).replace(STAMP, ' (STAMP)')) ?? [];
    expect(names.toSorted()).toEqual(['Work', 'Work (STAMP)']);
    await changesNothingMore('profile.json');
    await changesNothingMore('work.json');
    await takesBack();
  });

  test('with fail is foretold by a dry run as undecided, with the exit code of the real one', async () => {
    const ended = await home.run('import', 'servers.json', '--dry-run', '--json');
    expect(ended.code).toBe(4);
    expect(outcomesOf(ended)).toEqual({ Work: 'unchanged', 'Work/github': 'undecided', 'Work/files': 'undecided', 'Work/notes': 'unchanged', 'Work/extra': 'added' });
    expect(reportOf(ended)).toMatchObject({ success: false, dryRun: true });
  });
});

describe('an undo', () => {
  test('can be undone, and is refused when what it would take back was changed since', async () => {
    using home = new TemporaryHome();
    home.write('one.json', work('red', OLD, 'north'));
    home.write('two.json', work('red', NEW, 'south'));
    await home.run('import', 'one.json');
    const first = home.rows();
    await home.run('import', 'two.json', '--on-conflict', 'update');
    const second = home.rows();
    const conflict = await home.run('undo', '1', '--json');
    expect(conflict).toMatchObject({ code: 4 });
    expect(refusalOf(conflict)).toMatchObject({ code: 'UNDO_CONFLICT', items: expect.arrayContaining([expect.stringContaining('github')]) as unknown });
    expect(home.rows()).toEqual(second);

    expect(await home.run('undo')).toMatchObject({ code: 0 });
    expect(home.rows()).toEqual(first);
    expect(await home.run('undo', '3')).toMatchObject({ code: 0 });
    expect(home.rows()).toEqual(second);
    expect(await home.run('undo', '3')).toMatchObject({ code: 4 });
    expect(await home.run('undo', '99')).toMatchObject({ code: 3 });
    expect(await home.run('undo', 'first')).toMatchObject({ code: 2 });
  });

  test('of everything leaves a home in which the same import is new again', async () => {
    using home = new TemporaryHome();
    home.write('one.json', work('red', OLD, 'north'));
    await home.run('import', 'one.json');
    await home.run('undo');
    expect(Object.values(home.rows()).flat()).toEqual([]);
    expect(outcomesOf(await home.run('import', 'one.json', '--json'))).toMatchObject({ Work: 'added', 'Work/github': 'added' });
    expect(await home.run('undo', '7')).toMatchObject({ code: 3 });
  });
});
