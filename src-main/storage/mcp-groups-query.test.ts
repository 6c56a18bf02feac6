import { describe, expect, test } from 'vitest';
import { McpGroupQuerySchema, type McpGroupQuery } from '../../src-shared/profile/profile-page';
import type { StoredMcp } from '../services/profiles/stored-profile';
import { putMcp, sampleMcp, sampleProfile } from './samples/stored-samples';
import { TemporaryStorage } from './samples/temporary-storage';

const SERVERS: readonly (readonly [profile: string, id: string, name: string, changes?: Partial<StoredMcp>])[] = [
  ['w', '1', 'GitHub', { packageName: '@x/github', secretCount: 2, unknownCount: 1, version: '1', envNames: ['T'] }],
  ['w', '2', 'hub', { command: undefined, host: 'mcp.example.com', description: 'Straße 50%', position: 1 }],
  ['w', '3', 'loner', { command: undefined, position: 2 }],
  ['h', '1', 'another github', { packageName: '@x/github', position: 1 }],
  ['h', '2', 'GitHub', { command: 'other', packageName: '@x/github', disabled: true }],
  ['h', '3', 'Tool', { command: 'tool', packageName: '', position: 2 }],
  ['h', '4', 'LONER', { command: '', position: 3 }],
  ['h', '5', 'example', { command: undefined, packageName: 'mcp.example.com', position: 4 }],
];

function filled(): TemporaryStorage {
  const temporary = new TemporaryStorage();
  temporary.apply({
    putProfiles: [sampleProfile('w', 'Work'), sampleProfile('h', 'Ünder way')],
    putMcps: SERVERS.map(([profile, id, name, changes]) => putMcp(profile, sampleMcp(id, name, changes))),
  });
  return temporary;
}

type Query = Partial<McpGroupQuery>;
const groups = (temporary: TemporaryStorage, query: Query = {}): ReturnType<TemporaryStorage['storage']['profiles']['mcpGroups']> =>
  temporary.storage.profiles.mcpGroups(McpGroupQuerySchema.parse(query));

test('servers are grouped by package, else host, else command, else name, and named as most of them are', () => {
  using temporary = filled();
  const found = groups(temporary);
  expect(found.groups.map(({ key, name, target, members }) => [key, name, target, members.map(({ profileId, id }) => profileId + id).join(' ')])).toEqual([
    ['package:mcp.example.com', 'example', 'mcp.example.com', 'h5'],
    ['package:@x/github', 'GitHub', '@x/github', 'w1 h2 h1'],
    ['host:mcp.example.com', 'hub', 'mcp.example.com', 'w2'],
    ['name:loner', 'LONER', '', 'w3 h4'],
    ['command:tool\ntool', 'Tool', 'tool', 'h3'],
  ]);
  expect(found.total).toBe(5);
  expect(found.groups[1]?.members[0]).toEqual({
    profile: 'Work', profileId: 'w', id: '1', name: 'GitHub', type: 'stdio', disabled: false, command: 'npx', packageName: '@x/github', host: undefined,
    version: '1', envNames: ['T'], headerNames: [], secrets: 2, blanks: 1,
  });
});

describe('a search finds groups, whole, by any of their servers', () => {
  test.each([
    ['', 5], ['github', 1], ['another GITHUB', 1], ['hub', 2], ['example', 2], ['straße', 1], ['STRASSE', 0], ['ünder', 4], ['ÜNDER loner', 1], ['work another', 0], ['%', 1], ['_', 0], ['\\', 0], ["'", 0], ['"', 0], ['[', 0],
    ['😀', 0], ['İ', 0], ['\ud83d', 0], ['\0', 0], ['x'.repeat(200), 0], ['o '.repeat(100), 5],
  ])('%j: %s', (search, total) => {
    using temporary = filled();
    expect(groups(temporary, { search }).total).toBe(total);
  });

  test('with members that do not match', () => {
    using temporary = filled();
    expect(groups(temporary, { search: 'another' }).groups[0]?.members).toHaveLength(3);
    expect(groups(temporary, { search: 'another' }).groups[0]?.name).toBe('GitHub');
  });
});

test.each<readonly [query: Query, total: number, names: readonly string[]]>([
  [{ repeated: true }, 2, ['GitHub', 'LONER']], [{ repeated: true, search: 'work' }, 2, ['GitHub', 'LONER']], [{ repeated: true, search: 'tool' }, 0, []],
  [{ limit: 2, offset: 1 }, 5, ['GitHub', 'hub']], [{ limit: 2, offset: 4 }, 5, ['Tool']], [{ offset: 5 }, 5, []], [{ offset: 500, search: 'hub' }, 2, []],
])('a page of groups: %j', (query, total, names) => {
  using temporary = filled();
  const found = groups(temporary, query);
  expect([found.total, found.groups.map(({ name }) => name)]).toEqual([total, names]);
});

test('of nothing there are no groups', () => {
  using temporary = new TemporaryStorage();
  for (const query of [{}, { search: 'a' }, { offset: 10 }, { repeated: true }]) expect(groups(temporary, query)).toEqual({ total: 0, groups: [] });
});
