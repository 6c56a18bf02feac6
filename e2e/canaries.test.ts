import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plantedDocument, POSITIONS, type Position } from './canary-positions';
import { canary } from './canary';
import { findCanaries } from './find-canaries';
import { sampleDocument } from './sample-document';
import { TemporaryHome } from './temporary-home';

/** Descriptions and tags are kept in clear where detection finds nothing in them: lists and search need them. */
const KEPT_IN_CLEAR = ['the description of a server, without a word of what it is', 'the description of a server, a word', 'a tag, a word'];

/** What files that withhold secrets still tell: what detection can not tell from other words, where no value of a variable or header stands. */
const IN_ARGUMENTS = ['a bare argument, a word'];
const IN_URLS = ['the path of a URL, a word', 'the query of a URL, a word'];
const IN_DESCRIPTIONS = ['the description of a server, without a word of what it is', 'the description of a server, a word'];
const IN_UNKNOWN_FIELDS = ['an unknown field, a word'];
const IN_PROFILE = ['an unknown field of the profile, a word'];
const IN_DOCUMENTS = [...IN_ARGUMENTS, ...IN_URLS, ...IN_DESCRIPTIONS, ...IN_UNKNOWN_FIELDS, 'a tag, a word', ...IN_PROFILE];

const SHOWN = IN_DOCUMENTS.filter((what) => !IN_PROFILE.includes(what));

interface Withheld {
  readonly flags: readonly string[];
  /** All that is found in it. */
  readonly missed: readonly string[];
}

const WITHHELD: Readonly<Record<string, Withheld>> = {
  'omit.json': { flags: ['--secrets', 'omit'], missed: IN_DOCUMENTS },
  'placeholder.yaml': { flags: ['--secrets', 'placeholder', '--format', 'yaml'], missed: IN_DOCUMENTS },
  'template.json': { flags: ['--type', 'template'], missed: IN_DOCUMENTS },
  'manifest.json': { flags: ['--type', 'manifest'], missed: IN_PROFILE },
  'all.zip': { flags: ['--all'], missed: IN_DOCUMENTS },
  'generic.json': { flags: ['--as', 'generic', '--secrets', 'omit'], missed: [...IN_ARGUMENTS, ...IN_URLS, ...IN_DESCRIPTIONS, ...IN_UNKNOWN_FIELDS] },
  'claude-desktop.json': { flags: ['--as', 'claude-desktop'], missed: [...IN_ARGUMENTS, ...IN_UNKNOWN_FIELDS] },
  'vscode.json': { flags: ['--as', 'vscode'], missed: [...IN_ARGUMENTS, ...IN_URLS, ...IN_UNKNOWN_FIELDS] },
  'codex.toml': { flags: ['--as', 'codex'], missed: [...IN_ARGUMENTS, ...IN_URLS] },
};
/** A sealed document tells nothing of what was sealed; what detection does not call a secret leaves as in the others. */
const SEALED = ['--secrets', 'sealed', '--password-file', 'password'];

/** Throws where everything is in memory, and says all of it; what happens then is what a fault of Valise does. */
const FAULT = `
import { DatabaseSync } from 'node:sqlite';
const { exec } = DatabaseSync.prototype;
DatabaseSync.prototype.exec = function (sql) {
  if (sql.startsWith('COMMIT')) throw new Error('a fault: ' + process.env.QUOTED);
  return exec.call(this, sql);
};
`;

let home: TemporaryHome;
let exported: string;
const found = (among: readonly Position[], files: readonly string[], said: readonly Buffer[] = []): readonly string[] =>
  among.filter(({ planted }) => findCanaries([planted], files, said).length > 0).map(({ what }) => what);
const sorted = (what: readonly string[]): readonly string[] => what.toSorted();

/** What is compressed is looked through as it was before. */
async function unpacked(name: string): Promise<readonly Buffer[]> {
  const bytes = readFileSync(path.join(exported, name));
  if (!name.endsWith('.zip')) return [bytes];
  const entries = Object.values((await JSZip.loadAsync(bytes)).files).filter(({ dir }) => !dir);
  return Promise.all(entries.map((entry) => entry.async('nodebuffer')));
}

beforeAll(async () => {
  home = new TemporaryHome();
  exported = path.join(home.folder, 'exported');
  mkdirSync(exported);
  home.write('password', canary('password of a file'));
  home.write('planted.json', plantedDocument());
  home.write('second.json', sampleDocument({ name: 'Second' }, []));
  const imported = await home.run('import', 'planted.json', 'second.json');
  expect(imported).toMatchObject({ code: 0 });
  const written = [...Object.entries(WITHHELD).map(([name, { flags }]) => [name, flags] as const), ['sealed.json', SEALED] as const];
  const commands = [
    ...written.map(([name, flags]) => ['export', ...(flags.includes('--all') ? [] : ['Planted']), '--output', path.join(exported, name), ...flags]),
    ['list', 'mcps'], ['show', 'Planted'], ['show', 'Planted', '--json'], ['secrets', 'list', '--json'], ['history', '--json'],
    ['scan', 'planted.json'], ['import', 'planted.json', '--dry-run', '--json'],
  ];
  // Two at a time: that is how many cores there are.
  await Promise.all([0, 1].map(async (half) => {
    for (const [index, words] of commands.entries()) {
      if (index % 2 === half) expect((await home.run(...words)).code, words.join(' ')).toBe(words[0] === 'scan' ? 9 : 0);
    }
  }));
});
afterAll(() => home[Symbol.dispose]());

test('there are at least forty places, and no two hold the same', () => {
  expect(POSITIONS.length).toBeGreaterThanOrEqual(40);
  expect([new Set(POSITIONS.map(({ what }) => what)).size, new Set(POSITIONS.map(({ planted }) => planted)).size]).toEqual([POSITIONS.length, POSITIONS.length]);
});

describe('what is planted everywhere', () => {
  test('is not in the data folder, but for descriptions and tags in which detection finds nothing', () => {
    expect(home.files().map((file) => path.basename(file))).toContain('valise.db');
    expect(sorted(found(POSITIONS, home.files()))).toEqual(sorted(KEPT_IN_CLEAR));
  });

  test('is not shown, but for what detection can not tell from other words', () => {
    expect(sorted(found(POSITIONS, [], home.said))).toEqual(sorted(SHOWN));
  });

  test.each(Object.entries(WITHHELD))('is not in %s, but for what detection can not tell from other words, and never a value', async (name, { missed }) => {
    const left = found(POSITIONS, [], await unpacked(name));
    expect(sorted(left)).toEqual(sorted(missed));
    expect(POSITIONS.filter(({ what, isValue }) => isValue && left.includes(what))).toEqual([]);
  });

  test('is in a sealed document only where it is no secret', () => {
    expect(sorted(found(POSITIONS, [path.join(exported, 'sealed.json')]))).toEqual(sorted(IN_DOCUMENTS));
  });

  test('is looked for in places where it can be found', async () => {
    const plain = await home.run('export', 'Planted', '--secrets', 'plain', '--yes-in-clear', '--output', path.join(exported, 'plain.json'));
    expect(plain).toMatchObject({ code: 0 });
    const kept = POSITIONS.filter(({ isSealed }) => isSealed).map(({ what }) => what);
    expect(found(POSITIONS, [path.join(exported, 'plain.json')])).toEqual(expect.arrayContaining(kept));
    expect(readdirSync(exported)).toHaveLength(Object.keys(WITHHELD).length + 2);
  });
});

describe('what goes wrong tells none of it', () => {
  const renamed = (): string => home.write('more.json', { ...(plantedDocument() as object), profile: { name: 'More' } });

  test('a refusal, of what is damaged and of what is kept', async () => {
    using refused = new TemporaryHome();
    refused.write('cut.json', JSON.stringify(plantedDocument(), null, 1).slice(0, -200));
    refused.write('wrong.json', JSON.stringify(plantedDocument()).replaceAll('"type":"stdio"', '"type":"telepathy"'));
    for (const file of ['cut.json', 'wrong.json']) expect(await refused.run('import', file, '--json')).not.toMatchObject({ code: 0 });
    expect(found(POSITIONS, refused.files(), refused.said)).toEqual([]);
  });

  test('a fault in the middle of writing, whose own message quotes a secret', async () => {
    const before = home.everything();
    const preload = path.join(home.folder, 'fault.mjs');
    writeFileSync(preload, FAULT);
    const quoted = canary('quoted by a fault');
    const ended = await home.runWith({ environment: { NODE_OPTIONS: `--import ${preload}`, QUOTED: quoted } }, 'import', renamed());
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringContaining('valise: ') as unknown });
    const log = path.join(home.data, 'logs', 'valise.log');
    expect(readFileSync(log, 'utf8')).toContain('internal fault');
    const crash = [Buffer.from(ended.stdout + ended.stderr), readFileSync(log)];
    expect([findCanaries([quoted], home.files(), crash), found(POSITIONS, [], crash)]).toEqual([[], []]);
    expect(sorted(found(POSITIONS, home.files()))).toEqual(sorted(KEPT_IN_CLEAR));
    expect(home.everything()).toEqual(before);
  });

  test('a kill in the middle', async () => {
    const command = home.start({}, 'import', renamed());
    await Promise.race([command.ended, new Promise((resolve) => { setTimeout(resolve, 250); })]);
    command.kill();
    const ended = await command.ended;
    expect(found(POSITIONS.filter(({ what }) => !IN_DOCUMENTS.includes(what)), home.files(), [Buffer.from(ended.stdout + ended.stderr)])).toEqual([]);
    expect(await home.run('list')).toMatchObject({ code: 0 });
  });
});
