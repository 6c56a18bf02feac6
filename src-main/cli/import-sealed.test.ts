import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { CommandHome } from '../samples/command-home';
import { cut, sampleMcp, sampleProfile } from '../services/profiles/samples/sample-profile';
import { cheapKeys } from '../services/sealing/samples/cheap-keys';
import { sealedText } from '../services/sealing/samples/sealed-profile';

const PASSWORD = 'correct horse';
const SECRET = 'a-secret-that-was-sealed';

let folder: string;
let home: CommandHome;
const at = (name: string): string => join(folder, name);
const texts = new Map<string, string>();
beforeAll(async () => {
  const [keys, others] = await Promise.all([cheapKeys(PASSWORD), cheapKeys('another one')]);
  const profile = (name: string) => sampleProfile(name, [sampleMcp('github', { env: { TOKEN: cut({ secret: SECRET }) } })]);
  for (const name of ['Work', 'Play']) texts.set(name, sealedText(profile(name), keys));
  texts.set('Other', sealedText(profile('Other'), others));
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'valise-sealed-'));
  home = new CommandHome(folder);
  for (const [name, text] of texts) writeFileSync(at(`${name}.json`), text);
  writeFileSync(at('pw'), `${PASSWORD}\n`);
  writeFileSync(at('empty'), '\n');
});
afterEach(() => {
  home[Symbol.dispose]();
  rmSync(folder, { recursive: true, force: true });
});

/** Nothing is written: making a vault takes longer than all the rest. */
const TRIED = ['--dry-run'];
const added = (out: string): readonly string[] => [...out.matchAll(/\+ (\S+\/\S+): added/g)].map(([, name = '']) => name).toSorted();

test.each([
  ['that a file has', () => ['--password-file', at('pw')], {}],
  ['that a variable has', () => ['--password-env', 'PW'], { environment: { PW: PASSWORD } }],
  ['that standard input has', () => ['--password-file', '-'], { input: `${PASSWORD}\r\n` }],
])('sealed files are opened with the password %s', async (_, words, options) => {
  const { code, out, questions } = await home.run(['import', at('Work.json'), at('Play.json'), ...words(), ...TRIED], options);
  expect([code, added(out), questions]).toEqual([0, ['Play/github', 'Work/github'], []]);
});

test.each([
  ['5, without a password', () => [], 5, 'holds values sealed with a password'],
  ['5, with a wrong one', () => ['--password-env', 'WRONG'], 5, 'does not open this file'],
  ['2, with an empty one', () => ['--password-file', at('empty')], 2, 'password is empty'],
  ['2, with a variable that is not there', () => ['--password-env', 'NONE'], 2, 'NONE'],
  ['2, with a password that nothing needs', () => ['--password-file', at('pw'), '--without-secrets'], 2, 'no password is needed'],
  ['2, where standard input is wanted twice', () => ['-', '--password-file', '-'], 2, 'once only'],
])('an import ends with %s', async (_, words, code, says) => {
  const ended = await home.run(['import', at('Work.json'), ...words()], { environment: { WRONG: 'not it' } });
  expect([ended.code, ended.err]).toEqual([code, expect.stringContaining(says)]);
  expect(`${ended.out}${ended.err}`).not.toMatch(/not it|correct horse/);
});

test('without its secrets a sealed file leaves blanks', async () => {
  const { code, out } = await home.run(['import', at('Work.json'), '--without-secrets', ...TRIED]);
  expect([code, out]).toEqual([0, expect.stringMatching(/To fill in: Work\/github, env\.TOKEN[^]*was not opened/)]);
});

test('a person at the terminal is asked for each file that waits, and what opens one is tried for the others', async () => {
  const { code, out, questions, err } = await home.run(['import', at('Other.json'), at('Work.json'), at('Play.json'), ...TRIED], { answers: ['wrong', 'another one', PASSWORD] });
  expect([code, added(out), questions]).toEqual([0, ['Other/github', 'Play/github', 'Work/github'], [
    'Password of Other.json (Enter: go on without): ', 'Password of Other.json (Enter: go on without): ', 'Password of Work.json (Enter: go on without): ',
  ]]);
  expect(err).toContain('That is not the password of Other.json.');
});

test('three wrong ones, or just Enter, leave a file locked', async () => {
  const { code, questions, err } = await home.run(['import', at('Other.json'), at('Work.json')], { answers: ['1', '2', '3', ''] });
  expect([code, questions.length]).toEqual([5, 4]);
  expect(err).toContain('Other.json stays locked.');
  const rest = await home.run(['import', at('Other.json'), at('Work.json'), '--partial', ...TRIED], { answers: ['', PASSWORD] });
  expect([rest.code, added(rest.out)]).toEqual([6, ['Work/github']]);
});

test('giving up at the question ends the import', async () => {
  expect((await home.run(['import', at('Work.json')], { answers: [undefined] })).code).toBe(130);
});

test('a plan is written of what is open, and its answers are those to the files as they were unlocked', async () => {
  const words = ['import', at('Other.json'), at('Work.json')];
  const unlocked = ['--password-file', at('pw')];
  expect(await home.run([...words, ...unlocked, '--partial', '--plan', at('plan.json')])).toMatchObject({ code: 6 });
  const text = readFileSync(at('plan.json'), 'utf8');
  expect(text).toContain('"subject": "Work/github"');
  expect(text).not.toMatch(new RegExp(`${SECRET}|${PASSWORD}`));
  expect(await home.run([...words, '--partial', '--answers', at('plan.json')])).toMatchObject({ code: 3, err: expect.stringContaining('other files') as unknown });
  writeFileSync(at('plan.json'), JSON.stringify({ ...JSON.parse(text), answers: { ...(JSON.parse(text) as { answers: object }).answers, targets: { Work: 'new:Moved' } } }));
  const { code, out } = await home.run([...words, ...unlocked, '--partial', '--answers', at('plan.json'), ...TRIED]);
  expect([code, out]).toEqual([6, expect.stringContaining('profile Work: added as "Moved"')]);
});
