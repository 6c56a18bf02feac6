import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { OPERATIONS } from '../src-shared/contract/operations';
import { ExportResultSchema } from '../src-shared/transfer/exported-file';
import { refusalOf } from './read-output';
import { TemporaryHome } from './temporary-home';

let home: TemporaryHome;
beforeAll(async () => {
  home = new TemporaryHome();
  home.write('servers.json', { mcpServers: { one: { command: 'one', env: { TOKEN: 'x y z' } } } });
  await home.run('import', 'servers.json');
});
afterAll(() => home[Symbol.dispose]());

describe('what the command line does not understand', () => {
  test.each<readonly string[]>([
    ['impotr', 'servers.json'], ['import'], ['import', 'servers.json', '--on-conflict', 'merge'], ['import', 'servers.json', '--as', 'pdf'],
    ['import', 'servers.json', '--target', 'sideways'], ['import', 'servers.json', '--target', 'merge'], ['import', 'servers.json', '--target', 'replace:'],
    ['import', 'servers.json', '--nope'], ['import', 'servers.json', '--only'], ['import', 'servers.json', '--only', ''],
    ['export'], ['export', 'servers', '--all'], ['export', 'servers', '--type', 'half'],
    ['export', 'servers', '--secrets', 'shown'], ['export', 'servers', '--secrets-for', '/mcps'], ['export', 'servers', '--as', 'claude-desktop', '--type', 'manifest'],
    ['export', 'servers', '--as', 'zed'], ['export', 'servers', '--as', 'vscode', '--format', 'yaml'], ['export', 'servers', '--as', 'codex', '--format', 'yaml'],
    ['list', 'everything'], ['show'], ['show', ''], ['undo', '0'], ['undo', '-1'], ['vault', 'open'], ['doctor', 'now'],
  ])('ends with 2, a sentence on standard error, and nothing changed: %j', async (...words) => {
    const before = home.everything();
    const ended = await home.run(...words);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(/\S/);
    expect(ended.stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
    expect(home.everything()).toEqual(before);
  });

  test('--json and --output - are both refused: they want the same output', async () => {
    const ended = await home.run('export', 'servers', '--json', '--output', '-');
    expect(ended).toMatchObject({ code: 2 });
    expect(refusalOf(ended)).toMatchObject({ code: 'USAGE', reason: expect.stringContaining('standard output') as unknown });
  });

  test.each([['show', 'nowhere'], ['show', 'servers/nothing'], ['export', 'nowhere'], ['export', 'servers', 'nowhere']])
  ('but a name that is not there ends with 3: %s %s', async (...words) => {
    expect(await home.run(...words)).toMatchObject({ code: 3, stdout: '' });
  });

  test('help and version are no fault, and need no data folder', async () => {
    using empty = new TemporaryHome({ vault: 'none' });
    for (const words of [['--help'], ['import', '--help'], ['vault', 'status', '--help'], ['--version']]) {
      const ended = await empty.run(...words);
      expect(ended).toMatchObject({ code: 0, stderr: '' });
      expect(ended.stdout).toMatch(/\S/);
    }
    expect(empty.files()).toEqual([]);
  });
});

describe('with --json', () => {
  const ExportOutputSchema = z.strictObject({ path: z.string(), bytes: z.number(), ...ExportResultSchema.omit({ file: true }).shape });
  test.each<readonly [command: string, shape: z.ZodType]>([
    ['list', OPERATIONS['profile.list'].output.shape.profiles], ['list mcps', OPERATIONS['mcp.list'].output], ['show servers', OPERATIONS['profile.show'].output],
    ['show servers/one', OPERATIONS['profile.show'].output], ['history', OPERATIONS['history.list'].output],
    ['vault status', OPERATIONS['vault.status'].output], ['doctor', OPERATIONS['system.check'].output],
    ['import servers.json', OPERATIONS['import.apply'].output], ['export servers --output out.json', ExportOutputSchema],
    ['undo', OPERATIONS['history.undo'].output],
  ])('the standard output of %s is one JSON value of the documented shape', async (command, shape) => {
    const ended = await home.run(...command.split(' '), '--json');
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(shape.safeParse(JSON.parse(ended.stdout))).toMatchObject({ success: true });
  });

  test('a refusal is JSON, too, and the sentence stands on standard error', async () => {
    const ended = await home.run('import', 'nowhere.json', '--json');
    expect(ended).toMatchObject({ code: 8 });
    expect(refusalOf(ended)).toMatchObject({ code: 'FILE_NOT_FOUND', place: { file: 'nowhere.json' } });
    expect(ended.stderr).toContain('There is no such file. (nowhere.json)');
  });
});

test('a fault that nobody catches ends the command without its message, which can quote a secret', async () => {
  const fault = `setTimeout(() => { throw new Error('quoting ' + 'SECRET_OF_THE_FAULT'); }, 800)`;
  const ended = await home.runWith({ environment: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(fault)}` } }, 'serve', '--port', '0');
  expect(ended.code).toBe(1);
  expect(ended.stderr).toMatch(/^valise: .+\n/m);
  expect(ended.stdout + ended.stderr).not.toContain('quoting SECRET_OF_THE_FAULT');
});
