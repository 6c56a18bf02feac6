import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const RENDERER = path.resolve(import.meta.dirname, '..', process.env['VALISE_OUT'] ?? 'out', 'renderer');
const ASSETS = path.join(RENDERER, 'assets');

const read = (name: string): Buffer => readFileSync(path.join(ASSETS, name));
const code = readdirSync(ASSETS).filter((name) => /\.(?:js|css)$/.test(name));
/** Of these kB a download would be. */
const packed = (names: readonly string[]): number => names.reduce((sum, name) => sum + gzipSync(read(name)).length, 0) / 1000;

/** What the page asks for before anybody clicks: what stands in it, and what that imports at once. */
function loadedAtStart(): readonly string[] {
  const found = new Set(readFileSync(path.join(RENDERER, 'index.html'), 'utf8').match(/(?<=assets\/)[\w.-]+\.(?:js|css)/g));
  // What is added while it goes on is looked at too.
  for (const name of found) {
    const imports = name.endsWith('.js') ? read(name).toString().matchAll(/(?:^|[;}\s])import\s*(?:[\w*{][^;"'`()]*from\s*)?["'`]\.\/([\w.-]+\.js)["'`]/g) : [];
    for (const [, imported] of imports) if (imported !== undefined) found.add(imported);
  }
  return [...found];
}

/** What CodeMirror says of an extension that is none. */
const holdsEditor = (name: string): boolean => name.endsWith('.js') && read(name).includes('Unrecognized extension value in extension set');

test('what is loaded at start is less than 600 kB, packed, and all of it less than 900 kB', () => {
  const start = loadedAtStart();
  console.log(`renderer: ${packed(start).toFixed(0)} kB at start, ${packed(code).toFixed(0)} kB in all`);
  expect(start.filter((name) => name.endsWith('.js')).length).toBeGreaterThan(0);
  expect(start.some((name) => name.endsWith('.css'))).toBe(true);
  expect(packed(start)).toBeLessThan(600);
  expect(packed(code)).toBeLessThan(900);
});

test('the editor is not among it', () => {
  expect(code.filter(holdsEditor)).not.toEqual([]);
  expect(loadedAtStart().filter(holdsEditor)).toEqual([]);
});
