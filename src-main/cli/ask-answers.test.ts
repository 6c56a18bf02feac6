import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CommandHome } from '../samples/command-home';

const TOKENS = { old: `ghp_${'a'.repeat(36)}`, new: `ghp_${'b'.repeat(36)}` };
const profile = (name: string, mcps: readonly object[], more: object = {}): object =>
  ({ exportInfo: { version: '1.0', exportedAt: '2025-06-01T00:00:00Z', format: 'profile-bundle' }, profile: { id: `id-of-${name}`, name, ...more }, mcps });
const server = (name: string, region: string, more: object = {}): object => ({ id: name, name, type: 'stdio', command: 'npx', args: [name, region], description: region, ...more });
const KEPT = profile('Work', [server('github', 'north'), server('files', 'north'), server('notes', 'north')]);
const CHANGED = profile('Work', [server('github', 'south'), server('files', 'south'), server('notes', 'north')]);

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
  write('kept.json', KEPT);
  write('changed.json', CHANGED);
  expect(await home.run(['import', at('kept.json')])).toMatchObject({ code: 0 });
});
afterEach(() => {
  home[Symbol.dispose]();
  rmSync(folder, { recursive: true, force: true });
});

const importing = (file: string, ...more: readonly string[]): readonly string[] => ['import', at(file), ...more];
const WHICH = expect.stringContaining('which is meant (1, 2), [n]one') as unknown;
const CHOICE = expect.stringMatching(/keep \[m\]ine, take \[t\]heirs, keep \[b\]oth, merge \[f\]ield by field/) as unknown;

describe('a person at the terminal is asked about each conflict', () => {
  test('and keeps, takes, or has both under a name that is free', async () => {
    const ended = await home.run(importing('changed.json'), { answers: ['b', 'notes', 'copy of github', 'm'] });
    expect(ended).toMatchObject({ code: 0, questions: [CHOICE, expect.stringContaining('Name'), expect.stringContaining('Name'), CHOICE] });
    expect(ended.err).toContain('Work/github: description: kept "north", incoming "south"');
    expect(ended.err).toContain('It can\'t be kept as "notes"');
    expect(await home.names()).toEqual(['Work/copy of github', 'Work/files', 'Work/github', 'Work/notes']);
    expect(await home.fields('Work/files')).toMatchObject({ 'args[1]': 'north' });
  });

  test('and merges field by field', async () => {
    const ended = await home.run(importing('changed.json'), { answers: ['f', 'm', 't', 'f', 'M'] });
    expect(ended).toMatchObject({ code: 0, questions: [CHOICE, expect.stringContaining('args[1]: [m]ine'), expect.stringContaining('description: [m]ine'), CHOICE, expect.stringContaining('[m]ine')] });
    expect(ended.out).toContain('~ Work/github: merged');
    expect(await home.fields('Work/github')).toMatchObject({ description: 'south', 'args[1]': 'north' });
  });

  test('and answers for all the rest at once', async () => {
    const ended = await home.run(importing('changed.json'), { answers: ['what?', 'T'] });
    expect(ended).toMatchObject({ code: 0, questions: [CHOICE, CHOICE] });
    expect(ended.out).toContain('Servers: 2 changed, 1 left as they were.');
    expect(await home.run(importing('kept.json'), { answers: ['s'] })).toMatchObject({ code: 0, questions: [CHOICE] });
  });

  test('the profile first: beside the kept one nothing else is a question', async () => {
    write('changed.json', profile('Work', [server('github', 'south')], { description: 'other' }));
    const ended = await home.run(importing('changed.json'), { answers: ['b', 'Play'] });
    expect(ended).toMatchObject({ code: 0, questions: [expect.stringContaining('Work: keep'), expect.stringContaining('Name')] });
    expect(await home.names()).toContain('Play/github');
  });

  test('and which of several servers is meant', async () => {
    write('other.json', profile('Other', [server('tool', 'east')]));
    write('third.json', profile('Third', [server('tool', 'west')]));
    await home.run(['import', at('other.json'), at('third.json')]);
    const { exportInfo } = profile('', []) as { readonly exportInfo: object };
    write('manifest.json', { exportInfo: { ...exportInfo, format: 'profile-manifest' }, profile: { id: 'm', name: 'Needs' }, mcps: [{ id: 'any', name: 'tool', type: 'stdio' }] });
    const ended = await home.run(importing('manifest.json'), { answers: ['3', '2'] });
    expect(ended, ended.err).toMatchObject({ code: 0, questions: [WHICH, WHICH] });
    expect(ended.err).toMatch(/1\) Other\/tool.*\n.*2\) Third\/tool/);
    expect(await home.fields('Needs/tool')).toMatchObject({ 'args[1]': 'west' });
  });
});

describe('then about secrets', () => {
  test('that would go to a new destination', async () => {
    write('kept.json', profile('Keys', [server('github', 'north', { env: { GITHUB_TOKEN: TOKENS.old } })]));
    write('changed.json', profile('Keys', [server('github', 'south', { env: { GITHUB_TOKEN: TOKENS.new } })]));
    await home.run(importing('kept.json'));
    const ended = await home.run(importing('changed.json'), { answers: ['f', 't', 'm', 't', 'y'] });
    expect(ended.questions.at(-1)).toContain('Keys/github gets a new destination. Let the kept secret in env.GITHUB_TOKEN go there?');
    expect(ended.code).toBe(0);
    expect(await home.fields('Keys/github')).toMatchObject({ 'args[1]': 'south', 'env.GITHUB_TOKEN': '••••••' });
    expect(ended.err + ended.out).not.toMatch(/ghp_[ab]/);
  });

  test('that are not in the files: one answer for all places of a name, or later', async () => {
    const blank = { env: { API_KEY: '[REDACTED]', OTHER_KEY: '[REDACTED]' } };
    write('changed.json', profile('Work', [server('github', 'south'), server('one', 'x', blank), server('two', 'x', blank)]));
    const ended = await home.run(importing('changed.json'), { answers: ['t', 'y', 'the-typed-secret', ''] });
    expect(ended.questions.slice(1)).toEqual([expect.stringContaining('2 secrets are not in the files'), 'API_KEY (Enter: later): ', 'OTHER_KEY (Enter: later): ']);
    expect(ended.err).toContain('Work/two, env.API_KEY: goes to npx two x');
    for (const name of ['Work/one', 'Work/two']) expect(await home.fields(name)).toMatchObject({ 'env.API_KEY': '••••••', 'env.OTHER_KEY': '(unknown)' });
    expect(ended.err + ended.out).not.toContain('the-typed-secret');
  });
});

test.each([[[undefined]], [['q']], [['b', undefined]], [['f', undefined]], [['m', 't', undefined]]])('giving up at %j changes nothing', async (answers) => {
  write('changed.json', profile('Work', [server('github', 'south'), server('files', 'south', { env: { KEY_TOKEN: '[REDACTED]' } })]));
  const before = [await home.run(['history']), await home.fields('Work/github')];
  expect(await home.run(importing('changed.json'), { answers })).toMatchObject({ code: 130 });
  expect([await home.run(['history']), await home.fields('Work/github')]).toEqual(before);
});

test('nobody is asked where the command says it all, or where nothing clashes', async () => {
  write('broken.json', profile('Work', [server('github', 'south'), { name: 'broken' }]));
  for (const [words, code] of [
    [importing('changed.json', '--dry-run'), 4], [importing('changed.json', '--json'), 4], [importing('changed.json', '--on-conflict', 'fail'), 4],
    [importing('kept.json'), 0], [importing('broken.json'), 3],
  ] as const) expect(await home.run(words, { answers: [] })).toMatchObject({ code, questions: [] });
  expect(await home.run(['import', '-'], { answers: [], input: JSON.stringify(CHANGED) })).toMatchObject({ code: 4, questions: [] });
});
