import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { givenFiles } from './given-files';

test.each<[string, readonly string[], boolean, readonly string[]]>([
  ['nothing but the app', ['/opt/Valise/valise'], true, []],
  ['a path', ['/opt/Valise/valise', '/home/ada/mcp.json'], true, ['/home/ada/mcp.json']],
  ['a path from where it was called', ['valise', 'mcp.json', '../other.yaml'], true, ['/work/mcp.json', '/other.yaml']],
  ['an address, as desktops give it', ['valise', 'file:///home/ada/my%20servers.json'], true, ['/home/ada/my servers.json']],
  ['an address of another computer', ['valise', 'file://server/share/x.json', 'file:%'], true, []],
  ['switches of Chromium among them', ['valise', '--no-sandbox', '--user-data-dir=/x', 'a.json', '-psn_0_1'], true, ['/work/a.json']],
  ['an app that is not packaged', ['electron', '.', 'a.json'], false, ['/work/a.json']],
  ['one that is driven by a test', ['electron', '--inspect=0', '--remote-debugging-port=0', 'out-x', 'a.json'], false, ['/work/a.json']],
  ['an empty word', ['valise', ''], true, []],
])('%s', (_what, words, packaged, expected) => {
  expect(givenFiles(words, '/work', packaged)).toEqual(expected.map((path) => resolve(path)));
});
