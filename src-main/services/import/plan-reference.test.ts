import { describe, expect, test } from 'vitest';
import type { Profile } from '../../../src-shared/profile/profile';
import { NO_DEPENDENCIES } from '../../../src-shared/profile/dependencies';
import type { PlanItem } from '../../../src-shared/transfer/import-plan';
import type { Resolution } from '../../../src-shared/transfer/resolution';
import type { IncomingProfile } from './incoming';
import { planItemsOf } from './plan-view';
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

  describe('where several could be meant, is the one that is chosen', () => {
    const kept = (): KeptState => new KeptState(
      sampleProfile('Other', [secret], { id: 'o' }), sampleProfile('Third', [{ ...secret, command: cut('uvx'), env: new Map([['TOKEN', cut({ secret: 'other-secret' })]]) }], { id: 't/3' }),
    );
    const candidates = (state: KeptState): PlanItem['candidates'] => state.plan(manifest(wanted)).profiles.flatMap(planItemsOf)[1]?.candidates;
    const choose = (choice: string, more: Partial<Resolution> = {}): Partial<Resolution> => ({ choices: { 'p0/m0': choice }, ...more });
    const THIRD = '["t/3","g"]';

    test('told by their profiles and by what sets them apart', () => {
      expect(candidates(kept())).toEqual([
        { id: '["o","g"]', label: 'Other/github: command npx, env.TOKEN •••••• (not the same secret), env.MOOD ••••••, 1 more' },
        { id: THIRD, label: 'Third/github: command uvx, env.TOKEN •••••• (not the same secret), env.MOOD not there, 1 more' },
      ]);
      expect(candidates(new KeptState(sampleProfile('Other', [secret]), sampleProfile('Third', [secret])))?.map(({ label }) => label)).toEqual(['Other/github', 'Third/github']);
      expect(candidates(new KeptState(sampleProfile('Other', [secret])))).toBeUndefined();
    });

    test('without its secrets', () => {
      const state = kept();
      expect(state.bring(manifest(wanted), choose(THIRD))).toMatchObject({ items: [{}, { state: 'ambiguous', outcome: 'added', withheld: ['env.TOKEN'], blanks: ['env.TOKEN'] }], unmet: [] });
      expect(state.mcp('Team', 'github')).toMatchObject({ id: 'g', command: cut('uvx'), env: new Map([['TOKEN', cut({ secret: null })]]), usageCount: undefined });
      expect(state.mcp('Third', 'github').env.get('TOKEN')).toEqual(cut({ secret: 'other-secret' }));
      expect(state.bring(manifest(wanted)).changes).toEqual({ putProfiles: [], putMcps: [], removeMcps: [], remember: [] });
    });

    test('with them when that is chosen, and in a profile that is there too', () => {
      for (const state of [kept(), new KeptState(...kept().profiles, sampleProfile('Team', [], { id: 't' }))]) {
        expect(state.bring(manifest(wanted), choose(THIRD, { carrySecrets: ['Team/github'] })).items[1]).toMatchObject({ outcome: 'added', withheld: [], blanks: [] });
        expect(state.mcp('Team', 'github').env.get('TOKEN')).toEqual(cut({ secret: 'other-secret' }));
      }
    });

    test('whatever is decided for all, unless it is left out itself', () => {
      for (const strategy of ['skip', 'update', 'rename', 'merge'] as const) expect(kept().bring(manifest(wanted), choose(THIRD, { strategy })).items[1]?.outcome).toBe('added');
      expect(kept().bring(manifest(wanted), choose(THIRD, { decisions: { 'p0/m0': 'skip' } })).items[1]?.outcome).toBe('skipped');
    });

    test.each(['', 'Third/github', '["t/3","x"]', '["t","g"]'])('and not %j, which is none of them', (choice) => {
      const state = kept();
      expect(state.bring(manifest(wanted), choose(choice))).toMatchObject({ items: [{}, { outcome: 'undecided' }], unmet: ['Team/github: what was chosen is none of the kept servers that could be meant'] });
      expect(state.profiles[2]?.mcps).toEqual([]);
    });

    test('and where only one is, there is nothing to choose', () => {
      expect(new KeptState(sampleProfile('Other', [secret])).bring(manifest(wanted), choose('["Other","g"]'))).toMatchObject({ items: [{}, { outcome: 'added' }], unmet: ['Team/github: there is nothing to choose'] });
    });
  });

  test('stays listed where it is missing, though the file does not list it', () => {
    const bare = { ...wanted, dependencies: NO_DEPENDENCIES };
    for (const [file, listed] of [[manifest(wanted), 'g'], [manifest(bare), 'g'], [[incomingProfile(bare, { reference: true, identified: false })], 'github']] as const) {
      const state = new KeptState();
      state.bring(file, { partial: true });
      expect(state.profiles[0]?.dependencies.requiredMCPs).toEqual([listed]);
      const again = state.bring(file, { partial: true });
      expect([again.items.map(({ outcome }) => outcome), again.changes]).toEqual([['unchanged', 'rejected'], { putProfiles: [], putMcps: [], removeMcps: [], remember: [] }]);
    }
  });

  test('is not listed besides where it is found', () => {
    const state = new KeptState(sampleProfile('Other', [secret]));
    state.bring(manifest({ ...wanted, dependencies: NO_DEPENDENCIES }));
    expect(state.profiles[1]?.dependencies.requiredMCPs).toEqual([]);
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
