import { describe, expect, test } from 'vitest';
import type { Profile } from '../../../src-shared/profile/profile';
import type { Resolution, Target } from '../../../src-shared/transfer/resolution';
import { cut, sampleMcp, sampleProfile } from '../profiles/samples/sample-profile';
import type { IncomingProfile } from './incoming';
import { incomingClient, incomingProfile } from './samples/incoming-samples';
import { KeptState, type Brought } from './samples/kept-state';

const files = (...profiles: readonly Profile[]): readonly IncomingProfile[] => profiles.map((profile, index) => incomingProfile(profile, { key: `p${index}` }));
const outcomes = ({ items }: Brought): readonly string[] => items.map(({ outcome }) => outcome);
/** `Work(w): github(g) one`, profile by profile. */
const shown = (state: KeptState): readonly string[] => state.profiles.map(({ name, id, mcps }) =>
  `${name}(${id}): ${mcps.map((mcp) => [`${mcp.name}(${mcp.id})`, ...mcp.args.flatMap(({ segments }) => segments.flatMap((part) => ('text' in part ? part.text : [])))].join(' ')).join(', ')}`);
const STAMP = '(20250124-150000)';

const github = sampleMcp('github', { id: 'g', args: ['one'] });
const work = sampleProfile('Work', [github], { id: 'w' });
const changed = sampleProfile('Work', [sampleMcp('github', { id: 'g', args: ['two'] })], { id: 'w', color: 'red' });
const foreign = sampleProfile('Work', [sampleMcp('github', { id: 'f', args: ['two'] })], { id: 'x', color: 'red' });

describe('strategies', () => {
  const cases: readonly (readonly [what: string, incoming: Profile, answers: Partial<Resolution>, outcomes: readonly string[], shown: readonly string[]])[] = [
    ['fail decides nothing', changed, { strategy: 'fail' }, ['undecided', 'undecided'], ['Work(w): github(g) one']],
    ['skip leaves what is there', changed, { strategy: 'skip' }, ['skipped', 'skipped'], ['Work(w): github(g) one']],
    ['update takes what comes', changed, { strategy: 'update' }, ['updated', 'updated'], ['Work(w): github(g) two']],
    ['rename keeps both', changed, { strategy: 'rename' }, ['renamed', 'added'], ['Work(w): github(g) one', `Work ${STAMP}(minted-1): github(g) two`]],
    ['per item, the profile stays and the server is kept beside', changed, { decisions: { p0: 'skip', 'p0/m0': 'rename' } }, ['skipped', 'renamed'], [`Work(w): github(g) one, github ${STAMP}(minted-1) two`]],
    ['per item, only the server is left open', changed, { decisions: { p0: 'update' } }, ['updated', 'undecided'], ['Work(w): github(g) one']],
    ['skip of a taken name leaves the whole profile out', foreign, { strategy: 'skip' }, ['skipped', 'skipped'], ['Work(w): github(g) one']],
    ['update of a taken name keeps the kept ids', foreign, { strategy: 'update' }, ['updated', 'updated'], ['Work(w): github(g) two']],
    ['rename of a taken name takes the file\'s ids', foreign, { strategy: 'rename' }, ['renamed', 'added'], ['Work(w): github(g) one', `Work ${STAMP}(x): github(f) two`]],
  ];
  test.each(cases)('%s', (_, incoming, answers, expected, after) => {
    const state = new KeptState(work);
    expect(outcomes(state.bring(files(incoming), answers))).toEqual(expected);
    expect(shown(state)).toEqual(after);
  });

  test.each(['update', 'rename'] as const)('after %s the same file is no question again', (strategy) => {
    for (const incoming of [changed, foreign]) {
      const state = new KeptState(work);
      state.bring(files(incoming), { strategy });
      const again = state.bring(files(incoming));
      expect(new Set(outcomes(again))).toEqual(new Set(['unchanged']));
      expect(again.changes).toEqual({ putProfiles: [], putMcps: [], removeMcps: [], remember: [] });
    }
  });

  test('after skip the same file is the same question, and skip again changes nothing', () => {
    const state = new KeptState(work);
    state.bring(files(changed), { strategy: 'skip' });
    expect(outcomes(state.bring(files(changed)))).toEqual(['undecided', 'undecided']);
    expect(state.bring(files(changed), { strategy: 'skip' }).changes).toEqual({ putProfiles: [], putMcps: [], removeMcps: [], remember: [] });
  });

  test('a file that names its servers only is remembered by those names', () => {
    const client = [incomingClient(sampleProfile('Work', [sampleMcp('github', { args: ['two'] })]))];
    const state = new KeptState(work);
    expect(outcomes(state.bring(client, { strategy: 'rename' }))).toEqual(['unchanged', 'renamed']);
    expect(outcomes(state.bring(client))).toEqual(['unchanged', 'unchanged']);
    expect(outcomes(state.bring([incomingClient(sampleProfile('Work', [sampleMcp('github', { args: ['three'] })]))]))).toEqual(['unchanged', 'undecided']);
  });
});

describe('ids and names stay unique:', () => {
  const update = { strategy: 'update' } as const;
  const rename = { strategy: 'rename' } as const;
  const a = sampleMcp('a', { id: '1' });
  const b = sampleMcp('b', { id: '2' });
  const replace = (name: string): Target => ({ kind: 'replace', name });
  const cases: readonly (readonly [what: string, kept: readonly Profile[], incoming: readonly Profile[], answers: Partial<Resolution>, target: Target | undefined, shown: readonly string[]])[] = [
    ['two servers that swap their names', [sampleProfile('P', [a, b])], [sampleProfile('P', [sampleMcp('b', { id: '1' }), sampleMcp('a', { id: '2' })])], update, undefined, ['P(P): b(1), a(2)']],
    ['two servers that swap their names, one of them left as it is', [sampleProfile('P', [a, b])], [sampleProfile('P', [sampleMcp('b', { id: '1', args: ['x'] }), sampleMcp('a', { id: '2' })])],
      { decisions: { 'p0/m0': 'update', 'p0/m1': 'skip' } }, undefined, ['P(P): a(1) x, b(2)']],
    ['two ids that take the same new name', [sampleProfile('P', [a, b])], [sampleProfile('P', [sampleMcp('c', { id: '1' }), sampleMcp('C', { id: '2', args: ['x'] })])], update, undefined, ['P(P): c(1), b(2) x']],
    ['two ids that take the same name in a replacement', [sampleProfile('P', [a, b])], [sampleProfile('P', [sampleMcp('a', { id: '2' }), sampleMcp('a', { id: '1', args: ['x'] })])], update, replace('P'), ['P(P): a 2(1) x, a(2)']],
    ['a new server under the old name of another', [sampleProfile('P', [a])], [sampleProfile('P', [sampleMcp('z', { id: '1' }), sampleMcp('a', { id: '3', args: ['x'] })])], update, undefined, ['P(P): z(1), a(3) x']],
    ['a new server under the old name of another that keeps it', [sampleProfile('P', [a])], [sampleProfile('P', [sampleMcp('z', { id: '1' }), sampleMcp('a', { id: '3', args: ['x'] })])],
      { decisions: { 'p0/m0': 'skip' } }, undefined, ['P(P): a(1), a 2(3) x']],
    ['a server twice, renamed twice', [sampleProfile('P', [a])], [sampleProfile('P', [sampleMcp('a', { id: '1', args: ['x'] }), sampleMcp('a', { id: '1', args: ['y'] })])], rename, undefined,
      [`P(P): a(1), a ${STAMP}(minted-1) x, a ${STAMP} 2(minted-2) y`]],
    ['a server twice, updated: the later one stays', [sampleProfile('P', [a])], [sampleProfile('P', [sampleMcp('a', { id: '1', args: ['x'] }), sampleMcp('a', { id: '1', args: ['y'] })])], update, undefined, ['P(P): a(1) y']],
    ['a new server twice, updated', [], [sampleProfile('P', [sampleMcp('a', { id: '1', args: ['x'] }), sampleMcp('A', { id: '2', args: ['y'] })])], update, undefined, ['P(P): A(1) y']],
    ['two files that rename the same server', [sampleProfile('P', [a])],
      [sampleProfile('P', [sampleMcp('a', { id: '1', args: ['x'] })]), sampleProfile('P', [sampleMcp('a', { id: '1', args: ['y'] })])], rename, undefined,
      [`P(P): a(1), a ${STAMP}(minted-1) x, a ${STAMP} 2(minted-2) y`]],
    ['two files that rename the same profile', [sampleProfile('P', [a])],
      [sampleProfile('P', [sampleMcp('c', { id: '3' })], { id: 'q' }), sampleProfile('P', [sampleMcp('c', { id: '3' })], { id: 'q', color: 'red' })], rename, undefined,
      ['P(P): a(1)', `P ${STAMP}(q): c(3)`, `P ${STAMP} 2(minted-1): c(3)`]],
    ['two new profiles of one id', [], [sampleProfile('P', [a], { id: 'q' }), sampleProfile('Q', [a], { id: 'q' })], update, { kind: 'new' }, ['P(q): a(1)', 'Q(minted-1): a(1)']],
    ['a copy under the id of a third profile', [sampleProfile('P', [a]), sampleProfile('Q', [b])], [sampleProfile('P', [sampleMcp('c')])], rename, { kind: 'new', name: 'Q' },
      ['P(P): a(1)', 'Q(Q): b(2)', `Q ${STAMP}(minted-1): c(c)`]],
    ['a copy of a replacement under the id of a third profile', [sampleProfile('P', [a]), sampleProfile('Q', [b])], [sampleProfile('P', [sampleMcp('c')], { color: 'red' })], rename, replace('Q'),
      ['P(P): a(1)', 'Q(Q): b(2)', `Q ${STAMP}(minted-1): c(c)`]],
    ['two profiles that take the same name', [sampleProfile('P', [], { id: '1' }), sampleProfile('Q', [], { id: '2' })], [sampleProfile('Z', [], { id: '1' }), sampleProfile('z', [], { id: '2' })], update, undefined,
      ['Z(1): ', 'Q(2): ']],
    ['a new profile under a name that another takes', [sampleProfile('P', [], { id: '1' })], [sampleProfile('Z', [], { id: '1' }), sampleProfile('Z', [], { id: '2' })], update, undefined, ['Z(1): ', 'Z 2(2): ']],
    ['two new profiles of one name, both kept', [], [sampleProfile('P', [a], { id: '1' }), sampleProfile('P', [b], { id: '2' })], rename, undefined, ['P(1): a(1)', `P ${STAMP}(2): b(2)`]],
    ['two new profiles of one name, made one', [], [sampleProfile('P', [a], { id: '1' }), sampleProfile('P', [b], { id: '2' })], update, undefined, ['P(1): a(1), b(2)']],
    ['two new profiles of one name, the later left out', [], [sampleProfile('P', [a], { id: '1' }), sampleProfile('P', [b], { id: '2' })], { strategy: 'skip' }, undefined, ['P(1): a(1)']],
  ];
  test.each(cases)('%s', (_, kept, incoming, answers, target, after) => {
    const state = new KeptState(...kept);
    state.bring(files(...incoming), answers, target);
    expect(shown(state)).toEqual(after);
  });
});

describe('targets', () => {
  const home = (): KeptState => new KeptState(work, sampleProfile('Home', [sampleMcp('kept', { id: 'k' })], { id: 'h', color: 'blue' }));
  test('merge takes servers and leaves the rest', () => {
    const state = home();
    expect(outcomes(state.bring(files(changed), { strategy: 'update' }, { kind: 'merge', name: 'home' }))).toEqual(['unchanged', 'added']);
    expect(shown(state)).toEqual(['Work(w): github(g) one', 'Home(h): kept(k), github(g) two']);
    expect(state.profiles[1]?.color).toBe('blue');
  });
  test('replace removes, and lists what it removes', () => {
    const state = home();
    const { items } = state.bring(files(changed), { strategy: 'update' }, { kind: 'replace', name: 'Home' });
    expect(items.map(({ subject, outcome }) => `${subject} ${outcome}`)).toEqual(['Work updated', 'Work/github added', 'Home/kept removed']);
    expect(shown(state)).toEqual(['Work(w): github(g) one', 'Home(h): github(g) two']);
    expect(state.profiles[1]?.color).toBe('red');
  });
  test('replace that is left open removes nothing', () => {
    const state = home();
    expect(outcomes(state.bring(files(changed), {}, { kind: 'replace', name: 'Home' }))).toEqual(['undecided', 'undecided']);
    expect(shown(state)).toEqual(['Work(w): github(g) one', 'Home(h): kept(k)']);
  });
  test('new makes a profile of its own', () => {
    const state = home();
    expect(outcomes(state.bring(files(changed), {}, { kind: 'new', name: 'Fresh' }))).toEqual(['added', 'added']);
    expect(shown(state)[2]).toBe('Fresh(minted-1): github(g) two');
    expect(outcomes(state.bring(files(changed), {}, { kind: 'new', name: 'Fresh' }))).toEqual(['unchanged', 'unchanged']);
  });
  test('new gathers several files in one profile', () => {
    const state = new KeptState();
    state.bring([incomingClient(sampleProfile('A', [sampleMcp('a')])), incomingClient(sampleProfile('B', [sampleMcp('b')]), { key: 'p1' })], {}, { kind: 'new', name: 'All' });
    expect(shown(state)).toEqual(['All(made for p0): a(made for p0/m0), b(made for p1/m0)']);
  });
});

describe('targets of single profiles', () => {
  const home = (): KeptState => new KeptState(work, sampleProfile('Home', [sampleMcp('kept', { id: 'k' }), sampleMcp('slack', { id: 's' })], { id: 'h', color: 'blue' }));
  const two = files(sampleProfile('One', [sampleMcp('slack', { id: 's' })], { id: '1' }), sampleProfile('Two', [sampleMcp('files', { id: 'f' })], { id: '2' }));
  const cases: readonly (readonly [what: string, target: Target | undefined, targets: Readonly<Record<string, Target>>, shown: readonly string[]])[] = [
    ['one goes elsewhere', undefined, { p1: { kind: 'merge', name: 'Home' } }, ['Work(w): github(g) one', 'Home(h): kept(k), slack(s), files(f)', 'One(1): slack(s)']],
    ['its own comes before the common one', { kind: 'merge', name: 'Work' }, { p0: { kind: 'new', name: 'Fresh' } }, ['Work(w): github(g) one, files(f)', 'Home(h): kept(k), slack(s)', 'Fresh(1): slack(s)']],
    ['what another brings into it is not replaced', undefined, { p0: { kind: 'merge', name: 'Home' }, p1: { kind: 'replace', name: 'Home' } }, ['Work(w): github(g) one', 'Home(h): slack(s), files(f)']],
    ['nor by the first', undefined, { p0: { kind: 'replace', name: 'Home' }, p1: { kind: 'merge', name: 'Home' } }, ['Work(w): github(g) one', 'Home(h): slack(s), files(f)']],
    ['both make one', undefined, { p0: { kind: 'new', name: 'All' }, p1: { kind: 'new', name: 'All' } }, ['Work(w): github(g) one', 'Home(h): kept(k), slack(s)', 'All(1): slack(s), files(f)']],
  ];
  test.each(cases)('%s', (_, target, targets, after) => {
    const state = home();
    state.bring(two, { strategy: 'update' }, target, targets);
    expect(shown(state)).toEqual(after);
  });
});

describe('a wish to carry', () => {
  const secret = sampleMcp('s', { id: '1', env: { T: cut({ secret: 'x' }) } });
  const moved = sampleMcp('s', { id: '1', command: 'other', env: { T: cut({ secret: null }) } });
  const state = (): KeptState => new KeptState(sampleProfile('P', [secret]));
  test.each(['P/s', 'p/S', 'p0/m0'])('names an item as %s', (wish) => {
    const kept = state();
    expect(kept.bring(files(sampleProfile('P', [moved])), { strategy: 'update', carrySecrets: [wish] }).unmet).toEqual([]);
    expect(kept.mcp('P', 's').env.get('T')).toEqual(cut({ secret: 'x' }));
  });
  test('names it by the kept names too', () => {
    const kept = state();
    const renamed = sampleProfile('Q', [{ ...moved, name: 'renamed' }], { id: 'P' });
    expect(kept.bring(files(renamed), { strategy: 'update', carrySecrets: ['P/s'] }).unmet).toEqual([]);
    expect(kept.mcp('Q', 'renamed').env.get('T')).toEqual(cut({ secret: 'x' }));
  });
  test.each([['P/nobody'], ['s']])('that names nobody (%s) is said not to be met', (wish) => {
    expect(state().bring(files(sampleProfile('P', [moved])), { strategy: 'update', carrySecrets: [wish] }).unmet).toEqual([`${wish}: no server of this import has that name, so no secret was carried`]);
  });
});
