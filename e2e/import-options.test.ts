import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { canary } from './canary';
import { findCanaries } from './find-canaries';
import { outcomesOf, refusalOf, reportOf, serversOf } from './read-output';
import { sampleDocument } from './sample-document';
import { TemporaryHome } from './temporary-home';

const server = (name: string, more: object = {}): object => ({ command: 'npx', args: ['-y', `@example/${name}`], ...more });

describe('an import', () => {
  let home: TemporaryHome;
  const names = async (profile: string): Promise<readonly string[]> => Object.keys(serversOf(await home.run('show', profile, '--json')));
  const profiles = (): readonly unknown[] => home.rows()['profiles']?.map(({ name }) => name).toSorted() ?? [];

  beforeAll(async () => {
    home = new TemporaryHome();
    home.write('Work.json', { mcpServers: { github: server('github', { env: { TOKEN: canary('work') } }), files: server('files') } });
    home.write('more.json', { mcpServers: { files: server('files'), notes: server('notes'), 'github-copy': server('github') } });
    home.write('broken.json', { mcpServers: { sound: server('sound'), broken: { command: { run: 'npx', with: '-y' } }, empty: {} } });
    expect(await home.run('import', 'Work.json')).toMatchObject({ code: 0 });
    home.save();
  });
  beforeEach(() => home.restore());
  afterAll(() => home[Symbol.dispose]());

  test('goes into a new profile under its own or a given name, and never into one that is there', async () => {
    expect(outcomesOf(await home.run('import', 'more.json', '--target', 'new', '--json'))).toMatchObject({ more: 'added' });
    home.restore();
    expect(reportOf(await home.run('import', 'more.json', '--target', 'new:Team', '--json')).items[0]).toMatchObject({ subject: 'more', outcome: 'added', keptName: 'Team' });
    expect(profiles()).toEqual(['Team', 'Work']);
    home.restore();
    const taken = await home.run('import', 'more.json', '--target', 'new:work');
    expect(taken).toMatchObject({ code: 4 });
    expect(taken.stderr).toContain('the name is taken');
    expect(await home.run('import', 'more.json', '--target', 'new:work', '--on-conflict', 'rename')).toMatchObject({ code: 0 });
    expect(profiles()).toEqual(['Work', expect.stringMatching(/^work \(\d{8}-\d{6}\)$/i)]);
  });

  test('merges into a profile: what is there stays', async () => {
    const ended = await home.run('import', 'more.json', '--target', 'merge:work', '--json');
    expect(ended).toMatchObject({ code: 0 });
    expect(outcomesOf(ended)).toEqual({ more: 'unchanged', 'more/files': 'unchanged', 'more/notes': 'added', 'more/github-copy': 'added' });
    expect(await names('Work')).toEqual(['github', 'files', 'notes', 'github-copy']);
  });

  test('replaces a profile: what does not come in goes, and each is listed', async () => {
    const foretold = await home.run('import', 'more.json', '--target', 'replace:Work', '--dry-run');
    expect(foretold.stdout).toMatch(/x Work\/github: removed/);
    const ended = await home.run('import', 'more.json', '--target', 'replace:Work', '--json');
    expect(ended).toMatchObject({ code: 0 });
    expect(outcomesOf(ended)).toMatchObject({ 'more/files': 'unchanged', 'more/notes': 'added', 'Work/github': 'removed' });
    expect((await names('Work')).toSorted()).toEqual(['files', 'github-copy', 'notes']);
  });

  test('takes what --only selects, by server or by PROFILE/server, whatever the case', async () => {
    for (const [pattern, taken] of [['note?', ['notes']], ['MORE/GIT*', ['github-copy']], ['*', ['files', 'notes', 'github-copy']]] as const) {
      const ended = await home.run('import', 'more.json', '--only', pattern, '--dry-run', '--json');
      expect(Object.keys(outcomesOf(ended))).toEqual(['more', ...taken.map((name) => `more/${name}`)]);
    }
    await home.run('import', 'more.json', '--only', 'note?');
    expect(await names('more')).toEqual(['notes']);
    const nothing = await home.run('import', 'more.json', '--only', 'nothing*', '--json');
    expect(nothing).toMatchObject({ code: 3 });
    expect(refusalOf(nothing)).toMatchObject({ code: 'SELECTION_EMPTY', reason: expect.stringContaining('nothing*') as unknown });
  });

  test('with a broken entry is refused whole, every entry named with its line', async () => {
    const before = home.everything();
    const ended = await home.run('import', 'broken.json', '--json');
    expect(ended).toMatchObject({ code: 3 });
    const { code, items = [] } = refusalOf(ended);
    expect(code).toBe('ITEMS_REJECTED');
    expect(items).toEqual([expect.stringMatching(/^broken, command: .*expected.*broken\.json:11:18 at \/mcpServers\/broken\/command/), expect.stringMatching(/^empty: .*broken\.json:16:14/)]);
    expect(await home.run('import', 'broken.json', '--dry-run')).toMatchObject({ code: 3 });
    expect(home.everything()).toEqual(before);
  });

  test('with --partial takes what is sound, reports the rest and ends with 6', async () => {
    expect(await home.run('import', 'broken.json', '--partial', '--dry-run')).toMatchObject({ code: 6 });
    const ended = await home.run('import', 'broken.json', '--partial', '--json');
    expect(ended).toMatchObject({ code: 6 });
    expect(reportOf(ended)).toMatchObject({ success: true, partial: true, mcpsImported: 1, errors: [expect.any(String), expect.any(String)] });
    expect(outcomesOf(ended)).toMatchObject({ 'broken/sound': 'added', 'broken/broken': 'rejected', 'broken/empty': 'rejected' });
    expect(await names('broken')).toEqual(['sound']);
    home.restore();
    home.write('cut.json', '{"mcpServers": {');
    const files = await home.run('import', 'cut.json', 'more.json', '--partial', '--json');
    expect(files).toMatchObject({ code: 6 });
    expect(reportOf(files).errors.join()).toContain('cut.json:1:17');
  });

  test('with --without-secrets keeps nothing that was detected, and says what is to be filled in', async () => {
    home.write('secret.json', { mcpServers: { one: server('one', { env: { API_TOKEN: canary('left out'), LOG_LEVEL: 'info' } }), two: { url: `https://u:${canary('left out too')}@x.example.com/` } } });
    const ended = await home.run('import', 'secret.json', '--without-secrets');
    expect(ended).toMatchObject({ code: 0 });
    expect(ended.stdout).toContain('To fill in: secret/one, env.API_TOKEN');
    expect(ended.stdout).toContain('To fill in: secret/two, url');
    const { one } = serversOf(await home.run('show', 'secret', '--json'));
    expect(one).toMatchObject({ blanks: ['env.API_TOKEN'], fields: expect.arrayContaining([{ field: 'env.LOG_LEVEL', path: ['env', 'LOG_LEVEL'], shown: 'info', secret: false }]) as unknown });
    expect(findCanaries([canary('left out')], home.files(), home.said)).toEqual([]);
  });

  test('reads standard input, once', async () => {
    const input = home.read('more.json');
    const ended = await home.runWith({ input }, 'import', '-', '--json');
    expect(ended).toMatchObject({ code: 0 });
    expect(reportOf(ended).items[0]).toMatchObject({ subject: 'Imported servers', outcome: 'added' });
    home.restore();
    expect(await home.runWith({ input }, 'import', '-', '-')).toMatchObject({ code: 2 });
    const cut = await home.runWith({ input: input.slice(0, 40) }, 'import', '-');
    expect(cut).toMatchObject({ code: 3 });
    expect(cut.stderr).toMatch(/line \d+:\d+/);
  });

  test('reads every configuration of a folder and passes over what holds no servers', async () => {
    mkdirSync(path.join(home.work, 'folder'));
    home.write('folder/a.json', { mcpServers: { one: server('one') } });
    home.write('folder/b.yaml', 'mcpServers:\n  two:\n    command: two\n');
    home.write('folder/package.json', { name: 'not a server', scripts: { test: 'x' } });
    home.write('folder/notes.txt', 'not read');
    const ended = await home.run('import', 'folder');
    expect(ended).toMatchObject({ code: 0 });
    expect(ended.stdout).toContain('package.json: passed over');
    expect(ended.stdout).not.toContain('notes.txt');
    expect(profiles()).toEqual(['Work', 'a', 'b']);
  });

  test('of several files is one step, also when two of them bring the same profile', async () => {
    home.write('team.json', sampleDocument({ name: 'Team' }, [{ name: 'one', type: 'stdio', command: 'one' }]));
    home.write('team2.json', sampleDocument({ name: 'Team' }, [{ name: 'one', type: 'stdio', command: 'one' }, { name: 'two', type: 'stdio', command: 'two' }]));
    const ended = await home.run('import', 'more.json', 'team.json', 'team2.json', '--json');
    expect(ended).toMatchObject({ code: 0 });
    expect(profiles()).toEqual(['Team', 'Work', 'more']);
    expect(await names('Team')).toEqual(['one', 'two']);
    home.restore();
    home.write('team3.json', sampleDocument({ name: 'team' }, [{ name: 'One', type: 'stdio', command: 'other' }]));
    const twice = await home.run('import', 'team.json', 'team3.json');
    expect(twice).toMatchObject({ code: 4 });
    expect(twice.stderr).toContain('the import has it twice, and not the same');
  });

  test('takes a file for what --as says', async () => {
    expect(reportOf(await home.run('import', 'more.json', '--as', 'claude-desktop', '--dry-run', '--json')))
      .toMatchObject({ formatId: 'claude-desktop', format: 'claude-desktop', items: expect.arrayContaining([expect.objectContaining({ subject: 'Claude Desktop' })]) as unknown });
    expect(refusalOf(await home.run('import', 'more.json', '--as', 'native', '--json'))).toMatchObject({ code: 'DOCUMENT_INVALID' });
  });

  test('into a profile that is not there is refused', async () => {
    for (const target of ['merge:Nowhere', 'replace:Nowhere']) {
      const ended = await home.run('import', 'more.json', '--target', target, '--json');
      expect(ended).toMatchObject({ code: 3 });
      expect(refusalOf(ended)).toMatchObject({ code: 'PROFILE_NOT_FOUND', subject: 'Nowhere' });
    }
  });
});
