import { describe, expect, test } from 'vitest';
import type { Profile } from '../../../src-shared/profile/profile';
import type { SecretText } from '../../../src-shared/profile/secret-text';
import type { TreeMapOf, TreeOf } from '../../../src-shared/profile/tree';
import type { Resolution, Target } from '../../../src-shared/transfer/resolution';
import { cut, sampleMcp, sampleProfile, type McpSketch } from '../profiles/samples/sample-profile';
import { mcpTexts } from '../../../src-shared/profile/map-texts';
import { fieldPathText } from '../../../src-shared/profile/field-path';
import { maskText } from '../secrets/mask-text';
import type { Side } from './merge-trees';
import { incomingClient, incomingProfile } from './samples/incoming-samples';
import { KeptState, type Brought } from './samples/kept-state';

const treeOf = (entries: Iterable<readonly [string, TreeOf<SecretText>]>): TreeMapOf<SecretText> => new Map(entries);
type Sides = Readonly<Record<string, Side>>;
const S = cut({ secret: 'kept-secret-7f3a' });
const THEIRS = cut({ secret: 'their-secret-88' });
const BLANK = cut({ secret: null });

const merge = (fields: Sides, more: Partial<Resolution> = {}): Partial<Resolution> => ({ strategy: 'merge', fields: { 'p0/m0': fields }, ...more });
function bring(kept: McpSketch, incoming: McpSketch, answers: Partial<Resolution>): { readonly state: KeptState; readonly brought: Brought } {
  const state = new KeptState(sampleProfile('Work', [sampleMcp('server', kept)]));
  return { state, brought: state.bring([incomingProfile(sampleProfile('Work', [sampleMcp('server', incoming)]))], answers) };
}
/** `command npx`, with secrets in clear. */
const texts = (state: KeptState): readonly string[] => state.profiles.flatMap(({ mcps }) => mcps).flatMap((mcp) => mcpTexts(mcp)
  .map(({ path, text }) => `${fieldPathText(path)} ${text.segments.map((part) => ('text' in part ? part.text : part.secret ?? '?')).join('')}`)).filter((line) => line !== 'command npx');

describe('a server merged field by field', () => {
  const cases: readonly (readonly [what: string, kept: McpSketch, incoming: McpSketch, fields: Sides, after: readonly string[]])[] = [
    ['takes one and keeps one', { env: { A: '1', B: '2' } }, { env: { A: '3', B: '4' } }, { 'env.A': 'theirs', 'env.B': 'mine' }, ['env.A 3', 'env.B 2']],
    ['keeps and takes what only one side has', { env: { A: '1' } }, { env: { B: '2' } }, { 'env.A': 'mine', 'env.B': 'theirs' }, ['env.A 1', 'env.B 2']],
    ['drops and leaves out what only one side has', { env: { A: '1' } }, { env: { B: '2' } }, { 'env.A': 'theirs', 'env.B': 'mine' }, []],
    ['takes more arguments', { args: ['a'] }, { args: ['b', 'c'] }, { 'args[0]': 'mine', 'args[1]': 'theirs' }, ['args[0] a', 'args[1] c']],
    ['drops arguments, and the rest closes up', { args: ['a', 'b', 'c'] }, { args: ['a'] }, { 'args[1]': 'theirs', 'args[2]': 'mine' }, ['args[0] a', 'args[1] c']],
    ['takes a secret', { env: { T: S } }, { env: { T: THEIRS } }, { 'env.T': 'theirs' }, ['env.T their-secret-88']],
    ['keeps a secret', { env: { T: S }, description: 'a' }, { env: { T: THEIRS }, description: 'b' }, { 'env.T': 'mine', description: 'theirs' }, ['env.T kept-secret-7f3a', 'description b']],
    ['keeps the secret that the file does not say', { env: { T: S, LEVEL: 'info' } }, { env: { T: BLANK, LEVEL: 'debug' } }, { 'env.LEVEL': 'theirs' }, ['env.T kept-secret-7f3a', 'env.LEVEL debug']],
    ['takes a part of what Valise does not know', { extra: new Map([['x', new Map([['a', cut('1')], ['b', cut('2')]])]]) }, { extra: new Map([['x', new Map([['a', cut('3')], ['b', cut('4')]])]]) },
      { 'x.a': 'theirs', 'x.b': 'mine' }, ['x.a 3', 'x.b 2']],
    ['has a name of theirs and a place of mine', { headers: { 'X-A': '1' } }, { headers: { 'X-A': '2' }, tags: ['t'] }, { 'headers.X-A': 'mine', tags: 'theirs' }, ['headers.X-A 1']],
  ];
  test.each(cases)('%s', (_, kept, incoming, fields, after) => {
    const { state, brought } = bring(kept, incoming, merge(fields));
    expect(texts(state)).toEqual(after);
    expect(brought.items[1]).toMatchObject({ state: 'changed', outcome: 'merged', withheld: [] });
    expect(brought.items[1]?.differences.map(({ field }) => field)).toEqual(Object.entries(fields).filter(([, side]) => side === 'theirs').map(([field]) => field));
    const again = state.bring([incomingProfile(sampleProfile('Work', [sampleMcp('server', incoming)]))]);
    expect([again.items.map(({ outcome }) => outcome), again.changes.putMcps, again.changes.remember]).toEqual([['unchanged', 'unchanged'], [], []]);
  });

  test('of which all stays is unchanged, and no question again', () => {
    const { state, brought } = bring({ args: ['a'] }, { args: ['b'] }, merge({ 'args[0]': 'mine' }));
    expect(brought.items[1]).toMatchObject({ outcome: 'unchanged' });
    expect(brought.changes).toMatchObject({ putMcps: [], remember: [{ incomingKey: 'id:server', keptId: 'server' }] });
    expect(state.bring([incomingProfile(sampleProfile('Work', [sampleMcp('server', { args: ['b'] })]))]).items[1]?.outcome).toBe('unchanged');
    expect(state.bring([incomingProfile(sampleProfile('Work', [sampleMcp('server', { args: ['c'] })]))]).items[1]?.outcome).toBe('undecided');
  });

  const open: readonly (readonly [what: string, fields: Sides, unmet: readonly string[]])[] = [
    ['nothing is answered', {}, []],
    ['one field is not', { 'args[0]': 'theirs' }, ['Work/server: it is still open whose value is kept of env.A']],
    ['another field is', { 'args[0]': 'theirs', 'args[9]': 'mine', 'env.a': 'mine' }, ['Work/server: it is still open whose value is kept of env.A']],
  ];
  test.each(open)('is undecided where %s', (_, fields, unmet) => {
    const { state, brought } = bring({ args: ['a'], env: { A: '1' } }, { args: ['b'], env: { A: '2' } }, merge(fields));
    expect([brought.items[1]?.outcome, brought.unmet]).toEqual(['undecided', unmet]);
    expect(texts(state)).toEqual(['args[0] a', 'env.A 1']);
  });

  test('is undecided where a value and an object would stand in one place', () => {
    const [kept, incoming] = [{ extra: new Map([['x', cut('1')]]) }, { extra: new Map([['x', new Map([['a', cut('2')]])]]) }];
    expect(bring(kept, incoming, merge({ x: 'mine', 'x.a': 'theirs' })).brought).toMatchObject({ items: [{}, { outcome: 'undecided' }], unmet: ["Work/server: x.a can't stand beside what else was chosen there"] });
    expect(texts(bring(kept, incoming, merge({ x: 'theirs', 'x.a': 'theirs' })).state)).toEqual(['x.a 2']);
    expect(texts(bring(kept, incoming, merge({ x: 'theirs', 'x.a': 'mine' })).state)).toEqual([]);
  });

  test('that the file has under another id keeps its id', () => {
    const state = new KeptState(sampleProfile('Work', [sampleMcp('server', { id: 'k', args: ['a'] })]));
    const file = [incomingProfile(sampleProfile('Work', [sampleMcp('server', { id: 'f', args: ['b'], description: 'd' })]))];
    const { items } = state.bring(file, merge({ 'args[0]': 'mine', description: 'theirs' }));
    expect(items[1]).toMatchObject({ state: 'name-taken', outcome: 'merged' });
    expect(state.profiles[0]?.mcps).toEqual([sampleMcp('server', { id: 'k', args: ['a'], description: 'd' })]);
    expect(state.bring(file).items[1]?.outcome).toBe('unchanged');
  });

  test('that the import has twice is merged with the earlier one', () => {
    const state = new KeptState();
    const file = [incomingProfile(sampleProfile('Work', [sampleMcp('a', { id: '1', env: { A: '1', B: '1' } }), sampleMcp('a', { id: '2', env: { A: '2', B: '2' } })]))];
    const { items } = state.bring(file, { strategy: 'merge', fields: { 'p0/m1': { 'env.A': 'theirs', 'env.B': 'mine' } } });
    expect(items.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'merged']);
    expect(texts(state)).toEqual(['env.A 2', 'env.B 1']);
    expect(state.bring(file).items.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  test('of a client\'s file says nothing by what the file has no place for', () => {
    const state = new KeptState(sampleProfile('Work', [sampleMcp('server', { args: ['a'], description: 'd', tags: ['t'] })]));
    state.bring([incomingClient(sampleProfile('Work', [sampleMcp('server', { args: ['b'] })]))], merge({ 'args[0]': 'theirs' }));
    expect(state.mcp('Work', 'server')).toMatchObject({ tags: ['t'], description: cut('d'), args: [cut('b')] });
  });
});

describe('a kept secret does not follow to where a merged server leads', () => {
  const LOCAL: McpSketch = { command: 'npx', args: ['pkg'], env: { T: S } };
  const cases: readonly (readonly [what: string, kept: McpSketch, incoming: McpSketch, fields: Sides, withheld: readonly string[]])[] = [
    ['their command, my secret', LOCAL, { ...LOCAL, command: 'evil', env: { T: THEIRS } }, { command: 'theirs', 'env.T': 'mine' }, ['env.T']],
    ['their command, my secret that the file does not say', LOCAL, { ...LOCAL, command: 'evil', env: { T: BLANK } }, { command: 'theirs', 'env.T': 'mine' }, ['env.T']],
    ['their command, their unknown secret', LOCAL, { ...LOCAL, command: 'evil', env: { T: BLANK } }, { command: 'theirs', 'env.T': 'theirs' }, ['env.T']],
    ['their package, an entry that only I have', LOCAL, { ...LOCAL, args: ['evil'], env: {} }, { 'args[0]': 'theirs', 'env.T': 'mine' }, ['env.T']],
    ['an endpoint of theirs', LOCAL, { ...LOCAL, env: { T: BLANK, API_URL: 'https://evil.example' } }, { 'env.API_URL': 'theirs', 'env.T': 'mine' }, ['env.T']],
    ['an argument of theirs left out', { ...LOCAL, args: ['pkg', '--safe'] }, { ...LOCAL, env: { T: BLANK } }, { 'args[1]': 'theirs', 'env.T': 'mine' }, ['env.T']],
    ['their url, my header', { url: 'https://good.example', headers: { A: cut('Bearer ', { secret: 'kept-secret-7f3a' }) } }, { url: 'https://evil.example', headers: { A: cut('Bearer ', { secret: 'their-secret-88' }) } },
      { url: 'theirs', 'headers.A': 'mine' }, ['headers.A']],
    ['their command, my value that is not plainly harmless', { ...LOCAL, env: { MOOD: 'sunny days' } }, { ...LOCAL, command: 'evil', env: { MOOD: 'rainy days' } }, { command: 'theirs', 'env.MOOD': 'mine' }, ['env.MOOD']],
  ];
  test.each(cases)('%s', (_, kept, incoming, fields, withheld) => {
    const { state, brought } = bring(kept, incoming, merge(fields));
    expect(brought.items[1]).toMatchObject({ outcome: 'merged', withheld, blanks: withheld });
    expect(texts(state).join(' ')).not.toMatch(/kept-secret|sunny/);
    const again = state.bring([incomingProfile(sampleProfile('Work', [sampleMcp('server', incoming)]))]);
    expect(again.changes).toEqual({ putProfiles: [], putMcps: [], removeMcps: [], remember: [] });
  });

  test.each(cases)('%s, unless that is chosen', (_, kept, incoming, fields) => {
    const { state, brought } = bring(kept, incoming, merge(fields, { carrySecrets: ['p0/m0'] }));
    expect(brought.items[1]).toMatchObject({ outcome: 'merged', withheld: [], blanks: [] });
    expect(texts(state).join(' ')).toMatch(/kept-secret|sunny/);
  });

  test('but stays where the destination is mine, and what the file says itself goes with it', () => {
    const stays = bring(LOCAL, { ...LOCAL, command: 'evil', env: { T: BLANK } }, merge({ command: 'mine', 'env.T': 'theirs' }));
    expect([texts(stays.state), stays.brought.items[1]]).toMatchObject([['args[0] pkg', 'env.T kept-secret-7f3a'], { withheld: [], blanks: [] }]);
    const goes = bring(LOCAL, { ...LOCAL, command: 'evil' }, merge({ command: 'theirs' }));
    expect([texts(goes.state), goes.brought.items[1]]).toMatchObject([['command evil', 'args[0] pkg', 'env.T kept-secret-7f3a'], { withheld: [] }]);
  });
});

describe('a profile merged field by field', () => {
  const work = sampleProfile('Work', [sampleMcp('a', { args: ['1'] })], { id: 'w', color: 'blue', icon: 'code', tags: ['mine'], description: cut('mine'), extras: new Map([['/profile', treeOf([['x', cut('mine')], ['y', 1]])]]) });
  const other: Profile = { ...work, name: 'Job', color: 'red', icon: 'home', tags: ['theirs'], description: cut('theirs'), extras: new Map([['/profile', treeOf([['x', cut('theirs')], ['y', 2]])]]) };
  const sides = (of: Sides): Partial<Resolution> => ({ strategy: 'merge', fields: { p0: { name: 'mine', color: 'mine', icon: 'mine', tags: 'mine', 'profile.description': 'mine', 'profile.x': 'mine', '/profile/y': 'mine', ...of } } });

  test('takes what is chosen, and is no question again', () => {
    const state = new KeptState(work);
    const { items } = state.bring([incomingProfile(other)], sides({ color: 'theirs', 'profile.x': 'theirs' }));
    expect(items[0]).toMatchObject({ outcome: 'merged', differences: [{ field: 'color' }, { field: 'profile.x' }] });
    expect(state.profiles).toEqual([{ ...work, color: 'red', extras: new Map([['/profile', treeOf([['x', cut('theirs')], ['y', 1]])]]) }]);
    expect(state.bring([incomingProfile(other)]).changes).toEqual({ putProfiles: [], putMcps: [], removeMcps: [], remember: [] });
  });
  test('takes a name, if it is free', () => {
    const state = new KeptState(work);
    state.bring([incomingProfile(other)], sides({ name: 'theirs' }));
    expect(state.profiles.map(({ name, color }) => `${name} ${color ?? ''}`)).toEqual(['Job blue']);
  });
  test('of which all stays is unchanged, and its servers come in', () => {
    const state = new KeptState(work);
    const { items } = state.bring([incomingProfile({ ...other, mcps: [...work.mcps, sampleMcp('b')] })], sides({}));
    expect(items.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'added']);
  });
  test('is undecided with its servers where a field is open', () => {
    const state = new KeptState(work);
    const { items, unmet } = state.bring([incomingProfile({ ...other, mcps: [sampleMcp('b')] })], { strategy: 'merge', fields: { p0: { color: 'theirs', name: 'mine' } } });
    expect(items.map(({ outcome }) => outcome)).toEqual(['undecided', 'undecided']);
    expect(unmet).toEqual(['Job: it is still open whose value is kept of tags, icon, profile.description, profile.x, /profile/y']);
  });
});

describe('what repeats a merged one is no question again', () => {
  const NOTHING = { putProfiles: [], putMcps: [], removeMcps: [], remember: [] };
  test('a server', () => {
    const state = new KeptState(sampleProfile('Work', [sampleMcp('a', { id: '1', args: ['x'] })]));
    const [first, second] = [sampleMcp('a', { id: '1', args: ['x'] }), sampleMcp('a', { id: '1', args: ['y'] })];
    const file = [incomingProfile(sampleProfile('Work', [first, second, second]))];
    const { items } = state.bring(file, { strategy: 'merge', fields: { 'p0/m1': { 'args[0]': 'mine' } } });
    expect(items.map(({ state: found, outcome }) => `${found} ${outcome}`)).toEqual(['identical unchanged', 'identical unchanged', 'duplicate unchanged', 'identical unchanged']);
    expect(state.bring(file)).toMatchObject({ items: items.map(() => ({ outcome: 'unchanged' })), changes: NOTHING });
  });
  test('a profile', () => {
    const state = new KeptState(sampleProfile('Work'));
    const files = [sampleProfile('Work', [], { color: 'red' }), sampleProfile('Work'), sampleProfile('Work')].map((profile, index) => incomingProfile(profile, { key: `p${index}`, identified: false }));
    const { items } = state.bring(files, { strategy: 'merge', fields: { p0: { color: 'theirs' }, p1: { color: 'mine' } } });
    expect(items.map(({ state: found, outcome }) => `${found} ${outcome}`)).toEqual(['changed merged', 'duplicate unchanged', 'identical unchanged']);
    expect(state.bring(files)).toMatchObject({ items: items.map(() => ({ outcome: 'unchanged' })), changes: NOTHING });
  });
});

test('a server is merged into the profile that it goes to', () => {
  const target: Target = { kind: 'merge', name: 'Work' };
  const state = new KeptState(sampleProfile('Work', [sampleMcp('a', { args: ['1'] })]));
  const { items } = state.bring([incomingClient(sampleProfile('Client', [sampleMcp('a', { args: ['2'] })]))], merge({ 'args[0]': 'theirs' }), target);
  expect(items.map(({ outcome }) => outcome)).toEqual(['unchanged', 'merged']);
  expect(state.profiles.flatMap(({ mcps }) => mcps.flatMap(({ args }) => args.map(maskText)))).toEqual(['2']);
});
