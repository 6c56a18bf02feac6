import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ImportAnswersSchema } from '../../src-shared/transfer/import-answers';
import { CommandHome } from '../samples/command-home';
import type { PlanFile } from './plan-file';

const SECRET = 'a-secret-of-the-answers';
const server = (name: string, region: string, env: object = {}): object => ({ command: 'npx', args: [name, region], description: region, env });

let folder: string;
let home: CommandHome;
/** Puts a file there; what is no text is written as JSON. Gives back its path. */
function write(name: string, content: unknown): string {
  writeFileSync(at(name), typeof content === 'string' ? content : JSON.stringify(content));
  return at(name);
}
const at = (name: string): string => join(folder, name);
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'valise-command-'));
  home = new CommandHome(folder);
  write('Work.json', { mcpServers: { github: server('github', 'north'), files: server('files', 'north') } });
  write('changed.json', { mcpServers: { github: server('github', 'south'), files: server('files', 'south'), search: server('search', 'x', { SEARCH_KEY: '<your key>' }) } });
  expect(await home.run(['import', at('Work.json')])).toMatchObject({ code: 0 });
});
afterEach(() => {
  home[Symbol.dispose]();
  rmSync(folder, { recursive: true, force: true });
});

const MERGING = ['--target', 'merge:Work'];
const planOf = (text: string): PlanFile => JSON.parse(text) as PlanFile;
const answering = (answers: unknown, ...more: readonly string[]): readonly string[] => ['import', at('changed.json'), '--answers', write('answers.json', answers), ...more];

describe('a plan', () => {
  test('says what is asked, masks secrets, and imports nothing', async () => {
    const before = await home.run(['history']);
    const { code, out } = await home.run(['import', at('changed.json'), ...MERGING, '--plan', '-']);
    expect([code, await home.run(['history'])]).toEqual([4, before]);
    const { digest, items, open, answers } = planOf(out);
    expect([open, items.map(({ key, subject, state }) => [key, subject, state])]).toEqual([2, [
      ['p0', 'changed', 'identical'], ['p0/m0', 'changed/github', 'changed'], ['p0/m1', 'changed/files', 'changed'], ['p0/m2', 'changed/search', 'new'],
    ]]);
    expect(answers).toEqual({
      digest, names: {}, choices: {}, blanks: { 'changed/search': { 'env.SEARCH_KEY': null } },
      decisions: { 'changed/github': ['skip', 'update', 'rename', 'merge'], 'changed/files': ['skip', 'update', 'rename', 'merge'] },
      fields: { 'changed/github': { 'args[1]': ['mine', 'theirs'], description: ['mine', 'theirs'] }, 'changed/files': { 'args[1]': ['mine', 'theirs'], description: ['mine', 'theirs'] } },
    });
  });

  test('is a file that is filled in and given back; left as it is, it answers nothing', async () => {
    const words = ['import', at('changed.json'), ...MERGING];
    expect(await home.run([...words, '--plan', at('plan.json')])).toMatchObject({ code: 4, out: expect.stringContaining('2 to decide') as unknown });
    expect(await home.run([...words, '--plan', at('plan.json')])).toMatchObject({ code: 8 });
    expect(await home.run([...words, '--answers', at('plan.json')])).toMatchObject({ code: 4 });
    const plan = planOf(readFileSync(at('plan.json'), 'utf8'));
    const answers = { ...plan.answers, decisions: { 'p0/m0': 'update', 'changed/files': 'merge' }, fields: { 'p0/m1': { 'args[1]': 'mine', description: 'theirs' } } };
    writeFileSync(at('plan.json'), JSON.stringify({ ...plan, answers }));
    expect(await home.run([...words, '--answers', at('plan.json')])).toMatchObject({ code: 0 });
    expect(await home.fields('Work/github')).toMatchObject({ 'args[1]': 'south', description: 'south' });
    expect(await home.fields('Work/files')).toMatchObject({ 'args[1]': 'north', description: 'south' });
    expect(await home.run([...words, '--plan', at('plan.json'), '--force', '--json'])).toMatchObject({ code: 0 });
  });

  test('of more items than come at once has them all', async () => {
    const names = Array.from({ length: 2500 }, (_, index) => `s${index}`);
    write('many.json', { mcpServers: Object.fromEntries(names.map((name) => [name, { command: name }])) });
    const { code, out } = await home.run(['import', at('many.json'), '--plan', '-']);
    expect([code, planOf(out).items.length]).toEqual([0, 2501]);
    const report = await home.run(['import', at('many.json'), '--json']);
    expect((JSON.parse(report.out) as { readonly items: unknown[] }).items).toHaveLength(2501);
    const kept = await home.run(['history', '--report', '2', '--json']);
    expect((JSON.parse(kept.out) as { readonly items: unknown[] }).items).toHaveLength(2501);
    expect((await home.run(['history', '--report', '2'])).out).toContain('Servers: 2500 added.');
  });

  test('tells what can not be read, and ends as the import would', async () => {
    write('cut.json', '{');
    const { code, out } = await home.run(['import', at('cut.json'), at('Work.json'), '--plan', '-']);
    expect([code, planOf(out).sources[0]]).toMatchObject([3, { name: 'cut.json', failure: { code: 'FILE_NOT_PARSED' } }]);
    expect(await home.run(['import', at('cut.json'), at('Work.json'), '--plan', '-', '--partial'])).toMatchObject({ code: 6 });
  });
});

describe('answers', () => {
  test('decide, merge, name, choose targets, fill in and leave out', async () => {
    write('key.txt', `${SECRET}\n`);
    const answers = {
      decisions: { 'changed/github': 'rename', 'CHANGED/FILES': 'update' }, names: { 'changed/github': 'github of the south' },
      targets: { changed: 'merge:Work' }, blanks: { 'changed/search': { 'env.SEARCH_KEY': { file: 'key.txt' } } },
    };
    const ended = await home.run(answering(answers));
    expect(ended, ended.err).toMatchObject({ code: 0 });
    expect(await home.names()).toEqual(['Work/files', 'Work/github', 'Work/github of the south', 'Work/search']);
    expect(await home.fields('Work/search')).toMatchObject({ 'env.SEARCH_KEY': '••••••' });
    expect(ended.out + ended.err).not.toContain(SECRET);
    expect(await home.run(answering({ targets: { changed: { kind: 'new', name: 'Play' } }, excluded: ['changed/files'] }))).toMatchObject({ code: 0 });
    expect(await home.names()).toEqual(expect.arrayContaining(['Play/github', 'Play/search']));
  });

  test('come as YAML, on standard input too, with secrets of the environment', async () => {
    const yaml = 'strategy: update\nblanks:\n  changed/search:\n    env.SEARCH_KEY: { env: MY_KEY }\n';
    const words = ['import', at('changed.json'), ...MERGING, '--answers', '-'];
    expect(await home.run(words, { input: yaml })).toMatchObject({ code: 3, err: expect.stringContaining('the variable MY_KEY has nothing to fill in') as unknown });
    expect(await home.run(words, { input: yaml, environment: { MY_KEY: SECRET } })).toMatchObject({ code: 0 });
    expect(await home.fields('Work/search')).toMatchObject({ 'env.SEARCH_KEY': '••••••' });
  });

  test('that fit nothing are refused by their line, and nothing changes', async () => {
    const before = await home.run(['history']);
    const { code, out, err } = await home.run(answering('{\n "decisions": { "changed/nothing": "skip" } }', ...MERGING, '--json'));
    expect([code, JSON.parse(out)]).toMatchObject([3, { error: { code: 'ANSWERS_INVALID', place: { line: 2, column: 36 } } }]);
    expect(err).toContain('decisions, changed/nothing: nothing of that name comes in');
    expect(await home.run(['history'])).toEqual(before);
  });

  test('in a file that is none are refused by its name', async () => {
    expect(await home.run(['import', at('changed.json'), '--answers', at('nowhere.json')])).toMatchObject({ code: 8, err: expect.stringContaining('nowhere.json') as unknown });
    expect(await home.run(['import', at('changed.json'), '--answers', write('cut.json', '{"decisions"')])).toMatchObject({ code: 3, err: expect.stringContaining('cut.json:1:') as unknown });
  });

  test('of a template are answers', () => {
    expect(ImportAnswersSchema.safeParse({ decisions: { p0: ['skip', 'update'] }, blanks: { p0: { a: null } } }).success).toBe(true);
  });
});

test('one file that can not be read does not stop the others with --partial', async () => {
  const words = ['import', at('nowhere.json'), at('changed.json')];
  expect(await home.run(words)).toMatchObject({ code: 8 });
  expect(await home.run([...words, '--partial'])).toMatchObject({ code: 6, out: expect.stringContaining('nowhere.json: not read, There is no such file.') as unknown });
  expect(await home.names()).toContain('changed/search');
});

test('the folder that a file stands in tells what it is, and checks are summed up', async () => {
  mkdirSync(at('.cursor'));
  write('.cursor/mcp.json', { mcpServers: { one: { command: 'one' } } });
  const { code, out } = await home.run(['import', at('.cursor/mcp.json'), '--dry-run']);
  expect([code, out]).toEqual([0, expect.stringContaining('mcp.json: Cursor (')]);
  expect(out).toMatch(/^Checks: format ok; schema ok; dependencies .*; conflicts ok; security ok; versions ok\.$/m);
});

test('a client that there is not is a matter of usage, one without a file a file that is not there', async () => {
  expect(await home.run(['import', '--client', 'nobody'])).toMatchObject({ code: 2 });
  expect(await home.run(['import', '--client', 'zed'])).toMatchObject({ code: 8, err: expect.stringContaining('Zed has none on this computer') as unknown });
});

describe('the history', () => {
  test('is cleared once a person says so', async () => {
    expect(await home.run(['history', '--clear'], { answers: [''] })).toMatchObject({ code: 130 });
    expect((await home.run(['history'])).out).toContain('import of Work.json');
    const cleared = await home.run(['history', '--clear'], { answers: ['y'] });
    expect(cleared).toMatchObject({ code: 0, questions: ['Forget 1 step? Nothing of them can be undone then. [y/N] '] });
    expect(await home.run(['history'])).toMatchObject({ out: expect.stringContaining('Nothing was done yet') as unknown });
    expect(await home.run(['undo'])).toMatchObject({ code: 4 });
  });

  test('has no report of a step that was no import', async () => {
    expect(await home.run(['history', '--report', '9'])).toMatchObject({ code: 3 });
  });
});
