import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pagePolicy, rendererFiles, withNonce } from './renderer-files';

const folder = mkdtempSync(join(tmpdir(), 'valise-renderer-'));
const root = join(folder, 'renderer');
const files = rendererFiles(root);

beforeAll(() => {
  mkdirSync(join(root, 'assets', 'folder.js'), { recursive: true });
  const contents = {
    'index.html': '<p>', 'assets/index-Bq_1-x.js': 'js', 'assets/index.css': 'css', 'assets/inter.woff2': 'font', 'assets/icon.svg': '<svg/>', 'assets/map.js.map': '{}',
    '.hidden.js': 'hidden', 'assets/.hidden.js': 'hidden', '../secret.json': 'secret', '../secret.js': 'secret',
  };
  for (const [name, content] of Object.entries(contents)) writeFileSync(join(root, name), content);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what the window consists of is given out with its type', () => {
  test.each([
    ['/', '<p>', 'text/html; charset=utf-8', true],
    ['/index.html', '<p>', 'text/html; charset=utf-8', true],
    ['/assets/index-Bq_1-x.js', 'js', 'text/javascript; charset=utf-8', false],
    ['/assets/index.css', 'css', 'text/css; charset=utf-8', false],
    ['/assets/inter.woff2', 'font', 'font/woff2', false],
    ['/assets/icon.svg', '<svg/>', 'image/svg+xml', false],
    ['/%61ssets/index.css', 'css', 'text/css; charset=utf-8', false],
  ])('%s', async (path, content, contentType, isPage) => {
    const found = await files.find(path);
    expect(found && { ...found, content: new TextDecoder().decode(found.content) }).toEqual({ content, contentType, isPage });
  });
});

test.each([
  ['nothing at all', ''], ['a name without its slash', 'index.html'], ['a folder', '/assets'], ['a folder with a slash', '/assets/'], ['a folder named like a file', '/assets/folder.js'],
  ['a file that is not there', '/assets/none.js'], ['a file below a file', '/index.html/index.js'], ['a source map', '/assets/map.js.map'],
  ['a hidden file', '/.hidden.js'], ['a hidden file in a folder', '/assets/.hidden.js'],
  ['a way out', '/../secret.js'], ['a way out from a folder', '/assets/../../secret.js'], ['an encoded way out', '/%2e%2e/secret.js'], ['an encoded slash', '/..%2fsecret.js'],
  ['a twice encoded way out', '/%252e%252e/secret.js'], ['a backslash', '/..\\secret.js'], ['an encoded backslash', '/..%5csecret.js'], ['an absolute path', `/${folder}/secret.js`],
  ['an encoded absolute path', `/${encodeURIComponent(join(folder, 'secret.js'))}`], ['a drive', '/C:/secret.js'], ['an empty segment', '//secret.js'], ['a NUL', '/index.html%00.js'],
  ['percent signs that are no UTF-8', '/%ff.js'], ['a lone percent sign', '/%.js'], ['a device of Windows with a stream', '/index.html::$DATA.js'],
])('%s is not given out', async (_, path) => {
  expect(await files.find(path)).toBeUndefined();
});

test('no path at all leads out of the folder', async () => {
  const word = fc.constantFrom('..', '.', '%2e%2e', '%2f', '/', '\\', '%5c', 'assets', 'secret', 'js', '.js', '.json', 'index', folder, sep, '%00', 'C:');
  await fc.assert(fc.asyncProperty(fc.array(word, { maxLength: 12 }), async (words) => {
    const found = await files.find(`/${words.join('')}`);
    expect(found === undefined ? '' : new TextDecoder().decode(found.content)).not.toMatch(/secret|hidden/);
  }));
});

test('each place of the nonce is filled', () => {
  const page = new TextEncoder().encode('<meta nonce="__NONCE__"><script nonce="__NONCE__" src="ä"></script>');
  expect(new TextDecoder().decode(withNonce(page, 'a+/b=='))).toBe('<meta nonce="a+/b=="><script nonce="a+/b==" src="ä"></script>');
});

test('the policy trusts nothing inline but styles of this load, and no other address', () => {
  const directives = pagePolicy('abc').split('; ').map((directive) => directive.split(' '));
  expect(directives).toContainEqual(['default-src', `'none'`]);
  expect(directives).toContainEqual(['style-src', `'self'`, `'nonce-abc'`]);
  expect(directives).toContainEqual(['script-src', `'self'`]);
  expect(directives).toContainEqual(['frame-ancestors', `'none'`]);
  expect(pagePolicy('abc')).not.toMatch(/unsafe|https?:|\*/);
});
