import { describe, expect, test } from 'vitest';
import type { Resolution } from '../../../src-shared/transfer/resolution';
import { cut, sampleMcp, sampleProfile, type McpSketch } from '../profiles/samples/sample-profile';
import { incomingProfile } from './samples/incoming-samples';
import { KeptState, type Brought } from './samples/kept-state';

const BLANK = cut({ secret: null });
const TYPED = 'typed-secret-51c';
const filled = cut({ secret: TYPED });

const fill = (blanks: Readonly<Record<string, string>>, more: Partial<Resolution> = {}): Partial<Resolution> => ({ blanks: { 'p0/m0': blanks }, ...more });
function bring(state: KeptState, incoming: McpSketch, answers: Partial<Resolution>): Brought {
  const brought = state.bring([incomingProfile(sampleProfile('Work', [sampleMcp('server', incoming)]))], answers);
  expect(JSON.stringify([brought.items, brought.unmet])).not.toContain(TYPED);
  return brought;
}
const home = (kept?: McpSketch): KeptState => (kept === undefined ? new KeptState() : new KeptState(sampleProfile('Work', [sampleMcp('server', kept)])));

describe('what a person types for a blank becomes the secret there', () => {
  test.each<readonly [what: string, incoming: McpSketch, field: string, after: McpSketch]>([
    ['a variable', { env: { T: BLANK, A: '1' } }, 'env.T', { env: { T: filled, A: '1' } }],
    ['a variable with an odd name', { env: { 'odd name': BLANK } }, 'env["odd name"]', { env: { 'odd name': filled } }],
    ['a header with words before it', { url: 'https://h', headers: { A: cut('Bearer ', { secret: null }) } }, 'headers.A', { url: 'https://h', headers: { A: cut('Bearer ', { secret: TYPED }) } }],
    ['an argument', { args: ['--key', BLANK] }, 'args[1]', { args: ['--key', filled] }],
    ['a url', { url: cut('https://h/?k=', { secret: null }, '&v=2') }, 'url', { url: cut('https://h/?k=', { secret: TYPED }, '&v=2') }],
    ['a field that Valise does not know', { extra: new Map([['x', new Map([['y', BLANK]])]]) }, 'x.y', { extra: new Map([['x', new Map([['y', filled]])]]) }],
  ])('%s', (_, incoming, field, after) => {
    const state = home();
    expect(state.plan([incomingProfile(sampleProfile('Work', [sampleMcp('server', incoming)]))]).profiles[0]?.mcps[0]?.blanks).toEqual([field]);
    expect(bring(state, incoming, fill({ [field]: TYPED }))).toMatchObject({ items: [{}, { outcome: 'added', blanks: [] }], unmet: [] });
    expect(state.mcp('Work', 'server')).toEqual(sampleMcp('server', after));
    expect(bring(state, incoming, {}).changes).toEqual({ putProfiles: [], putMcps: [], removeMcps: [], remember: [] });
  });

  test('in what is updated, kept beside, and merged', () => {
    const [kept, incoming]: readonly [McpSketch, McpSketch] = [{ args: ['a'] }, { args: ['a'], env: { T: BLANK } }];
    for (const [strategy, name, outcome] of [['update', 'server', 'updated'], ['rename', 'server (20250124-150000)', 'renamed'], ['merge', 'server', 'merged']] as const) {
      const state = home(kept);
      expect(bring(state, incoming, fill({ 'env.T': TYPED }, { strategy, fields: { 'p0/m0': { 'env.T': 'theirs' } } })).items[1]).toMatchObject({ outcome, blanks: [] });
      expect(state.mcp('Work', name).env.get('T')).toEqual(filled);
    }
  });

  test('where the kept secret would go to a new destination', () => {
    const state = home({ env: { T: cut({ secret: 'kept-secret' }) } });
    expect(bring(state, { command: 'other', env: { T: BLANK } }, fill({ 'env.T': TYPED }, { strategy: 'update' })).items[1]).toMatchObject({ outcome: 'updated', blanks: [], withheld: [] });
    expect(state.mcp('Work', 'server').env.get('T')).toEqual(filled);
  });

  test('in what is kept with the same blank', () => {
    const state = home({ env: { T: BLANK } });
    expect(bring(state, { env: { T: BLANK } }, fill({ 'env.T': TYPED })).items[1]).toMatchObject({ state: 'identical', outcome: 'updated', blanks: [] });
    expect(state.mcp('Work', 'server').env.get('T')).toEqual(filled);
  });

  test('in a copy that a manifest asks for', () => {
    const state = new KeptState(sampleProfile('Other', [sampleMcp('server', { env: { T: cut({ secret: 'kept-secret' }) } })]));
    const { items } = state.bring([incomingProfile(sampleProfile('Work', [sampleMcp('server')]), { reference: true })], fill({ 'env.T': TYPED }));
    expect(items[1]).toMatchObject({ outcome: 'added', blanks: [], withheld: [] });
    expect(state.mcp('Work', 'server').env.get('T')).toEqual(filled);
    expect(state.mcp('Other', 'server').env.get('T')).toEqual(cut({ secret: 'kept-secret' }));
  });
});

describe('what a person types where nothing is blank is said not to be taken', () => {
  const NOT_BLANK = 'it is not blank, so nothing was filled in';
  test.each<readonly [what: string, kept: McpSketch | undefined, incoming: McpSketch, blanks: Readonly<Record<string, string>>, unmet: readonly string[]]>([
    ['a known value', undefined, { env: { T: 'known' } }, { 'env.T': TYPED }, [`Work/server: env.T: ${NOT_BLANK}`]],
    ['a field that is not there', undefined, { env: { T: BLANK } }, { 'env.t': TYPED }, [`Work/server: env.t: ${NOT_BLANK}`]],
    ['a name that every object has', undefined, {}, { constructor: TYPED }, [`Work/server: constructor: ${NOT_BLANK}`]],
    ['what a kept value fills', { env: { T: cut({ secret: 'kept' }) } }, { env: { T: BLANK }, description: 'd' }, { 'env.T': TYPED }, [`Work/server: env.T: ${NOT_BLANK}`]],
    ['several blanks in one', undefined, { url: cut('https://', { secret: null }, ':', { secret: null }, '@h') }, { url: TYPED }, ['Work/server: url: several parts of it are unknown, so nothing was filled in; edit the server after the import']],
    ['nothing typed', undefined, { env: { T: BLANK } }, { 'env.T': '' }, []],
  ])('%s', (_, kept, incoming, blanks, unmet) => {
    const state = home(kept);
    expect(bring(state, incoming, fill(blanks, { strategy: 'update' })).unmet).toEqual(unmet);
    expect(JSON.stringify(state.profiles.map(({ mcps }) => mcps.map(({ env, url }) => [[...env], url])))).not.toContain(TYPED);
  });

  test('but not of what is left out', () => {
    expect(bring(home({ args: ['a'] }), { env: { T: BLANK } }, fill({ 'env.T': TYPED }, { strategy: 'skip' })).unmet).toEqual([]);
  });
});

describe('a destination that has held the secret', () => {
  const held = (kept: McpSketch, incoming: McpSketch): readonly string[] | undefined =>
    new KeptState(sampleProfile('Other', [sampleMcp('any', kept)])).plan([incomingProfile(sampleProfile('Work', [sampleMcp('server', incoming)]))]).profiles[0]?.mcps[0]?.blankHeld;
  const KEPT: McpSketch = { args: ['pkg', '--key', cut({ secret: 'k' })], env: { T: cut({ secret: 's' }), U: cut({ secret: null }), LEVEL: 'info' } };
  const ASKED: McpSketch = { args: ['pkg', '--key', BLANK], env: { T: BLANK, U: BLANK, V: BLANK, LEVEL: BLANK } };
  test.each<readonly [what: string, kept: McpSketch, incoming: McpSketch, fields: readonly string[]]>([
    ['by the same names', KEPT, ASKED, ['args[2]', 'env.T']],
    ['whatever else is not the same', KEPT, { ...ASKED, description: 'other' }, ['args[2]', 'env.T']],
    ['not with another command', KEPT, { ...ASKED, command: 'other' }, []],
    ['not with another package', KEPT, { ...ASKED, args: ['other', '--key', BLANK] }, []],
    ['not with an endpoint', KEPT, { ...ASKED, env: { ...ASKED.env, API_URL: 'https://evil.example' } }, []],
    ['not without a blank', KEPT, { args: ['pkg', '--key', 'k'] }, []],
  ])('%s', (_, kept, incoming, fields) => {
    expect(held(kept, incoming)).toEqual(fields);
  });
});
