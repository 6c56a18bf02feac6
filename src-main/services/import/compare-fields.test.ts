import { describe, expect, test } from 'vitest';
import type { Profile } from '../../../src-shared/profile/profile';
import { NO_DEPENDENCIES } from '../../../src-shared/profile/dependencies';
import type { SecretText } from '../../../src-shared/profile/secret-text';
import { NumberText, type TreeMapOf, type TreeOf } from '../../../src-shared/profile/tree';
import { cut, sampleMcp, sampleProfile, type McpSketch } from '../profiles/samples/sample-profile';
import { mcpDifferences } from './compare-fields';
import { incomingProfile } from './samples/incoming-samples';
import { KeptState } from './samples/kept-state';

/** What importing a profile over a kept one finds. */
function compared(mine: Profile, theirs: Profile): { readonly states: readonly string[]; readonly fields: readonly string[] } {
  const { profiles } = new KeptState(mine).plan([incomingProfile(theirs)]);
  const items = profiles.flatMap((profile) => [profile, ...profile.mcps]);
  return { states: items.map(({ state }) => state), fields: items.flatMap(({ differences }) => differences.map(({ field }) => field)) };
}

const treeOf = (entries: Iterable<readonly [string, TreeOf<SecretText>]>): TreeMapOf<SecretText> => new Map(entries);

describe('a difference shows no secret', () => {
  const cases: readonly (readonly [what: string, mine: McpSketch, theirs: McpSketch, difference: Readonly<Record<string, unknown>>])[] = [
    ['of two', { env: { T: cut({ secret: 'one' }) } }, { env: { T: cut({ secret: 'two' }) } }, { field: 'env.T', mine: '••••••', theirs: '••••••', secretDiffers: true }],
    ['that is not detected', { env: { MOOD: 'sunny days' } }, { env: { MOOD: 'rainy days' } }, { field: 'env.MOOD', mine: '••••••', theirs: '••••••', secretDiffers: true }],
    ['with other words around it', { args: [cut('a ', { secret: 'one' })] }, { args: [cut('b ', { secret: 'one' })] }, { field: 'args[0]', mine: 'a ••••••', theirs: 'b ••••••', secretDiffers: false }],
    ['that comes new', {}, { url: cut('https://u:', { secret: 'one' }, '@h'), type: 'stdio', command: 'npx' }, { field: 'url', theirs: 'https://u:••••••@h', secretDiffers: false }],
    ['that nobody knows', { args: [cut({ secret: 'one' })] }, { args: [cut({ secret: null })] }, { field: 'args[0]', mine: '••••••', theirs: '(unknown)', secretDiffers: false }],
    ['where nothing is one', { env: { LEVEL: 'info' } }, { env: { LEVEL: 'debug' } }, { field: 'env.LEVEL', mine: 'info', theirs: 'debug', secretDiffers: false }],
  ];
  test.each(cases)('%s', (_, mine, theirs, difference) => {
    expect(mcpDifferences(sampleMcp('a', mine), sampleMcp('a', theirs))).toEqual([difference]);
  });
});

describe('equality does not see', () => {
  const secret = sampleMcp('s', {
    env: { TOKEN: cut({ secret: 'one' }), URL: cut('https://', { secret: 'u' }, '@host') }, args: ['--key', cut({ secret: 'two' }), cut('--k=', { secret: 'three' })],
    url: cut('https://h/?k=', { secret: 'four' }), description: cut('use ', { secret: 'five' }), extra: new Map([['note', cut({ secret: 'six' })]]),
  });
  const unknown = sampleMcp('s', {
    env: { URL: cut({ secret: null }), TOKEN: cut({ secret: null }) }, args: ['--key', cut({ secret: null }), cut({ secret: null })],
    url: cut('https://h/?k=', { secret: null }), description: cut('use ', { secret: null }), extra: new Map([['note', cut({ secret: null })]]),
  });
  const cases: readonly (readonly [what: string, mine: Profile, theirs: Profile])[] = [
    ['usage', sampleProfile('P', [sampleMcp('s', { usageCount: 5, lastUsed: '2025' })]), sampleProfile('P', [sampleMcp('s', { usageCount: 6 })])],
    ['an order of servers', sampleProfile('P', [sampleMcp('a'), sampleMcp('b')]), sampleProfile('P', [sampleMcp('b'), sampleMcp('a')])],
    ['an order of names', sampleProfile('P', [sampleMcp('a', { env: { A: '1', B: '2' } })]), sampleProfile('P', [sampleMcp('a', { env: { B: '2', A: '1' } })])],
    ['unknown fields of exportInfo', sampleProfile('P', [], { extras: new Map([['/exportInfo', treeOf([['host', cut('a')], ['n', 1]])]]) }), sampleProfile('P')],
    ['what nobody knows', sampleProfile('P', [secret]), sampleProfile('P', [unknown])],
    ['how a string is cut', sampleProfile('P', [sampleMcp('a', { args: [cut('a', { secret: 'b' })] })]), sampleProfile('P', [sampleMcp('a', { args: ['ab'] })])],
    ['dependencies that follow from the servers', sampleProfile('P', [sampleMcp('a', { args: ['-y', 'pkg'] })]),
      sampleProfile('P', [sampleMcp('a', { args: ['-y', 'pkg'] })], { dependencies: { ...NO_DEPENDENCIES, npmPackages: ['pkg'], runtimes: ['npx'], requiredMCPs: ['a'] } })],
  ];
  test.each(cases)('%s', (_, mine, theirs) => {
    const { states, fields } = compared(mine, theirs);
    expect([fields, states.every((state) => state === 'identical')]).toEqual([[], true]);
  });
});

describe('equality sees', () => {
  const extras = (fields: Iterable<readonly [string, TreeOf<SecretText>]>): Pick<Profile, 'extras'> => ({ extras: new Map([['', treeOf(fields)]]) });
  const cases: readonly (readonly [what: string, mine: Profile, theirs: Profile, field: string])[] = [
    ['a name beside an unknown field called name', sampleProfile('Work', [], { id: 'w', ...extras([['name', cut('same')]]) }), sampleProfile('Job', [], { id: 'w', ...extras([['name', cut('same')]]) }), 'name'],
    ['a version beside one called version', sampleProfile('W', [], { version: '1', ...extras([['version', cut('same')]]) }), sampleProfile('W', [], { version: '2', ...extras([['version', cut('same')]]) }), 'version'],
    ['fields whose paths read alike', sampleProfile('W', [], extras([['a/b', 1], ['a', new Map([['b', 1]])]])), sampleProfile('W', [], extras([['a/b', 2], ['a', new Map([['b', 1]])]])), '/a~1b'],
    ['a number written otherwise', sampleProfile('W', [], extras([['n', new NumberText('1.10')]])), sampleProfile('W', [], extras([['n', new NumberText('1.1')]])), '/n'],
    ['a dependency that somebody declared', sampleProfile('W'), sampleProfile('W', [], { dependencies: { ...NO_DEPENDENCIES, npmPackages: ['left-pad'] } }), 'dependencies.npmPackages'],
  ];
  test.each(cases)('%s', (_, mine, theirs, field) => {
    expect(compared(mine, theirs).fields).toEqual([field]);
  });

  test.each(['type', 'command', 'args[0]', 'args[1]', 'cwd', 'env.A', 'env["odd name"]', 'url', 'headers.H', 'description', 'category', 'tags', 'disabled', 'alwaysAllow', 'source', 'version', 'x.y[0]', '/n'])('%s of a server', (field) => {
    const mine = sampleMcp('s', { id: 's', command: 'npx', args: ['a'], env: { A: '1' }, extra: new Map([['n', 1]]) });
    const changed = {
      type: { type: 'sse' as const }, command: { command: cut('uvx') }, 'args[0]': { args: [cut('b')] }, 'args[1]': { args: [cut('a'), cut('b')] }, cwd: { cwd: cut('/') }, 'env.A': { env: new Map([['A', cut('2')]]) },
      'env["odd name"]': { env: new Map([['A', cut('1')], ['odd name', cut('2')]]) }, url: { url: cut('https://h') }, 'headers.H': { headers: new Map([['H', cut('h')]]) }, description: { description: cut('d') },
      category: { category: 'c' }, tags: { tags: ['t'] }, disabled: { disabled: true }, alwaysAllow: { alwaysAllow: ['a'] }, source: { source: 's' }, version: { version: 'v' },
      'x.y[0]': { extra: treeOf([['n', 1], ['x', treeOf([['y', [cut('z')]]])]]) }, '/n': { extra: new Map([['n', 2]]) },
    }[field];
    expect(compared(sampleProfile('P', [mine]), sampleProfile('P', [{ ...mine, ...changed }]))).toEqual({ states: ['identical', 'changed'], fields: [field] });
  });

  test('a value where the kept one is blank', () => {
    expect(compared(sampleProfile('P', [sampleMcp('s', { env: { TOKEN: cut({ secret: null }) } })]), sampleProfile('P', [sampleMcp('s', { env: { TOKEN: cut({ secret: 'now known' }) } })])).states).toEqual(['identical', 'changed']);
  });

  test('a text that reads like the mark of an unknown one', () => {
    expect(compared(sampleProfile('P', [sampleMcp('s', { args: [cut({ secret: null })] })]), sampleProfile('P', [sampleMcp('s', { args: ['[null]'] })])).states).toEqual(['identical', 'changed']);
  });
});
