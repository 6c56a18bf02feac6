import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { canary } from './canary';
import { outcomesOf, reportOf, serversOf } from './read-output';
import { sampleDocument } from './sample-document';
import { TemporaryHome } from './temporary-home';

const HERE = '11111111-1111-4111-8111-111111111111';
const THERE = '22222222-2222-4222-8222-222222222222';
const server = (id: string, name: string, more: object = {}): Record<string, unknown> =>
  ({ id, name, type: 'stdio', command: 'npx', args: ['-y', name], env: { TOKEN: canary(`identity ${id}`) }, ...more });

describe('what comes in is recognised', () => {
  let home: TemporaryHome;
  const importing = (name: string, content: unknown, ...flags: readonly string[]): ReturnType<TemporaryHome['run']> =>
    home.run('import', home.write(`${name}.json`, content), ...flags, '--json');
  const profiles = (): readonly unknown[] => home.ask('SELECT id, name FROM profiles ORDER BY name');
  const isNoChange = async (name: string): Promise<void> => {
    const before = home.everything();
    const ended = await home.run('import', `${name}.json`, '--json');
    expect(ended, ended.stderr).toMatchObject({ code: 0 });
    expect(new Set(Object.values(outcomesOf(ended)))).toEqual(new Set(['unchanged']));
    expect(home.everything()).toEqual(before);
  };

  beforeAll(async () => {
    home = new TemporaryHome();
    expect(await importing('kept', sampleDocument({ id: HERE, name: 'Work' }, [server('a', 'github'), server('b', 'files')]))).toMatchObject({ code: 0 });
    home.save();
  });
  beforeEach(() => home.restore());
  afterAll(() => home[Symbol.dispose]());

  test('by its id, whatever it is called now: update renames it, and both files are told apart from then on', async () => {
    const renamed = sampleDocument({ id: HERE, name: 'Job' }, [server('a', 'git hub'), server('b', 'files')]);
    const refused = await importing('renamed', renamed);
    expect(refused).toMatchObject({ code: 4 });
    expect(refused.stderr).toContain('name: kept "Work", incoming "Job"');
    expect(refused.stderr).toContain('name: kept "github", incoming "git hub"');
    expect(await importing('renamed', renamed, '--on-conflict', 'update')).toMatchObject({ code: 0 });
    expect(profiles()).toEqual([{ id: HERE, name: 'Job' }]);
    expect(Object.keys(serversOf(await home.run('show', 'job', '--json')))).toEqual(['git hub', 'files']);
    await isNoChange('renamed');
    expect(await home.run('import', 'kept.json')).toMatchObject({ code: 4 });
  });

  test('by its name, whatever the case, under another id: equal is no change, else the name is taken', async () => {
    home.write('equal.json', sampleDocument({ id: THERE, name: 'Work' }, [server('x', 'github', { env: { TOKEN: canary('identity a') } })]));
    await isNoChange('equal');
    const other = sampleDocument({ id: THERE, name: 'work', color: 'green' }, [server('x', 'GitHub')]);
    const refused = await importing('other', other);
    expect(refused).toMatchObject({ code: 4 });
    expect(refused.stderr).toContain('the name is taken by another one');
    expect(await importing('other', other, '--on-conflict', 'update')).toMatchObject({ code: 0 });
    // The kept ids stay, and that it is the same is remembered: also when it changes once more.
    expect(profiles()).toEqual([{ id: HERE, name: expect.stringMatching(/^work$/i) as unknown }]);
    expect(home.ask('SELECT id FROM mcps ORDER BY id')).toEqual([{ id: 'a' }, { id: 'b' }]);
    await isNoChange('other');
    const again = await importing('other', sampleDocument({ id: THERE, name: 'Elsewhere', color: 'blue' }, [server('x', 'hub')]), '--on-conflict', 'update');
    expect(again).toMatchObject({ code: 0 });
    expect(profiles()).toEqual([{ id: HERE, name: 'Elsewhere' }]);
    expect(home.ask(`SELECT name FROM mcps WHERE id = 'a'`)).toEqual([{ name: 'hub' }]);
  });

  test('beside another when it was renamed, and again as the one it became', async () => {
    const other = sampleDocument({ id: THERE, name: 'Work', color: 'green' }, [server('x', 'github')]);
    expect(await importing('other', other, '--on-conflict', 'rename')).toMatchObject({ code: 0 });
    expect(profiles()).toEqual([{ id: HERE, name: 'Work' }, { id: THERE, name: expect.stringMatching(/^Work \(\d{8}-\d{6}\)$/) as unknown }]);
    await isNoChange('other');
    await isNoChange('kept');
    const changed = sampleDocument({ id: THERE, name: 'Work', color: 'black' }, [server('x', 'github')]);
    expect(await importing('other', changed)).toMatchObject({ code: 4 });
  });

  test('twice in one file: the same twice is once, different ones are a decision', async () => {
    const twice = sampleDocument({ name: 'Twice' }, [server('x', 'one'), server('x', 'one')]);
    expect(outcomesOf(await importing('twice', twice))).toEqual({ Twice: 'added', 'Twice/one': 'unchanged' });
    expect(home.ask(`SELECT name FROM mcps WHERE id = 'x'`)).toEqual([{ name: 'one' }]);
    home.restore();
    const different = sampleDocument({ name: 'Twice' }, [server('x', 'one'), server('y', 'ONE')]);
    const refused = await importing('different', different);
    expect(refused).toMatchObject({ code: 4 });
    expect(refused.stderr).toContain('the import has it twice, and not the same');
    for (const [strategy, names] of [['skip', ['one']], ['update', ['ONE']], ['rename', ['one', expect.stringMatching(/^ONE \(/)]]] as const) {
      expect(await importing('different', different, '--on-conflict', strategy), strategy).toMatchObject({ code: 0 });
      expect(Object.keys(serversOf(await home.run('show', 'Twice', '--json'))), strategy).toEqual(names);
      home.restore();
    }
  });

  test('a manifest takes its servers from where they are kept, without their secrets, and names those that are nowhere', async () => {
    const manifest = (...mcps: Record<string, unknown>[]): unknown => ({
      exportInfo: { version: '1.0', format: 'profile-manifest' }, profile: { name: 'Listed', metadata: { exportFormat: 'profile-manifest' } }, mcps,
    });
    const ended = await importing('listed', manifest({ id: 'a', name: 'github', type: 'stdio' }, { id: 'unknown', name: 'FILES', type: 'stdio' }));
    expect(ended, ended.stderr).toMatchObject({ code: 0 });
    const servers = serversOf(await home.run('show', 'Listed', '--json'));
    expect(Object.values(servers).map(({ blanks }) => blanks)).toEqual([['env.TOKEN'], ['env.TOKEN']]);
    home.restore();

    const missing = manifest({ id: 'a', name: 'github', type: 'stdio' }, { id: 'nowhere', name: 'nowhere', type: 'stdio' });
    expect(await importing('missing', missing)).toMatchObject({ code: 3, stderr: expect.stringContaining('Listed/nowhere') as unknown });
    const partial = await importing('missing', missing, '--partial');
    expect(partial).toMatchObject({ code: 6 });
    expect(outcomesOf(partial)).toEqual({ Listed: 'added', 'Listed/github': 'added', 'Listed/nowhere': 'rejected' });
    home.restore();

    const carried = await importing('listed', manifest({ id: 'a', name: 'github', type: 'stdio' }), '--carry-secrets', 'Listed/github');
    expect(reportOf(carried).items.flatMap(({ blanks }) => blanks)).toEqual([]);
  });
});
