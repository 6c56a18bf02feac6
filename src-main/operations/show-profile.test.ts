import { expect, test } from 'vitest';
import { SmallHome } from '../samples/small-home';
import { showProfile } from './show-profile';

const SECRET = 'ghp_Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4zAb7c';
const DOCUMENT = {
  exportInfo: { version: '1.0', exportedAt: '2026-01-01T00:00:00.000Z' },
  profile: {
    id: 'p1', name: 'Work', description: `with ${SECRET}`,
    metadata: { note: 'hello', team: 'staging', empty: '', token: SECRET, password: 'hunter2', 'odd/name ~': 4, list: [1, [true, null]] },
  },
  dependencies: { systemRequirements: { nodeVersion: '>=18', npmPackages: ['known', 'other'], runtimes: ['npx'], glibc: 2 } },
  mcps: [
    { id: 'm1', name: 'one', type: 'stdio', command: 'npx', args: ['known'], timeout: 60_000, trust: false, auth: { key: SECRET, port: 5 }, none: [], tools: ['a', 'b'] },
    { id: 'm2', name: 'two', type: 'stdio', command: 'npx', startup: { timeoutMs: 1.50 } },
    { id: 'm3', name: 'three', type: 'stdio', command: 'npx' },
  ],
};

test('a profile comes without what Valise has no name for, unless it is asked for; secrets are masked', async () => {
  using home = new SmallHome();
  await home.bring({ 'work.json': DOCUMENT });
  const plain = await home.profiles.show('Work');
  expect(await showProfile(home.profiles, { name: 'work', others: false })).toEqual(plain);
  const { others, ...view } = await showProfile(home.profiles, { name: 'work', others: true });
  expect(view).toEqual(plain);
  expect(others?.profile.map(({ field, shown }) => `${field}: ${shown}`).toSorted()).toEqual([
    'dependencies.nodeVersion: >=18', 'dependencies.npmPackages: other', 'dependencies.systemRequirements.glibc: 2', 'profile.description: with ••••••',
    'profile.metadata.empty: ', 'profile.metadata.list[0]: 1', 'profile.metadata.list[1][0]: true', 'profile.metadata.list[1][1]: null',
    'profile.metadata.note: ••••••', 'profile.metadata.password: ••••••', 'profile.metadata.team: staging', 'profile.metadata.token: ••••••', 'profile.metadata["odd/name ~"]: 4',
  ]);
  expect(others?.mcps).toEqual({
    m1: [{ field: 'timeout', shown: '60000', secret: false }, { field: 'trust', shown: 'false', secret: false }, { field: 'auth.port', shown: '5', secret: false }, { field: 'none', shown: '[]', secret: false }],
    m2: [{ field: 'startup.timeoutMs', shown: '1.5', secret: false }],
  });
  expect(JSON.stringify([others, view])).not.toContain(SECRET);
});

test('of one server it tells no other, and a description in clear is told once', async () => {
  using home = new SmallHome();
  await home.bring({ 'work.json': { ...DOCUMENT, dependencies: {}, profile: { id: 'p1', name: 'Work', description: 'in clear' } } });
  const { profile, others } = await showProfile(home.profiles, { name: 'Work/two', others: true });
  expect([profile.description, Object.keys(others?.mcps ?? {}), others?.profile]).toEqual(['in clear', ['m2'], []]);
});
