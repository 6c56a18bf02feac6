import { expect, test } from 'vitest';
import { refusal, SmallHome } from '../../samples/small-home';
import { openEnvironment } from './seal-environment';
import { requireEnvironment } from './require-environment';

const SECRET = 'made-for-tests-and-nothing-else';
const TOOL = JSON.stringify({ name: 'search', url: 'https://a.example/search', integration_type: 'REST', auth_type: 'bearer', auth_value: { Authorization: `Bearer ${SECRET}` } });

const secretsOf = async (home: SmallHome, name: string): Promise<object> =>
  openEnvironment(requireEnvironment(home.storage.storage.gateway, name), await home.vault.open());

async function homeWithDev(): Promise<SmallHome> {
  const home = new SmallHome();
  await home.environments.add({ name: 'dev', description: 'for trying', url: 'https://dev.example/' });
  return home;
}

test('environments are made, listed by name, renamed and told apart whatever the case', async () => {
  using home = await homeWithDev();
  const staging = await home.environments.add({ name: 'Älpha', description: '' });
  expect(home.environments.list()).toMatchObject([{ name: 'dev', url: 'https://dev.example/', hasSecret: false, counts: {} }, { name: 'Älpha' }]);
  expect(await refusal(home.environments.add({ name: 'DEV', description: '' }))).toBe('NAME_TAKEN');
  expect(await refusal(home.environments.update(staging.id, { name: 'Dev' }))).toBe('NAME_TAKEN');
  expect(await home.environments.update('dev', { name: 'DEV', url: null })).toMatchObject({ name: 'DEV', description: 'for trying', hasToken: false });
  expect(home.environments.list()[0]).not.toHaveProperty('url');
  expect(await refusal(home.environments.update('prod', {}))).toBe('ENVIRONMENT_NOT_FOUND');
  expect(await refusal(home.environments.remove('prod'))).toBe('ENVIRONMENT_NOT_FOUND');
});

test('a copy of what there is not makes nothing, no vault either', async () => {
  using home = new SmallHome();
  expect(await refusal(home.environments.add({ name: 'copy', description: '', copyOf: 'dev' }))).toBe('ENVIRONMENT_NOT_FOUND');
  expect(await home.vault.status()).toMatchObject({ state: 'none' });
});

test('what is not stated of its secrets stays, null takes it away, and neither is seen or stands in clear', async () => {
  using home = await homeWithDev();
  expect(await home.environments.setSecret('dev', { secret: SECRET })).toMatchObject({ hasSecret: true, hasToken: false });
  expect(await home.environments.setSecret('dev', { token: `${SECRET}-token` })).toMatchObject({ hasSecret: true, hasToken: true });
  expect(await secretsOf(home, 'dev')).toEqual({ secret: SECRET, token: `${SECRET}-token` });
  expect(JSON.stringify([home.environments.list(), home.activity.list()])).not.toContain(SECRET);
  expect(JSON.stringify(home.storage.ask('SELECT * FROM environments'))).not.toContain(SECRET);
  expect(await home.environments.setSecret('dev', { secret: null })).toMatchObject({ hasSecret: false, hasToken: true });
});

test('what changes nothing is no step of the history', async () => {
  using home = await homeWithDev();
  await home.environments.setSecret('dev', { secret: SECRET });
  const before = home.activity.list().length;
  await home.environments.setSecret('dev', { secret: SECRET, token: null });
  await home.environments.update('dev', { name: 'dev', description: 'for trying', url: 'https://dev.example/' });
  expect(home.activity.list()).toHaveLength(before);
});

test('a token does not follow to another address; with the same one it stays', async () => {
  using home = await homeWithDev();
  await home.environments.setSecret('dev', { secret: SECRET, token: SECRET });
  expect(await home.environments.update('dev', { description: 'x', url: 'https://dev.example/' })).toMatchObject({ hasToken: true });
  expect(await home.environments.update('dev', { url: 'https://other.example/' })).toMatchObject({ hasSecret: true, hasToken: false });
  expect(await secretsOf(home, 'dev')).toEqual({ secret: SECRET });
});

test('a copy has the entities with their secrets under ids of their own, and neither secret nor token', async () => {
  using home = await homeWithDev();
  await home.environments.setSecret('dev', { secret: SECRET, token: SECRET });
  await home.entities.put({ environment: 'dev', type: 'tools', text: TOOL });
  expect(await home.environments.add({ name: 'prod', description: '', copyOf: 'DEV' })).toMatchObject({ hasSecret: false, hasToken: false, counts: { tools: 1 } });
  const [one, other] = await Promise.all(['dev', 'prod'].map((environment) => home.entities.show({ environment, type: 'tools', entity: 'search' })));
  expect(other).toMatchObject({ text: one?.text, secrets: 1, blanks: 0 });
  expect(other?.id).not.toBe(one?.id);
  expect(home.activity.list()[0]?.summary.gateway).toMatchObject({ environments: ['prod'], entities: ['search'], environmentsAdded: 1, entitiesAdded: 1 });
});

test('an environment goes with all that is in it, without the vault, and comes back by undo as it was', async () => {
  using home = await homeWithDev();
  await home.environments.setSecret('dev', { secret: SECRET });
  const { id } = await home.entities.put({ environment: 'dev', type: 'tools', text: TOOL });
  const before = [home.environments.list(), await home.entities.show({ environment: 'dev', type: 'tools', entity: id })];
  await home.vault.lock();
  const { historyId } = await home.environments.remove('dev');
  expect(home.activity.list()[0]?.summary.gateway).toMatchObject({ environmentsRemoved: 1, entitiesRemoved: 1, environments: ['dev'] });
  expect(['environments', 'entities', 'gateway_blobs'].map((table) => home.storage.ask(`SELECT * FROM ${table}`))).toEqual([[], [], []]);
  home.activity.undo(historyId);
  await home.vault.unlock(undefined);
  const after = [home.environments.list(), await home.entities.show({ environment: 'dev', type: 'tools', entity: id })];
  expect(after).toEqual(before);
  expect(await secretsOf(home, 'dev')).toEqual({ secret: SECRET });
});

test('each edit tells its step, which takes back that edit alone, secrets included; what changes nothing tells none', async () => {
  using home = new SmallHome();
  const { historyId: made } = await home.environments.add({ name: 'dev', description: 'for trying' });
  const { historyId: secret } = await home.environments.setSecret('dev', { secret: SECRET });
  expect([made, secret]).toEqual([1, 2]);
  expect((await home.environments.setSecret('dev', { secret: SECRET })).historyId).toBeUndefined();
  const renamed = await home.environments.update('dev', { name: 'prod' });
  expect((await home.environments.update('prod', { name: 'prod' })).historyId).toBeUndefined();
  home.activity.undo(renamed.historyId);
  const { historyId: other } = await home.environments.setSecret('dev', { secret: 'another', token: SECRET });
  home.activity.undo(other);
  expect(await secretsOf(home, 'dev')).toEqual({ secret: SECRET });
  const put = { environment: 'dev', type: 'tools', text: TOOL } as const;
  const { historyId: tool, id, text } = await home.entities.put(put);
  expect((await home.entities.put({ ...put, id, text })).historyId).toBeUndefined();
  expect([renamed.historyId, other, tool]).toEqual([3, 5, 7]);
  home.activity.undo(tool);
  expect(home.environments.list()).toMatchObject([{ name: 'dev', description: 'for trying', hasSecret: true, hasToken: false, counts: {} }]);
  home.activity.undo(secret);
  expect(await secretsOf(home, 'dev')).toEqual({});
  home.activity.undo(made);
  expect(home.environments.list()).toEqual([]);
});

test('a step is not taken back over later edits of what it wrote', async () => {
  using home = await homeWithDev();
  const made = home.activity.list()[0]?.id ?? 0;
  await home.entities.put({ environment: 'dev', type: 'tools', text: TOOL });
  expect(() => home.activity.undo(made)).toThrow('UNDO_CONFLICT');
  const { historyId } = await home.environments.remove('dev');
  await home.environments.add({ name: 'Dev', description: 'another' });
  expect(() => home.activity.undo(historyId)).toThrow('UNDO_CONFLICT');
  expect(home.environments.list()).toMatchObject([{ name: 'Dev', description: 'another', counts: {} }]);
});
