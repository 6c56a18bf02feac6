import { describe, expect, test } from 'vitest';
import { McpGroupPageSchema, McpGroupQuerySchema, type McpGroupPage, type McpGroupQuery } from '../../src-shared/profile/profile-page';
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
const groups = (temporary: TemporaryStorage, query: Query = {}): Promise<McpGroupPage> =>
  temporary.storage.profiles.mcpGroups(McpGroupQuerySchema.parse(query));

test('servers are grouped by package, else host, else command, else name, and named as most of them are', async () => {
  using temporary = filled();
  const found = await groups(temporary);
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
    secrets: 2, blanks: 1,
  });
  expect(McpGroupPageSchema.parse(found)).toEqual(found);
});

describe('a search finds groups, whole, by any of their servers', () => {
  test.each([
    ['', 5], ['github', 1], ['another GITHUB', 1], ['hub', 2], ['example', 2], ['straße', 1], ['STRASSE', 0], ['ünder', 4], ['ÜNDER loner', 1], ['work another', 0], ['%', 1], ['_', 0], ['\\', 0], ["'", 0], ['"', 0], ['[', 0],
    ['😀', 0], ['İ', 0], ['\ud83d', 0], ['\0', 0], ['x'.repeat(200), 0], ['o '.repeat(100), 5],
  ])('%j: %s', async (search, total) => {
    using temporary = filled();
    expect((await groups(temporary, { search })).total).toBe(total);
  });

  test('with members that do not match', async () => {
    using temporary = filled();
    const [group] = (await groups(temporary, { search: 'another' })).groups;
    expect([group?.count, group?.members.length, group?.name]).toEqual([3, 3, 'GitHub']);
  });
});

test.each<readonly [query: Query, total: number, names: readonly string[]]>([
  [{ repeated: true }, 2, ['GitHub', 'LONER']], [{ repeated: true, search: 'work' }, 2, ['GitHub', 'LONER']], [{ repeated: true, search: 'tool' }, 0, []],
  [{ limit: 2, offset: 1 }, 5, ['GitHub', 'hub']], [{ limit: 2, offset: 4 }, 5, ['Tool']], [{ offset: 5 }, 5, []], [{ offset: 500, search: 'hub' }, 2, []],
])('a page of groups: %j', async (query, total, names) => {
  using temporary = filled();
  const found = await groups(temporary, query);
  expect([found.total, found.groups.map(({ name }) => name)]).toEqual([total, names]);
});

test('of nothing there are no groups', async () => {
  using temporary = new TemporaryStorage();
  for (const query of [{}, { search: 'a' }, { offset: 10 }, { repeated: true }]) expect(await groups(temporary, query)).toEqual({ total: 0, groups: [] });
});

describe('a group differs where one of its servers has another', () => {
  const kept: Partial<StoredMcp> = { command: 'npx', packageName: 'pkg', envNames: ['A', 'B'], secretCount: 1 };

  test.each<readonly [what: string, changes: Partial<StoredMcp>, differs: boolean]>([
    ['nothing', {}, false],
    ['id and place', { position: 4 }, false],
    ['description, category or tags', { description: 'd', category: 'c', tags: ['t'] }, false],
    ['count of secrets', { secretCount: 2, unknownCount: 1 }, false],
    ['order of names', { envNames: ['B', 'A'] }, false],
    ['name', { name: 'GitHub' }, true],
    ['type', { type: 'http' }, true],
    ['state of being on', { disabled: true }, true],
    ['command', { command: undefined }, true],
    ['host', { host: 'h' }, true],
    ['version', { version: '1' }, true],
    ['variable', { envNames: ['A'] }, true],
    ['header', { headerNames: ['A'] }, true],
  ])('%s', async (_, changes, differs) => {
    using temporary = new TemporaryStorage();
    temporary.apply({
      putProfiles: [sampleProfile('w', 'Work'), sampleProfile('h', 'Home')],
      putMcps: [putMcp('w', sampleMcp('m', 'github', kept)), putMcp('h', sampleMcp('n', 'github', { ...kept, ...changes }))],
    });
    expect((await groups(temporary)).groups).toMatchObject([{ key: 'package:pkg', count: 2, differs }]);
  });
});

test('of a group of many the first are told, by name of their profile, and all are looked at', async () => {
  using temporary = new TemporaryStorage();
  const numbers = Array.from({ length: 150 }, (_, index) => String(index).padStart(3, '0'));
  temporary.apply({
    putProfiles: numbers.map((number) => sampleProfile(`p${number}`, `Profile ${number}`)).toReversed(),
    putMcps: numbers.map((number) => putMcp(`p${number}`, sampleMcp('m', 'github', { packageName: 'pkg', version: number === '149' ? '2' : '1', description: `the ${number}th` }))),
  });
  const [group] = (await groups(temporary, { search: '149th' })).groups;
  expect([group?.count, group?.differs]).toEqual([150, true]);
  expect(group?.members.map(({ profile }) => profile)).toEqual(numbers.slice(0, 100).map((number) => `Profile ${number}`));
});

test('groups follow what is written, here or elsewhere', async () => {
  using temporary = filled();
  using other = new TemporaryStorage({}, temporary.folder);
  const told = async (): Promise<readonly string[]> => (await groups(temporary, { search: 'github' })).groups.map(({ key, name, count }) => `${key} ${name} ${count}`);
  expect(await told()).toEqual(['package:@x/github GitHub 3']);
  other.apply({ putProfiles: [sampleProfile('n', 'New')], putMcps: [putMcp('n', sampleMcp('1', 'a github')), putMcp('n', sampleMcp('2', 'b', { packageName: '@x/github' }))] });
  expect(await told()).toEqual(['command:npx\na github a github 1', 'package:@x/github GitHub 4']);
  temporary.apply({ putProfiles: [sampleProfile('n', 'GitHub too')] });
  expect(await told()).toEqual(['command:npx\na github a github 1', 'package:@x/github GitHub 4']);
  temporary.apply({ removeProfiles: [sampleProfile('w', 'Work').id] });
  expect(await told()).toEqual(['command:npx\na github a github 1', 'package:@x/github another github 3']);
  temporary.apply({ removeProfiles: [sampleProfile('n', '').id] });
  expect(await told()).toEqual(['package:@x/github another github 2']);
});

test('pages that are asked for at once are of the same groups', async () => {
  using temporary = filled();
  const pages = await Promise.all([0, 1, 2, 3, 4].map((offset) => groups(temporary, { offset, limit: 1 })));
  expect(pages.flatMap((page) => page.groups.map(({ name }) => name))).toEqual(['example', 'GitHub', 'hub', 'LONER', 'Tool']);
});
