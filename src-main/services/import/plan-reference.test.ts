import { describe, expect, test } from 'vitest';
import { NO_DEPENDENCIES, type Profile } from '../../../src-shared/profile/profile';
import type { IncomingProfile } from './incoming';
import { cut, sampleMcp, sampleProfile } from '../profiles/samples/sample-profile';
import { incomingProfile } from './samples/incoming-samples';
import { KeptState } from './samples/kept-state';

const manifest = (profile: Profile): readonly IncomingProfile[] => [incomingProfile(profile, { reference: true })];
const secret = sampleMcp('github', { id: 'g', command: 'npx', env: { TOKEN: cut({ secret: 'kept-secret' }), MOOD: 'not harmless', LEVEL: 'info' }, usageCount: 9 });
const wanted = sampleProfile('Team', [sampleMcp('github', { id: 'g' })], { id: 't', dependencies: { ...NO_DEPENDENCIES, requiredMCPs: ['g'] } });

describe('a server that a manifest names', () => {
  const cases: readonly (readonly [what: string, kept: readonly Profile[], expected: string])[] = [
    ['in the target by id', [sampleProfile('Team', [sampleMcp('renamed', { id: 'g' })], { id: 't' }), sampleProfile('Other', [secret])], 'identical'],
    ['in the target by name', [sampleProfile('Team', [sampleMcp('GitHub', { id: 'x' })], { id: 't' }), sampleProfile('Other', [secret])], 'identical'],
    ['elsewhere by id', [sampleProfile('Other', [sampleMcp('renamed', { id: 'g' })]), sampleProfile('Third', [sampleMcp('github', { id: 'x' })])], 'new'],
    ['elsewhere by name', [sampleProfile('Other', [sampleMcp('GITHUB', { id: 'x' })])], 'new'],
    ['in several profiles by id', [sampleProfile('Other', [secret]), sampleProfile('Third', [secret])], 'ambiguous'],
    ['in several profiles by name', [sampleProfile('Other', [sampleMcp('github', { id: 'x' })]), sampleProfile('Third', [sampleMcp('github', { id: 'y' })])], 'ambiguous'],
    ['nowhere', [sampleProfile('Other', [sampleMcp('other')])], 'missing'],
  ];
  test.each(cases)('is found %s', (_, kept, expected) => {
    const { items } = new KeptState(...kept).bring(manifest(wanted), { strategy: 'update' });
    expect(items[1]?.state).toBe(expected);
  });

  test('is copied without its secrets and its usage, and the one elsewhere stays', () => {
    const state = new KeptState(sampleProfile('Other', [secret]));
    const { items } = state.bring(manifest(wanted));
    expect(items[1]).toMatchObject({ outcome: 'added', withheld: ['env.TOKEN', 'env.MOOD'], blanks: ['env.TOKEN', 'env.MOOD'] });
    expect(state.profiles[0]?.mcps).toEqual([secret]);
    expect(state.mcp('Team', 'github')).toEqual({ ...secret, usageCount: undefined, lastUsed: undefined, env: new Map([['TOKEN', cut({ secret: null })], ['MOOD', cut({ secret: null })], ['LEVEL', cut('info')]]) });
  });

  test('is copied with them when that is chosen', () => {
    const state = new KeptState(sampleProfile('Other', [secret]));
    expect(state.bring(manifest(wanted), { carrySecrets: ['Team/github'] }).items[1]).toMatchObject({ outcome: 'added', withheld: [], blanks: [] });
    expect(state.mcp('Team', 'github').env).toEqual(secret.env);
  });

  test('is a decision where several could be meant, and only left out by skip', () => {
    for (const [strategy, outcome] of [['fail', 'undecided'], ['update', 'undecided'], ['rename', 'undecided'], ['skip', 'skipped']] as const) {
      const state = new KeptState(sampleProfile('Other', [secret]), sampleProfile('Third', [secret]));
      expect(state.bring(manifest(wanted), { strategy }).items[1]?.outcome).toBe(outcome);
      expect(state.profiles[2]?.mcps).toEqual([]);
    }
  });

  test('stays listed where it is missing', () => {
    const state = new KeptState();
    expect(state.bring(manifest(wanted)).items[1]).toMatchObject({ state: 'missing', outcome: 'rejected' });
    expect(state.profiles[0]).toMatchObject({ name: 'Team', mcps: [], dependencies: { requiredMCPs: ['g'] } });
  });
});

test('the same manifest again changes nothing, whatever id the server was found under', () => {
  for (const kept of [sampleProfile('Team', [sampleMcp('github', { id: 'x' })], { id: 't' }), sampleProfile('Other', [sampleMcp('github', { id: 'x' })])]) {
    const state = new KeptState(kept);
    state.bring(manifest(wanted), { strategy: 'update' });
    const again = state.bring(manifest(wanted));
    expect(again.items.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
    expect(again.changes.putProfiles).toEqual([]);
  }
});
