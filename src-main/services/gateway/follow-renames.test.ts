import { expect, test } from 'vitest';
import { ExportingHome } from '../../samples/exporting-home';
import { edited, EntityHome, SECRET, TOOL } from '../../samples/entity-home';

const referencesOf = async (at: EntityHome, server: string): Promise<unknown> => {
  const { tool_ids: tools, associated_resources: resources } = await at.kept('servers', server);
  return [tools, resources];
};

test('under another name an entity stays what others refer to, each in its way of spelling, in one step that can be taken back', async () => {
  using at = await EntityHome.make();
  const tool = await at.put('tools', { ...TOOL, id: 'from-the-file' });
  await at.put('servers', { name: 'by name', associated_tools: ['other', 'Web Search', 'web-search'] });
  await at.put('servers', { name: 'by id', associated_tools: ['from-the-file'] });
  await at.put('servers', { name: 'unmoved', associated_tools: ['web', 'search'], associated_prompts: ['Web Search'] });
  const untouched = [await at.show('servers', 'by id'), await at.show('servers', 'unmoved')];
  const steps = at.steps;

  const { historyId, referredBy } = await at.put('tools', edited(tool, { name: 'Find It' }), { id: tool.id });
  expect(referredBy.map(({ name }) => name)).toEqual(['by id', 'by name']);
  expect(await referencesOf(at, 'by name')).toEqual([['other', 'Find It', 'find-it'], []]);
  expect([await at.show('servers', 'by id'), await at.show('servers', 'unmoved')]).toEqual(untouched);
  expect(at.steps).toBe(steps + 1);
  expect(at.home.activity.list()[0]).toMatchObject({ id: historyId, summary: { gateway: { entities: ['Find It', 'by name'], entitiesChanged: 2 } } });
  expect(JSON.stringify(await at.kept('tools', 'Find It'))).not.toContain('*****');

  at.home.activity.undo(historyId);
  expect(await referencesOf(at, 'by name')).toEqual([['other', 'Web Search', 'web-search'], []]);
  expect(await at.kept('tools', 'Web Search')).toMatchObject({ auth_value: { state: 'open', values: new Map([['Authorization', `Bearer ${SECRET}`]]) } });
});

test('a name that another one would answer now is not left to it', async () => {
  using at = await EntityHome.make();
  const first = await at.put('resources', { uri: 'https://a.example/1', name: 'page' });
  await at.put('resources', { uri: 'https://b.example/1', name: 'page' });
  await at.put('servers', { name: 'bundle', associated_resources: ['page', 'https://a.example/1'] });
  await at.put('resources', edited(first, { uri: 'https://c.example/1' }), { id: first.id });
  expect(await referencesOf(at, 'bundle')).toEqual([[], ['https://c.example/1']]);
});

test('a name that still means the same stays', async () => {
  using at = await EntityHome.make();
  const first = await at.put('resources', { uri: 'https://a.example/1', name: 'page' });
  await at.put('resources', { uri: 'https://b.example/1', name: 'page' });
  await at.put('servers', { name: 'bundle', associated_resources: ['page', 'https://a.example/1'] });
  await at.put('resources', edited(first, { uri: 'https://a.example/2' }), { id: first.id });
  expect(await referencesOf(at, 'bundle')).toEqual([[], ['page', 'https://a.example/2']]);
});

test('what comes in with a name means the one that comes in with it, what is kept the one that had it', async () => {
  using at = new ExportingHome();
  await at.keep('dev', []);
  const put = (type: 'resources' | 'servers', fields: object) => at.home.entities.put({ environment: 'dev', type, text: JSON.stringify(fields) });
  const meant = async (server: string) => (await at.home.entities.show({ environment: 'dev', type: 'servers', entity: server })).refersTo.map(({ name }) => name);
  await put('resources', { uri: 'https://a.example/1', name: 'page' });
  await put('servers', { name: 'kept', associated_resources: ['page'] });
  const resources = [{ uri: 'https://a.example/1', name: 'start' }, { uri: 'https://b.example/1', name: 'page' }];
  await at.bring({ version: '1', exported_at: 'x', entities: { resources, servers: [{ name: 'new', associated_resources: ['page'] }] } }, 'dev', { strategy: 'update' });
  expect([await meant('kept'), await meant('new')]).toEqual([['start'], ['page']]);
});

test('an id of a file that is taken away is followed too', async () => {
  using at = await EntityHome.make();
  const tool = await at.put('tools', { ...TOOL, id: 'from-the-file' });
  await at.put('servers', { name: 'bundle', associated_tools: ['from-the-file'] });
  const { id: _, ...fields } = JSON.parse(tool.text) as Readonly<Record<string, unknown>>;
  await at.put('tools', JSON.stringify(fields), { id: tool.id });
  expect(await referencesOf(at, 'bundle')).toEqual([['Web Search'], []]);
});

test('an import that spells a name in another way takes along what refers to it, what comes in itself included, and undo brings all back', async () => {
  using at = new ExportingHome();
  await at.keep('dev', []);
  const put = (type: 'tools' | 'servers', fields: object) => at.home.entities.put({ environment: 'dev', type, text: JSON.stringify(fields) });
  const tools = async (server: string): Promise<readonly (readonly [string, boolean])[]> =>
    (await at.home.entities.show({ environment: 'dev', type: 'servers', entity: server })).refersTo.map(({ name, id }) => [name, id !== undefined]);
  const tool = (name: string) => ({ name, url: 'https://a.example', integration_type: 'REST' });
  await put('tools', tool('weather_api'));
  await put('tools', tool('other'));
  await put('servers', { name: 'kept', tool_ids: ['weather_api', 'weather-api', 'other', 'nowhere'] });
  await put('servers', { name: 'met', tool_ids: ['other'] });
  const file = { version: '1', exported_at: 'x', entities: { tools: [tool('Weather API')], servers: [{ name: 'met', tool_ids: ['weather_api'] }] } };

  const { historyId } = await at.bring(file, 'dev', { strategy: 'update' });
  expect([await tools('kept'), await tools('met')]).toEqual([[['Weather API', true], ['weather-api', true], ['other', true], ['nowhere', false]], [['Weather API', true]]]);
  expect(at.home.activity.list()[0]?.summary.gateway).toMatchObject({ entitiesChanged: 3, entitiesAdded: 0 });
  at.home.activity.undo(historyId);
  expect([await tools('kept'), await tools('met')]).toEqual([[['weather_api', true], ['weather-api', true], ['other', true], ['nowhere', false]], [['other', true]]]);

  await at.bring(file, 'dev', { strategy: 'rename' });
  expect(await tools('kept')).toEqual([['weather_api', true], ['weather-api', true], ['other', true], ['nowhere', false]]);
});
