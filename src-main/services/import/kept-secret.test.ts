import { describe, expect, test } from 'vitest';
import { mapMcpTexts } from '../../../src-shared/profile/map-texts';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { isText, type SecretText } from '../../../src-shared/profile/secret-text';
import type { Resolution, Target } from '../../../src-shared/transfer/resolution';
import { serializeMcpBody } from '../profiles/mcp-body';
import { cut, sampleMcp, sampleProfile, type McpSketch } from '../profiles/samples/sample-profile';
import { incomingClient, incomingProfile } from './samples/incoming-samples';
import { KeptState, type Brought } from './samples/kept-state';

const SECRET = 'kept-secret-7f3a';
const S = { secret: SECRET };
const R = cut({ secret: null });
const LOCAL: McpSketch = { command: 'npx', args: ['-y', '@example/server'], env: { TOKEN: cut(S), LOG_LEVEL: 'info' } };
const FLAGGED: McpSketch = { command: 'npx', args: ['@example/server', '--token', cut(S), '--url', 'https://good.example'] };
const HOSTED: McpSketch = { url: 'https://good.example/mcp', headers: { Authorization: cut('Bearer ', S), Accept: 'application/json' } };
const KEYED: McpSketch = { url: cut('https://good.example/mcp?key=', S) };

const holders = (state: KeptState): readonly string[] => state.profiles.flatMap(({ name, mcps }) =>
  mcps.filter((mcp) => serializeMcpBody(mcp).includes(SECRET)).map((mcp) => `${name}/${mcp.name}`));
const withoutSecrets = (mcp: Mcp): Mcp => mapMcpTexts(mcp, (text): SecretText => ({ segments: text.segments.map((part) => (isText(part) ? part : { secret: null })) }));
const bring = (kept: McpSketch, incoming: McpSketch, answers: Partial<Resolution>, target?: Target): { readonly state: KeptState; readonly brought: Brought } => {
  const state = new KeptState(sampleProfile('Work', [sampleMcp('server', kept)]));
  const brought = state.bring([incomingProfile(sampleProfile('Work', [withoutSecrets(sampleMcp('server', incoming))]))], answers, target);
  return { state, brought };
};

/** Each moves, or could move, the kept secret; the field is where the file asks for it. */
const MOVES: readonly (readonly [what: string, kept: McpSketch, incoming: McpSketch, field: string])[] = [
  ['another command', LOCAL, { ...LOCAL, command: 'evil' }, 'env.TOKEN'],
  ['another folder', LOCAL, { ...LOCAL, cwd: '/evil' }, 'env.TOKEN'],
  ['another package', LOCAL, { ...LOCAL, args: ['-y', '@example/evil'] }, 'env.TOKEN'],
  ['an argument more', LOCAL, { ...LOCAL, args: ['-y', '@example/server', '--upload'] }, 'env.TOKEN'],
  ['a loader', LOCAL, { ...LOCAL, env: { ...LOCAL.env, NODE_OPTIONS: '-r ./evil' } }, 'env.TOKEN'],
  ['an endpoint', LOCAL, { ...LOCAL, env: { ...LOCAL.env, API_URL: 'evil' } }, 'env.TOKEN'],
  ['an address with an unknown part', LOCAL, { ...LOCAL, env: { ...LOCAL.env, REPORTS: cut('https://evil.example/', { secret: null }) } }, 'env.TOKEN'],
  ['another host', HOSTED, { ...HOSTED, url: 'https://evil.example/mcp' }, 'headers.Authorization'],
  ['another path', HOSTED, { ...HOSTED, url: 'https://good.example/log' }, 'headers.Authorization'],
  ['another host of the url that holds it', KEYED, { url: cut('https://evil.example/mcp?key=', S) }, 'url'],
  ['the flag after it', FLAGGED, { ...FLAGGED, args: ['@example/server', '--token', cut(S), '--url', 'https://evil.example'] }, 'args[2]'],
  ['the flag before it', FLAGGED, { ...FLAGGED, args: ['@example/server', '--send', cut(S), '--url', 'https://good.example'] }, 'args[2]'],
  ['text beside it', FLAGGED, { ...FLAGGED, args: ['@example/server', '--token', cut('https://evil.example/', S), '--url', 'https://good.example'] }, 'args[2]'],
  ['an argument before it', FLAGGED, { ...FLAGGED, args: ['--evil', '@example/server', '--token', cut(S), '--url', 'https://good.example'] }, 'args[3]'],
];

describe('a kept secret never follows to a new destination:', () => {
  test.each(MOVES)('%s', (_, kept, incoming, field) => {
    const { state, brought } = bring(kept, incoming, { strategy: 'update' });
    expect(holders(state)).toEqual([]);
    const [, item] = brought.items;
    expect(item).toMatchObject({ outcome: 'updated', withheld: [field], blanks: expect.arrayContaining([field]) as unknown });
  });

  test.each(MOVES)('%s, unless that is chosen', (_, kept, incoming) => {
    const { state, brought } = bring(kept, incoming, { strategy: 'update', carrySecrets: ['work/SERVER'] });
    expect(holders(state)).toEqual(['Work/server']);
    expect(brought.items[1]?.withheld).toEqual([]);
  });

  test.each(MOVES)('%s, with a copy beside it or in a new profile', (_, kept, incoming) => {
    const carrySecrets = ['Work/server'];
    const renamed = bring(kept, incoming, { strategy: 'rename', carrySecrets }).state;
    expect(holders(renamed)).toEqual(['Work/server']);
    expect(renamed.profiles[0]?.mcps).toHaveLength(2);
    expect(holders(bring(kept, incoming, { strategy: 'update', carrySecrets }, { kind: 'new', name: 'Fresh' }).state)).toEqual(['Work/server']);
  });

  test.each(MOVES)('%s, and the same file again changes nothing', (_, kept, incoming) => {
    const { state } = bring(kept, incoming, { strategy: 'update' });
    const { changes, items } = state.bring([incomingProfile(sampleProfile('Work', [withoutSecrets(sampleMcp('server', incoming))]))]);
    expect(items.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
    expect(changes).toEqual({ putProfiles: [], putMcps: [], removeMcps: [], remember: [] });
  });
});

describe('a kept secret stays where it is:', () => {
  const cases: readonly (readonly [what: string, kept: McpSketch, incoming: McpSketch])[] = [
    ['nothing else changes', LOCAL, LOCAL],
    ['a log level', LOCAL, { ...LOCAL, env: { ...LOCAL.env, LOG_LEVEL: 'debug' } }],
    ['an order of variables', LOCAL, { ...LOCAL, env: { LOG_LEVEL: 'info', TOKEN: cut(S) } }],
    ['description and tags', HOSTED, { ...HOSTED, description: 'new', tags: ['new'] }],
    ['a header withheld as a whole', HOSTED, { ...HOSTED, headers: { ...HOSTED.headers, Authorization: R } }],
    ['an argument withheld as a whole', FLAGGED, { ...FLAGGED, args: ['@example/server', R, R, '--url', 'https://good.example'] }],
    ['a url withheld from the path on', KEYED, { url: cut('https://good.example/', S) }],
    ['a url with its secret', KEYED, { ...KEYED, disabled: true }],
  ];
  test.each(cases)('%s', (_, kept, incoming) => {
    const { state, brought } = bring(kept, incoming, { strategy: 'update' });
    expect(holders(state)).toEqual(['Work/server']);
    expect(brought.items[1]).toMatchObject({ withheld: [], blanks: [] });
  });

  test('in a description whose other words change', () => {
    const { state } = bring({ description: cut('key: ', S) }, { description: cut('the key is ', S) }, { strategy: 'update' });
    expect(state.mcp('Work', 'server').description).toEqual(cut('the key is ', S));
  });
});

describe('a secret is not lent', () => {
  const two = (): KeptState => new KeptState(sampleProfile('Work', [
    sampleMcp('github', { id: 'a', ...HOSTED }),
    sampleMcp('other', { id: 'b', url: 'https://evil.example/mcp', headers: { Authorization: 'Bearer x' } }),
  ]));

  test('to another server that takes its name', () => {
    const state = two();
    state.bring([incomingProfile(sampleProfile('Work', [sampleMcp('github', { id: 'b', url: 'https://evil.example/mcp', headers: { Authorization: R } })]))], { strategy: 'update' });
    expect(holders(state)).toEqual(['Work/github']);
    expect(state.mcp('Work', 'github').url).toEqual(cut('https://good.example/mcp'));
  });

  test('to another address under its id', () => {
    const state = two();
    state.bring([incomingProfile(sampleProfile('Work', [sampleMcp('other', { id: 'a', url: 'https://evil.example/mcp', headers: { Authorization: R } })]))], { strategy: 'update' });
    expect(holders(state)).toEqual([]);
  });

  test('to another header', () => {
    const state = two();
    state.bring([incomingProfile(sampleProfile('Work', [sampleMcp('github', { id: 'a', url: 'https://good.example/mcp', headers: { 'X-Other': R } })]))], { strategy: 'update' });
    expect(holders(state)).toEqual([]);
  });

  test('to a placeholder with its name in another server', () => {
    const state = new KeptState(sampleProfile('Work', [sampleMcp('one', LOCAL), sampleMcp('two', { ...LOCAL, args: ['two'], env: { TOKEN: 'x-y-z-1' } })]));
    state.bring([incomingClient(sampleProfile('Work', [sampleMcp('two', { ...LOCAL, args: ['two'], env: { TOKEN: '${TOKEN}' } })]))], { strategy: 'update' });
    expect(state.mcp('Work', 'two').env.get('TOKEN')).toEqual(cut('${TOKEN}'));
    expect(holders(state)).toEqual(['Work/one']);
  });

  test('to a name that only looks the same', () => {
    const state = two();
    // The "і" is Cyrillic.
    const { items } = state.bring([incomingProfile(sampleProfile('Work', [sampleMcp('gіthub', { id: 'c', ...HOSTED, headers: { Authorization: R } })]))], { strategy: 'update' });
    expect(items[1]).toMatchObject({ state: 'new', blanks: ['headers.Authorization'] });
    expect(holders(state)).toEqual(['Work/github']);
  });

  test('to the twin of its server in a copy of the profile', () => {
    const state = new KeptState(sampleProfile('Work', [sampleMcp('server', HOSTED)], { id: 'w' }));
    const twins = [sampleMcp('server', { id: 'x', ...HOSTED, headers: { Authorization: R } }), sampleMcp('server', { id: 'x', ...HOSTED, disabled: true, headers: { Authorization: R } })];
    state.bring([incomingProfile(sampleProfile('Work', twins, { id: 'q' }))], { strategy: 'update', decisions: { p0: 'rename' }, carrySecrets: ['Work/server'] });
    expect(state.profiles).toHaveLength(2);
    expect(holders(state)).toEqual(['Work/server']);
    expect(state.profiles[1]?.mcps.map(({ disabled }) => disabled)).toEqual([true]);
  });

  test('to one of two servers of the import that are called alike', () => {
    const state = two();
    const evil = sampleMcp('GitHub', { id: 'c', url: 'https://evil.example/mcp', headers: { Authorization: R } });
    state.bring([incomingProfile(sampleProfile('Work', [withoutSecrets(sampleMcp('github', { id: 'a', ...HOSTED })), evil]))], { strategy: 'update', carrySecrets: ['Work/github'] });
    expect(holders(state)).toEqual([]);
  });
});

test('swapped flags do not swap their secrets', () => {
  const args = (...words: McpSketch['args'] & object): McpSketch => ({ args: words });
  const kept = args('--token', cut({ secret: 'the-token' }), '--key', cut({ secret: 'the-key' }));
  const { state } = bring(kept, args('--key', R, '--token', R), { strategy: 'update', carrySecrets: ['Work/server'] });
  expect(state.mcp('Work', 'server').args.map((arg) => JSON.stringify(arg.segments)).join(' ')).toMatch(/--key.*the-key.*--token.*the-token/);
});

test('an unknown value in the profile itself does not overwrite the kept one', () => {
  const description = cut('ask for ', S, ' at the desk');
  const extras = new Map([['', new Map([['note', cut({ secret: SECRET })]])]]);
  const state = new KeptState(sampleProfile('Work', [], { description, extras }));
  const unknown = sampleProfile('Work', [], { description: cut('ask for ', { secret: null }, ' at the desk'), extras: new Map([['', new Map([['note', R]])]]) });
  expect(state.bring([incomingProfile(unknown)]).items).toMatchObject([{ state: 'identical' }]);
  state.bring([incomingProfile({ ...unknown, color: 'red' })], { strategy: 'update' });
  expect(state.profiles).toMatchObject([{ color: 'red', description, extras }]);
});
