import { describe, expect, test } from 'vitest';
import { AppError } from '../../../src-shared/errors/app-error';
import type { Profile } from '../../../src-shared/profile/profile';
import type { Target } from '../../../src-shared/transfer/resolution';
import { cut, sampleMcp, sampleProfile } from '../profiles/samples/sample-profile';
import type { IncomingProfile } from './incoming';
import { incomingClient, incomingProfile } from './samples/incoming-samples';
import { KeptState } from './samples/kept-state';

const states = (state: KeptState, incoming: readonly IncomingProfile[], target?: Target): readonly string[] =>
  state.plan(incoming, target).profiles.flatMap((profile) => [profile.state, ...profile.mcps.map((mcp) => mcp.state)]);
const one = (...profiles: readonly Profile[]): readonly IncomingProfile[] => profiles.map((profile, index) => incomingProfile(profile, { key: `p${index}` }));

const github = sampleMcp('github', { id: 'g', args: ['one'] });
const work = sampleProfile('Work', [github], { id: 'w' });
const kept = (): KeptState => new KeptState(work);

describe('identity', () => {
  const cases: readonly (readonly [what: string, incoming: IncomingProfile, expected: readonly string[]])[] = [
    ['the same ids', incomingProfile(work), ['identical', 'identical']],
    ['the same id under another name', incomingProfile({ ...work, name: 'Job' }), ['changed', 'identical']],
    ['the same name in other letters', incomingClient(sampleProfile(' ｗＯＲＫ', [sampleMcp('GITHUB', { args: ['one'] })])), ['identical', 'changed']],
    ['a client file with the same names', incomingClient(sampleProfile('Work', [sampleMcp('github', { args: ['one'] })])), ['identical', 'identical']],
    ['another id, equal', incomingProfile(sampleProfile('Work', [github], { id: 'x' })), ['identical', 'identical']],
    ['another id, not equal', incomingProfile(sampleProfile('Work', [github], { id: 'x', color: 'red' })), ['name-taken', 'identical']],
    ['another id, another server', incomingProfile(sampleProfile('Work', [sampleMcp('other')], { id: 'x' })), ['name-taken', 'new']],
    ['a server with another id, equal', incomingProfile({ ...work, mcps: [sampleMcp('github', { id: 'x', args: ['one'] })] }), ['identical', 'identical']],
    ['a server with another id, not equal', incomingProfile({ ...work, mcps: [sampleMcp('github', { id: 'x', args: ['two'] })] }), ['identical', 'name-taken']],
    ['a server with the same id and another name', incomingProfile({ ...work, mcps: [sampleMcp('gh', { id: 'g', args: ['one'] })] }), ['identical', 'changed']],
    ['a server with the name of one id and the id of none', incomingProfile({ ...work, mcps: [sampleMcp('new', { id: 'x' })] }), ['identical', 'new']],
    ['other names and ids', incomingProfile(sampleProfile('Home', [github], { id: 'h' })), ['new', 'new']],
    ['an empty profile', incomingProfile(sampleProfile('Empty')), ['new']],
  ];
  test.each(cases)('%s', (_, incoming, expected) => {
    expect(states(kept(), [incoming])).toEqual(expected);
  });

  test('a server under the name of one and the id of another is said to take the name', () => {
    const state = new KeptState(sampleProfile('Work', [github, sampleMcp('other', { id: 'o' })]));
    const plan = state.plan([incomingProfile(sampleProfile('Work', [sampleMcp('github', { id: 'o' })]))]);
    expect(plan.profiles[0]?.mcps[0]).toMatchObject({ state: 'name-taken', result: { id: 'o', name: 'other' }, meets: { mcp: { id: 'g' } } });
  });

  test('a new server under the old name of one that is renamed is new', () => {
    const renamed = sampleProfile('Work', [sampleMcp('gh', { id: 'g', args: ['one'] }), sampleMcp('github', { id: 'x' })], { id: 'w' });
    expect(states(kept(), one(renamed))).toEqual(['identical', 'changed', 'new']);
  });
});

describe('a client file', () => {
  test('says nothing by what it has no place for', () => {
    const full = sampleMcp('github', { args: ['one'], description: 'd', category: 'c', tags: ['t'], disabled: true, alwaysAllow: ['x'], source: 's', version: 'v' });
    expect(states(new KeptState(sampleProfile('P', [full], { color: 'red' })), [incomingClient(sampleProfile('P', [sampleMcp('github', { args: ['one'] })]))])).toEqual(['identical', 'identical']);
  });

  test('means the kept secret by the placeholder that Valise itself would write there', () => {
    const mine = sampleMcp('GitHub MCP', {
      args: ['--api-key', cut({ secret: 'k1' }), 'free'], env: { TOKEN: cut({ secret: 's' }), PLAIN: 'not harmless' },
      headers: { 'X-Key': cut('Bearer ', { secret: 'h' }) }, url: cut('https://h/?k=', { secret: 'u' }),
    });
    const pasted = sampleMcp('GitHub MCP', {
      type: 'http', args: ['--api-key', '${API_KEY}', 'free'], env: { TOKEN: '${TOKEN}', PLAIN: '${PLAIN}' },
      headers: { 'X-Key': 'Bearer ${GITHUB_MCP_X_KEY}' }, url: 'https://h/?k=${GITHUB_MCP_URL}', command: 'npx',
    });
    const state = new KeptState(sampleProfile('P', [{ ...mine, command: cut('npx') }]));
    expect(states(state, [incomingClient(sampleProfile('P', [pasted]))])).toEqual(['identical', 'identical']);
    const other = { ...pasted, env: new Map([['TOKEN', cut('${OTHER}')], ['PLAIN', cut('${PLAIN}')]]) };
    expect(states(state, [incomingClient(sampleProfile('P', [other]))])).toEqual(['identical', 'changed']);
  });
});

describe('what the import has twice', () => {
  const two = (first: Parameters<typeof sampleMcp>, second: Parameters<typeof sampleMcp>): Profile => sampleProfile('P', [sampleMcp(...first), sampleMcp(...second)]);
  const cases: readonly (readonly [what: string, profile: Profile, expected: readonly string[]])[] = [
    ['the same name', two(['a', { id: '1' }], ['A', { id: '2' }]), ['new', 'new', 'duplicate']],
    ['the same id', two(['a', { id: '1' }], ['b', { id: '1' }]), ['new', 'new', 'duplicate']],
    ['the very same', two(['a', { id: '1' }], ['a', { id: '1' }]), ['new', 'new', 'identical']],
    ['nothing', two(['a', { id: '1' }], ['b', { id: '2' }]), ['new', 'new', 'new']],
  ];
  test.each(cases)('%s', (_, profile, expected) => {
    expect(states(new KeptState(), one(profile))).toEqual(expected);
  });

  test('two ways to the same kept server', () => {
    const profile = sampleProfile('P', [sampleMcp('a', { id: 'x', args: ['1'] }), sampleMcp('b', { id: '1', args: ['2'] })]);
    expect(states(new KeptState(sampleProfile('P', [sampleMcp('a', { id: '1' })])), one({ ...profile, mcps: [sampleMcp('a', { id: 'x', args: ['1'] }), sampleMcp('a', { id: '1', args: ['2'] })] })))
      .toEqual(['identical', 'name-taken', 'duplicate']);
  });

  test('across files that go into the same profile', () => {
    const files = [incomingClient(sampleProfile('P', [sampleMcp('a'), sampleMcp('b', { args: ['1'] })])), incomingClient(sampleProfile('P', [sampleMcp('a'), sampleMcp('b', { args: ['2'] })]), { key: 'p1' })];
    expect(states(new KeptState(), files)).toEqual(['new', 'new', 'new', 'identical', 'identical', 'duplicate']);
    expect(states(new KeptState(sampleProfile('P')), files)).toEqual(['identical', 'new', 'new', 'identical', 'identical', 'duplicate']);
  });

  test('two profiles of one name', () => {
    expect(states(new KeptState(), one(sampleProfile('P', [], { id: '1' }), sampleProfile('p', [], { id: '2', color: 'red' })))).toEqual(['new', 'duplicate']);
    expect(states(new KeptState(), one(sampleProfile('P', [], { id: '1' }), sampleProfile('P', [sampleMcp('a')], { id: '2' })))).toEqual(['new', 'duplicate', 'new']);
    expect(states(new KeptState(), one(sampleProfile('P', [], { id: '1' }), sampleProfile('P', [], { id: '2' })))).toEqual(['new', 'identical']);
  });
});

describe('a target', () => {
  const home = sampleProfile('Home', [sampleMcp('kept')], { id: 'h' });
  const state = (): KeptState => new KeptState(work, home);
  test('that is not there is refused', () => {
    expect(() => state().plan(one(work), { kind: 'merge', name: 'Nowhere' })).toThrow(new AppError('PROFILE_NOT_FOUND', { subject: 'Nowhere' }));
    expect(() => state().plan(one(work), { kind: 'replace', name: 'Nowhere' })).toThrow(new AppError('PROFILE_NOT_FOUND', { subject: 'Nowhere' }));
  });
  const cases: readonly (readonly [target: Target, expected: readonly string[], removals: readonly string[]])[] = [
    [{ kind: 'merge', name: 'home' }, ['identical', 'new'], []],
    [{ kind: 'merge', name: 'w' }, ['identical', 'identical'], []],
    [{ kind: 'replace', name: 'Home' }, ['changed', 'new'], ['kept']],
    [{ kind: 'new' }, ['name-taken', 'identical'], []],
    [{ kind: 'new', name: 'Fresh' }, ['new', 'new'], []],
    [{ kind: 'new', name: 'HOME' }, ['name-taken', 'new'], []],
  ];
  test.each(cases)('%j', (target, expected, removals) => {
    const incoming = one({ ...work, color: 'red' });
    const plan = state().plan(target.kind === 'new' || target.name === 'Home' ? incoming : one(work), target);
    expect(plan.profiles.flatMap((profile) => [profile.state, ...profile.mcps.map((mcp) => mcp.state)])).toEqual(expected);
    expect(plan.profiles.flatMap((profile) => profile.removals.map(({ name }) => name))).toEqual(removals);
  });

  test('that is replaced keeps what any of the files brings, and what can not be read of them', () => {
    const full = new KeptState(sampleProfile('P', ['a', 'b', 'c', 'd'].map((name) => sampleMcp(name))));
    const finding = { code: 'FIELD_INVALID', severity: 'error', step: 'schema' } as const;
    const files = [
      incomingProfile(sampleProfile('X', [sampleMcp('a')])),
      incomingProfile(sampleProfile('Y', [sampleMcp('b')]), { key: 'p1', rejected: [{ name: 'C', finding }] }),
    ];
    const { items } = full.bring(files, { strategy: 'update' }, { kind: 'replace', name: 'P' });
    expect(items.filter(({ outcome }) => outcome === 'removed').map(({ subject }) => subject)).toEqual(['P/d']);
    expect(full.profiles[0]?.mcps.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });
});

describe('two thousand servers against two thousand kept ones are planned and resolved in two seconds', () => {
  const many = (argument: string): Profile => sampleProfile('Many', Array.from({ length: 2000 }, (_, index) => sampleMcp(`server ${index}`, {
    id: `id-${index}`, args: ['-y', `@example/server-${index}`, argument], env: { TOKEN: cut({ secret: `secret-${index}` }), LEVEL: 'info' },
  })));
  const renamed = (profile: Profile): Profile => ({ ...profile, mcps: profile.mcps.map((mcp) => ({ ...mcp, id: sampleMcp(`other-${mcp.id}`).id })) });
  test.each([
    ['all changed', incomingProfile(many('new')), 'update'],
    ['found by name', incomingProfile(renamed(many('new'))), 'update'],
    ['all kept twice', incomingClient(many('new')), 'rename'],
    ['all new', incomingClient({ ...many('new'), name: 'Other' }), 'fail'],
    ['a manifest', incomingProfile({ ...renamed(many('')), name: 'Team', id: sampleProfile('Team').id }, { reference: true }), 'fail'],
  ] as const)('%s', (_, incoming, strategy) => {
    const state = new KeptState(many('old'));
    const started = process.threadCpuUsage();
    const { items } = state.bring([incoming], { strategy });
    expect(items).toHaveLength(2001);
    expect(process.threadCpuUsage(started).user / 1000).toBeLessThan(2000);
  });
});
