import { describe, expect, test } from 'vitest';
import { isMap, type Tree } from '../../src-shared/profile/tree';
import type { ClientFormat } from './client-format';
import { parseJsonText } from './json-text';
import { groupAt } from './mcp-servers-group';
import { withField } from './neutral-entry';
import { parseClientFile } from './parse-client-file';
import { briefFile, type BriefFile } from './samples/brief-file';

/** A client with something of everything that a format can say. */
const CLIENT: ClientFormat = {
  id: 'cursor', title: 'Client', specFormat: 'generic-mcp', places: [], keeps: ['inputs'],
  find: (tree: Tree) => (isMap(tree) && (tree.has('servers') || tree.has('more')) ? {
    groups: [
      ...groupAt(tree, ['servers']), ...groupAt(tree, ['parked'], { disabled: true }), ...groupAt(tree, ['list'], { lists: true }),
      ...groupAt(tree, ['more', 'a', 'servers'], { label: 'A' }), ...groupAt(tree, ['more', 'b', 'servers'], { label: 'B' }),
    ],
    switchedOff: ['off'],
    kept: [['settings', 'questions']], used: [['switches', 'off'], ['more', 'a', 'title']],
  } : undefined),
  marks: ['format'],
  translate: (entry, name) => {
    if (name === 'builtin') return { leftOut: 'it is built in' };
    if (name === 'bound') return { entry, notes: [{ code: 'RUNS_ONLY_IN_CLIENT', severity: 'warning', reason: 'an extension runs it' }] };
    return { entry: entry.has('mood') ? withField(entry, 'timeout', 5) : entry, notes: entry.has('oauth') ? [{ code: 'FIELD_NOT_CARRIED', severity: 'note', field: 'oauth', reason: 'in its own words' }] : [] };
  },
};

const parse = (text: string, path = 'file.json') => parseClientFile(CLIENT, parseJsonText(text), { name: path.split('/').at(-1) ?? '', folders: path.split('/').slice(0, -1) });
const brief = (text: string, path?: string): BriefFile => briefFile(parse(text, path));
const server = (name: string, more: object = {}) => ({ name, type: 'stdio', command: name, ...more });

describe('parseClientFile', () => {
  test('makes one profile of the groups without label, in their order, and tells what stays behind', () => {
    expect(brief('{ "servers": { "a": { "command": "a" }, "off": { "command": "off" }, "_c": "note" }, "parked": { "b": { "command": "b" } }, "theme": "dark", "$schema": "x", "gone": null }')).toEqual({
      profiles: { Client: [server('a'), server('off', { disabled: true }), server('b', { disabled: true })] },
      told: ['FIELDS_LEFT_BEHIND (_c)', 'FIELDS_LEFT_BEHIND (theme)'],
    });
  });

  test('makes a profile of each label, and none of a label without servers', () => {
    const text = '{ "servers": {}, "more": { "a": { "servers": { "x": { "command": "x" } }, "history": [] }, "b": { "servers": {}, "cost": 1 }, "c": {} } }';
    expect(brief(text)).toEqual({ profiles: { 'Client: A': [server('x')] }, told: ['FIELDS_LEFT_BEHIND (history, cost)'] });
    expect(parse(text).profiles[0]?.place).toMatchObject({ pointer: '/more/a/servers' });
    expect(brief('{ "servers": { "y": { "command": "y" } }, "more": { "a": { "servers": { "x": { "command": "x" } } }, "b": { "servers": { "x": { "command": "x" } } } } }').profiles).toEqual({
      Client: [server('y')], 'Client: A': [server('x')], 'Client: B': [server('x')],
    });
  });

  test('reads lists by name, else by package, else by number', () => {
    const text = '{ "servers": {}, "list": [{ "name": "n", "command": "n" }, { "command": "npx", "args": ["-y", "@scope/tool"] }, { "url": "https://mcp.example" }, 7] }';
    expect(brief(text)).toEqual({
      profiles: { Client: [server('n'), { name: 'tool', type: 'stdio', command: 'npx', args: ['-y', '@scope/tool'] }, { name: 'server 3', type: 'http', url: 'https://mcp.example' }] },
      told: ['server 4: ENTRY_NOT_A_SERVER (an object with command or url was expected)'],
    });
  });

  test('lists what the client says, once, before what is true of every client', () => {
    expect(brief('{ "servers": { "a": { "command": "a", "oauth": { "id": "CANARY" }, "trust": true, "mood": "x" } } }')).toEqual({
      profiles: { Client: [server('a', { extra: { oauth: { id: 'CANARY' }, trust: true, mood: 'x', timeout: 5 } })] },
      told: ['a, oauth: FIELD_NOT_CARRIED (in its own words)', 'a, trust: FIELD_NOT_CARRIED (all its tools run without being asked for)'],
    });
    expect(parse('{ "servers": { "a": { "command": "a", "oauth": { "id": 1 } } } }').findings).toMatchObject([
      { step: 'schema', subject: 'a', field: 'oauth', place: { line: 1, pointer: '/servers/a/oauth' } },
    ]);
  });

  test('leaves out what the client has built in', () => {
    expect(brief('{ "servers": { "builtin": { "command": "x" }, "a": { "command": "a" } } }')).toEqual({ profiles: { Client: [server('a')] }, told: ['builtin: ENTRY_LEFT_OUT (it is built in)'] });
  });

  test('keeps what runs only in the client, turned off and without a command', () => {
    expect(brief('{ "servers": { "bound": { "settings": { "key": "CANARY" }, "enabled": true } } }')).toEqual({
      profiles: { Client: [{ name: 'bound', type: 'stdio', command: '', disabled: true, extra: { settings: { key: 'CANARY' } } }] },
      told: ['bound: RUNS_ONLY_IN_CLIENT (an extension runs it)'],
    });
    expect(brief('{ "servers": { "bound": { "command": "x" } } }').profiles).toEqual({ Client: [{ name: 'bound', type: 'stdio', command: 'x' }] });
  });

  test('keeps the root fields that servers may refer to, with each profile', () => {
    const { profiles } = parse('{ "inputs": [{ "id": "key" }], "servers": { "a": { "command": "a" } }, "more": { "a": { "servers": { "b": { "command": "b" } } } } }');
    expect(profiles.map(({ extras }) => [...extras.keys()])).toEqual([[''], ['']]);
    expect(profiles[0]?.extras.get('')?.has('inputs')).toBe(true);
  });

  test('keeps what its servers may refer to, wherever it stands', () => {
    const { profiles, findings } = parse('{ "servers": { "a": { "command": "a" } }, "settings": { "questions": [{ "id": "key" }], "theme": "dark" } }');
    expect([...profiles[0]?.extras.get('') ?? []].map(([field]) => field)).toEqual(['questions']);
    expect(findings).toMatchObject([{ code: 'FIELDS_LEFT_BEHIND', reason: 'theme', place: { pointer: '/settings' } }]);
  });

  test('does not say of what it used, or what only numbers the format, that it stays behind', () => {
    expect(brief('{ "format": 2, "switches": { "off": [] }, "servers": { "a": { "command": "a" } } }').told).toEqual([]);
    expect(brief('{ "switches": { "off": [], "on": [] }, "servers": {}, "more": { "a": { "title": "t", "$schema": "x", "colour": "red", "servers": { "b": { "command": "b" } } } } }').told)
      .toEqual(['FIELDS_LEFT_BEHIND (colour)', 'FIELDS_LEFT_BEHIND (on)']);
  });

  test.each([
    ['{ "servers": "CANARY" }', '/servers', 14], ['{ "servers": ["CANARY"] }', '/servers', 14], ['{ "servers": {}, "list": "CANARY" }', '/list', 26],
    ['{ "more": { "a": { "servers": 7 } } }', '/more/a/servers', 31],
  ])('refuses %s', (text, pointer, column) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ code: 'DOCUMENT_INVALID', details: { place: { line: 1, column, pointer }, expected: 'an object, one server a key' } }));
  });

  test.each<[text: string, path: string, told: readonly string[]]>([
    ['{}', 'file.json', []], ['{ "$schema": "x" }', 'file.json', []], ['{ "servers": null }', 'file.json', []], ['{ "servers": {} }', 'file.json', []],
    ['{ "theme": "CANARY" }', '.cursor/mcp.json', ['FIELDS_LEFT_BEHIND (theme)']],
  ])('reads %s in %s as a file without servers', (text, path, told) => {
    expect(brief(text, path)).toEqual({ profiles: { Client: [] }, told });
  });

  test.each([
    ['[]', 'file.json', 'it is an empty list'], ['["x"]', '.cursor/mcp.json', undefined], ['[{ "command": "x" }, 1, 2]', 'file.json', 'it is a list, and not one of servers'],
    ['{ "theme": "CANARY" }', 'file.json', expect.stringMatching(/^it is no server definition/) as string],
    ['{ "name": "CANARY", "scripts": {} }', 'package.json', 'it is an npm package'],
    ['{ "theme": "CANARY" }', '.gemini/settings.json', 'it looks like Gemini CLI: the folder .gemini is that of Gemini CLI; no servers stand in it'],
    ['{ "mcp": { "servers": { "CANARY": { "command": "x" } } } }', '.cursor/mcp.json', 'it looks like VS Code: it has mcp.servers, as VS Code\'s settings had; the folder .cursor is that of Cursor, but content counts for more'],
    ['{ "mcpServers": {} }', 'file.json', 'it looks like generic MCP JSON: it has mcpServers'],
  ])('finds nothing that could be the client\'s in %s, %s', (text, path, reason) => {
    expect(() => parse(text, path)).toThrow(expect.objectContaining({
      code: 'SERVERS_NOT_FOUND', details: { place: { line: 1, column: 1, pointer: '' }, expected: 'a configuration file of Client', ...(reason !== undefined && { reason }) },
    }));
  });

  test.each([
    ['{ "command": "npx", "args": ["-y", "@scope/tool"] }', 'tool'], ['{ "command": "run", "args": [] }', 'file'], ['{ "a": { "command": "run" } }', 'a'], ['[{ "name": "b", "command": "run" }]', 'b'],
  ])('reads %s without the client\'s wrapper', (text, name) => {
    expect(brief(text).profiles['Client']).toMatchObject([{ name, type: 'stdio' }]);
  });
});
