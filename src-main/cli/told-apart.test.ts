import { expect, test } from 'vitest';
import { toldApart } from './told-apart';

const file = (...path: readonly string[]): { name: string; folders: readonly string[] } => ({ name: path.at(-1) ?? '', folders: path.slice(0, -1) });

test.each<readonly [what: string, files: readonly { name: string; folders?: readonly string[] }[], names: readonly string[]]>([
  ['names of their own stay', [file('home', 'a.json'), file('home', 'b.json')], ['a.json', 'b.json']],
  ['one folder does', [file('home', '.cursor', 'mcp.json'), file('home', '.kiro', 'mcp.json'), file('home', 'x.json')], ['.cursor/mcp.json', '.kiro/mcp.json', 'x.json']],
  ['or two', [file('a', 'settings', 'mcp.json'), file('b', 'settings', 'mcp.json')], ['a/settings/mcp.json', 'b/settings/mcp.json']],
  ['the same file twice stays', [file('a', 'mcp.json'), file('a', 'mcp.json')], ['mcp.json', 'mcp.json']],
  ['one without folders is told from those with some', [{ name: 'mcp.json' }, file('a', 'mcp.json')], ['mcp.json', 'a/mcp.json']],
  ['nothing is nothing', [], []],
])('%s', (_, files, names) => {
  expect(toldApart(files).map(({ name }) => name)).toEqual(names);
});
