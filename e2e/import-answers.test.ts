import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { canary } from './canary';
import { findCanaries } from './find-canaries';
import { largeConfig } from './large-config';
import { hasTerminals, onTerminal, type Typed } from './on-terminal';
import { serversOf } from './read-output';
import { sampleDocument } from './sample-document';
import { TemporaryHome } from './temporary-home';

const OLD = canary('answered, old');
const NEW = canary('answered, new');
const TYPED = canary('answered, typed');
const CTRL_C = '\u0003';

const server = (name: string, level: string, token: string): Record<string, unknown> => ({ id: name, name, type: 'stdio', command: 'npx', args: ['-y', name], env: { ACCESS_TOKEN: token, LOG_LEVEL: level } });
const work = (level: string, token: string, ...more: readonly Record<string, unknown>[]): unknown =>
  sampleDocument({ id: 'work', name: 'Work' }, [server('github', level, token), server('files', level, token), ...more]);

describe('what is asked about an import', () => {
  let home: TemporaryHome;
  const shown = async (name: string): Promise<Record<string, Readonly<Record<string, string>>>> => {
    const servers = serversOf(await home.run('show', name, '--json'));
    return Object.fromEntries(Object.entries(servers).map(([server, { fields }]) => [server, Object.fromEntries(fields.map((field) => [field.field, field.shown]))]));
  };

  beforeAll(async () => {
    home = new TemporaryHome();
    home.write('work.json', work('info', OLD));
    home.write('other.json', sampleDocument({ id: 'other', name: 'Other' }, [server('tool', 'warn', OLD)]));
    home.write('third.json', sampleDocument({ id: 'third', name: 'Third' }, [server('tool', 'trace', OLD)]));
    home.write('changed.json', work('debug', NEW, server('search', 'debug', '[REDACTED]')));
    home.write('needs.json', { ...(sampleDocument({ id: 'needs', name: 'Needs' }, [{ id: 'any', name: 'tool', type: 'stdio' }]) as object), exportInfo: { version: '1.0', exportedAt: '2025-06-01T00:00:00Z', format: 'profile-manifest' } });
    expect(await home.run('import', 'work.json', 'other.json', 'third.json')).toMatchObject({ code: 0 });
    home.save();
  });
  beforeEach(() => home.restore());
  afterAll(() => home[Symbol.dispose]());

  test('is written down, and answered in a file: merged, renamed, chosen and filled in, as one step', async () => {
    const before = home.everything();
    expect(await home.run('import', 'changed.json', 'needs.json', '--plan', 'plan.json')).toMatchObject({ code: 4, stderr: '' });
    expect(home.everything()).toEqual(before);
    const plan = JSON.parse(home.read('plan.json')) as { readonly open: number; readonly answers: { readonly choices: Record<string, { readonly id: string; readonly label: string }[]> } };
    expect(plan.open).toBe(3);
    const west = plan.answers.choices['Needs/tool']?.find(({ label }) => label.startsWith('Third/tool'));
    home.write('plan.json', { ...plan, answers: {
      ...plan.answers,
      decisions: { 'Work/github': 'merge', 'Work/files': 'rename' }, fields: { 'Work/github': { 'env.ACCESS_TOKEN': 'mine', 'env.LOG_LEVEL': 'theirs' } },
      names: { 'Work/files': 'files of b' }, choices: { 'Needs/tool': west?.id }, blanks: { 'Work/search': { 'env.ACCESS_TOKEN': { env: 'SEARCH_TOKEN' } } },
    } });
    const ended = await home.runWith({ environment: { SEARCH_TOKEN: TYPED } }, 'import', 'changed.json', 'needs.json', '--answers', 'plan.json');
    expect(ended, ended.stderr).toMatchObject({ code: 0 });
    expect(ended.stdout).toContain('Work/github: merged');
    expect(await shown('Work')).toMatchObject({
      github: { 'env.ACCESS_TOKEN': '••••••', 'env.LOG_LEVEL': 'debug' }, files: { 'env.LOG_LEVEL': 'info' }, 'files of b': { 'env.LOG_LEVEL': 'debug' }, search: { 'env.ACCESS_TOKEN': '••••••' },
    });
    expect(await shown('Needs')).toMatchObject({ tool: { 'env.LOG_LEVEL': 'trace' } });
    expect(findCanaries([OLD, NEW, TYPED], home.files(), [...home.said, Buffer.from(home.read('plan.json'))])).toEqual([]);
    expect(await home.run('undo')).toMatchObject({ code: 0 });
    expect((await home.runWith({ environment: { SEARCH_TOKEN: TYPED } }, 'import', 'work.json', '--answers', 'plan.json')).stderr).toContain('those to other files');
  });

  describe('on a terminal', () => {
    beforeEach((context) => {
      if (!hasTerminals()) context.skip('python3 with its pty module is not here');
    });
    const ASKED = 'for all the rest)? ';

    test('is asked there: merged field by field, kept beside, and a secret typed unseen', async () => {
      const typed: Typed = [
        [ASKED, 'f\r'], ['env.ACCESS_TOKEN: [m]ine', 'm\r'], ['env.LOG_LEVEL: [m]ine', 't\r'], [ASKED, 'b\r'], ['Name for', 'search\r'], ['Name for', 'files two\r'],
        ['Fill in now? [y/N] ', 'y\r'], ['ACCESS_TOKEN (Enter: later): ', `${TYPED}\r`],
      ];
      const ended = await onTerminal(home, typed, ['import', 'changed.json']);
      expect(ended.unasked, ended.screen).toEqual([]);
      expect(ended, ended.screen).toMatchObject({ code: 0, echo: true });
      expect(await shown('Work')).toMatchObject({ github: { 'env.LOG_LEVEL': 'debug' }, 'files two': { 'env.LOG_LEVEL': 'debug' }, search: { 'env.ACCESS_TOKEN': '••••••' } });
      for (const secret of [OLD, NEW, TYPED]) expect(ended.screen).not.toContain(secret);
    });

    test.each<readonly [string, Typed]>([
      ['at a question', [[ASKED, CTRL_C]]],
      ['at a secret', [[ASKED, 'T\r'], ['[y/N] ', 'y\r'], ['later): ', `x${CTRL_C}`]]],
    ])('Ctrl-C %s leaves everything as it was', async (_, typed) => {
      const before = home.everything();
      const ended = await onTerminal(home, typed, ['import', 'changed.json']);
      expect(ended, ended.screen).toMatchObject({ code: 130, echo: true, unasked: [] });
      expect(ended.screen).toContain('Cancelled.');
      expect(home.everything()).toEqual(before);
    });

    test('a long import tells how far it is, and Ctrl-C stops it with everything as it was', async () => {
      home.write('large.json', largeConfig(30_000));
      const before = home.everything();
      const ended = await onTerminal(home, [['Reading: ', CTRL_C]], ['import', 'large.json']);
      expect(ended, ended.screen.slice(-500)).toMatchObject({ code: 130, echo: true, unasked: [] });
      expect(ended.screen).toContain('Cancelled.');
      expect(home.everything()).toEqual(before);
    });
  });
});
