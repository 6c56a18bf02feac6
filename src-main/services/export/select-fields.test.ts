import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mcpTexts, profileTexts } from '../../../src-shared/profile/map-texts';
import type { Profile } from '../../../src-shared/profile/profile';
import { plainText } from '../../../src-shared/profile/secret-text';
import { Choices, chosenMcp, chosenProfile } from '../profiles/samples/chosen-profile';
import { sampleMcp, sampleProfile } from '../profiles/samples/sample-profile';
import { parsePointer } from './pointer-pattern';
import { selectFields, type Selection } from './select-fields';

const chosenOf = (profile: Profile, ...pointers: readonly string[]): Selection => selectFields(profile, pointers.map((pointer) => ({ pointer, pattern: parsePointer(pointer) })));

const github = sampleMcp('github', { args: ['-y', 'pkg'], env: { A: '1', B: '2' }, tags: ['t'], disabled: true, alwaysAllow: ['x'], extra: new Map([['x', new Map([['a', plainText('1')], ['b', plainText('2')]])]]) });
const notes = sampleMcp('notes', { id: 'n', url: 'https://h', headers: { X: '1' } });
const work = sampleProfile('Work', [github, notes], {
  id: 'p', description: plainText('d'), category: 'c', author: 'me', strictMode: true, tags: ['t'],
  dependencies: { requiredMCPs: ['r'], conflictingProfiles: [], nodeVersion: '>=20', npmPackages: [], runtimes: ['npx'], environmentVariables: ['E'] },
  extras: new Map([['', new Map([['note', plainText('n')]])], ['/profile/metadata', new Map([['more', plainText('m')]])]]),
});

describe('of a profile stays', () => {
  test('everything, where the whole document is chosen', () => {
    expect(chosenOf(work, '')).toMatchObject({ profile: work, leftOut: 0, met: new Set(['']) });
  });

  test('what identifies it and no server, where a field of the profile is chosen', () => {
    const { profile, leftOut } = chosenOf(work, '/profile/metadata');
    expect(profile).toEqual({
      ...sampleProfile('Work', [], { id: 'p', author: 'me', extras: new Map([['', new Map()], ['/profile/metadata', new Map([['more', plainText('m')]])]]) }),
      description: undefined, category: undefined, strictMode: undefined, dependencies: { ...sampleProfile('x').dependencies, nodeVersion: undefined },
    });
    // description, category, strictMode, tags; requiredMCPs, nodeVersion, runtimes, environmentVariables; note; two servers.
    expect(leftOut).toBe(11);
  });

  test.each([
    ['/mcps/*/env', ['github'], { env: github.env }],
    ['/mcps/github/env/A', ['github'], { env: new Map([['A', plainText('1')]]) }],
    ['/mcps/0/x/b', ['github'], { extra: new Map([['x', new Map([['b', plainText('2')]])]]) }],
    ['/mcps/*/name', ['github', 'notes'], {}],
    ['/mcps/github', ['github'], github],
    ['/mcps', ['github', 'notes'], github],
    ['/mcps/*/args', ['github'], { args: github.args }],
    ['/mcps/n/url', ['notes'], {}],
  ] as const)('with %s: %j', (pointer, names, fields) => {
    const { profile, met } = chosenOf(work, pointer);
    expect(profile.mcps.map(({ name }) => name)).toEqual(names);
    const bare = { id: 'github', name: 'github', type: 'stdio', disabled: true, command: undefined, args: [], env: new Map(), headers: new Map(), tags: [], alwaysAllow: undefined, extra: new Map() };
    if (names[0] === 'github') expect(profile.mcps[0]).toEqual({ ...bare, ...fields });
    expect(met).toEqual(new Set([pointer]));
  });
});

test.each([
  '/profile/nothing', '/mcps/nobody', '/mcps/github/env/C', '/mcps/notes/env', '/mcps/github/args/0', '/mcps/github/headers', '/profile/color', '/profile/settings/autoEnable', '/other', '/mcps/9',
])('%s names nothing there, and is told', (pointer) => {
  const { met, profile } = chosenOf(work, pointer, '/profile/name');
  expect([met, profile.mcps]).toEqual([new Set(['/profile/name']), []]);
});

test.each(['/exportInfo', '/exportInfo/version', '/security', '/profile/stats', '/profile/id', '/dependencies', '/dependencies/systemRequirements/npmPackages', '/profile/metadata/lastExported'])('%s is something that every document has', (pointer) => {
  expect(chosenOf(sampleProfile('P'), pointer).met).toEqual(new Set([pointer]));
});

test('a dependency of the kept ones is chosen by its place', () => {
  expect(chosenOf(work, '/dependencies/systemRequirements').profile.dependencies).toEqual({ requiredMCPs: [], conflictingProfiles: [], npmPackages: [], environmentVariables: [], nodeVersion: '>=20', runtimes: ['npx'] });
});

const choices = fc.array(fc.nat({ max: 1000 }), { maxLength: 200, size: 'max' }).map((numbers) => new Choices(numbers));
const POINTERS = ['/profile/description', '/mcps/*/env', '/mcps/0', '/mcps/*/args', '/mcps/id 1/headers/a', '/profile', '/dependencies', '/mcps/*/x-a', '/*/metadata', '/mcps/*/*'] as const;

test('no text stays that no pointer covers, and every text that one covers does', () => {
  fc.assert(fc.property(choices, fc.subarray([...POINTERS]), (from, pointers) => {
    const profile = chosenProfile(from, 'p', 'P', from.many(3, (index) => chosenMcp(from, `id ${index}`, `name ${index}`, { unknown: true })), { unknown: true });
    const { profile: selected, includes } = chosenOf(profile, ...pointers);
    const texts = (of: Profile): readonly string[] => [
      ...profileTexts(of).map(({ path, text }) => JSON.stringify([path, text])),
      ...of.mcps.flatMap((mcp) => mcpTexts(mcp).map(({ path, text }) => JSON.stringify([['mcps', mcp.id, ...path], text]))),
    ];
    const covered = texts(profile).filter((text) => {
      const [path] = JSON.parse(text) as [(string | number)[]];
      // A list in unknown fields is one field.
      return path.some((_, index) => typeof path[index + 1] !== 'string' && includes(path.slice(0, index + 1)));
    });
    expect(texts(selected).filter((text) => !covered.includes(text))).toEqual([]);
    expect(covered.filter((text) => !texts(selected).includes(text))).toEqual([]);
    expect(selected).toMatchObject({ id: 'p', name: 'P' });
    for (const { id, name, type, disabled } of selected.mcps) expect(profile.mcps.find((mcp) => mcp.id === id)).toMatchObject({ name, type, disabled });
  }), { numRuns: 150 });
});
