// Every rule of the house must fire: the samples in planted/ hold one violation of each, marked `// BAD name`. They are written into a
// project of their own, linted there with this project's configuration, and each mark must be reported, and nothing else.
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

type Sample = readonly [path: string, text: string];

const project = resolve(import.meta.dirname, '..');
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'valise-lint-'));
  for (const name of [...globSync('tsconfig*.json', { cwd: project }), '.oxlintrc.json', 'package.json', 'lint']) {
    cpSync(join(project, name), join(root, name), { recursive: true });
  }
  // The project names only the layers that have files yet; the samples stand in all of them.
  const layers = ['shared', 'main', 'preload', 'renderer', 'tools'].map((layer) => ({ path: `./tsconfig.${layer}.json` }));
  writeFileSync(join(root, 'tsconfig.json'), JSON.stringify({ files: [], references: layers }));
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'), 'junction');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** The files of a sample: `==> path`, then its lines. */
function readSamples(name: string): readonly Sample[] {
  const sections = readFileSync(join(import.meta.dirname, 'planted', name), 'utf8').split(/^==> /m).slice(1);
  return sections.map((section) => [section.slice(0, section.indexOf('\n')), section.slice(section.indexOf('\n') + 1)]);
}

/** More lines than a file may have; the first line is asked about, the last refused. */
const longFile: Sample = ['src-renderer/ui/long-list.ts', [
  '// BAD G-long-file',
  ...Array.from({ length: 309 }, (_value, index) => `export const row${index} = ${index};`),
  'export const last = 1; // BAD G-max-lines',
].join('\n')];

/** `path:line` of each mark, by its name. */
function marksOf(samples: readonly Sample[]): ReadonlyMap<string, string> {
  const marks = samples.flatMap(([path, text]) => text.split('\n').flatMap((line, index) => {
    const mark = /\/\/ BAD (\S+)/.exec(line)?.[1];
    return mark === undefined ? [] : [[mark, `${path}:${index + 1}`] as const];
  }));
  expect(new Set(marks.map(([mark]) => mark)).size, 'each mark stands once').toBe(marks.length);
  return new Map(marks);
}

/** The reports of a lint run over the samples, by `path:line`. */
function lint(samples: readonly Sample[], options: readonly string[]): ReadonlyMap<string, readonly string[]> {
  for (const [path, text] of samples) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const folders = new Set(samples.map(([path]) => path.slice(0, path.indexOf('/'))));
  const oxlint = join(project, 'node_modules/oxlint/bin/oxlint');
  const run = spawnSync(process.execPath, [oxlint, ...options, '-f', 'unix', ...folders], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
  expect(run.status, run.stderr).toBe(1);
  return Map.groupBy(run.stdout.split('\n').filter((line) => /^[^:]+:\d+:/.test(line)), (line) => line.split(':', 2).join(':'));
}

/** What follows from a planted fault elsewhere: cycles through it, values whose type it made unknown, packages that are not installed. */
const ECHO = /no-cycle|no-base-to-string|no-unsafe-|TS6133|TS6196|TS2307|TS7006/;

function unheard(samples: readonly Sample[], options: readonly string[]): { readonly marks: number; readonly missed: string[]; readonly unexpected: string[] } {
  const marks = marksOf(samples);
  const reports = lint(samples, options);
  const marked = new Set(marks.values());
  return {
    marks: marks.size,
    missed: [...marks].filter(([, at]) => !reports.has(at)).map(([mark, at]) => `${mark} at ${at}`),
    unexpected: [...reports].filter(([at]) => !marked.has(at)).flatMap(([, lines]) => lines).filter((line) => !ECHO.test(line)),
  };
}

test('every rule of the house fires, and only where it should', () => {
  const samples = [...['rules-core.txt', 'rules-outside.txt', 'rules-doors.txt', 'rules-face.txt'].flatMap(readSamples), longFile];
  expect(unheard(samples, [])).toEqual({ marks: 70, missed: [], unexpected: [] });
}, 30_000);

test('every folder is compiled without what it may not know', () => {
  expect(unheard(readSamples('types.txt'), ['--type-check'])).toEqual({ marks: 13, missed: [], unexpected: [] });
}, 30_000);
