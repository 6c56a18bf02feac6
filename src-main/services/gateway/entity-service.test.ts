import { describe, expect, test } from 'vitest';
import { AppError } from '../../../src-shared/errors/app-error';
import { EntityQuerySchema } from '../../../src-shared/gateway/entity-page';
import { refusal } from '../../samples/small-home';
import { details, edited, EntityHome, SECRET, TOOL } from '../../samples/entity-home';

describe('an entity that was put', () => {
  test('shows without its secrets, and stands in no clear column', async () => {
    using at = await EntityHome.make();
    const view = await at.put('tools', TOOL);
    expect(view).toMatchObject({ name: 'Web Search', identity: 'Web Search', tags: ['web', 'daily'], active: true, secrets: 2, blanks: 0, refersTo: [], referredBy: [] });
    expect(JSON.parse(view.text)).toMatchObject({ headers: { 'X-API-Key': '*****', Accept: 'text/html' }, auth_value: '*****' });
    expect(view.slots).toEqual([{ field: 'headers', name: 'X-API-Key', values: ['X-API-Key'], state: 'open' }, { field: 'auth_value', values: ['Authorization'], state: 'open' }]);
    expect(JSON.stringify([view, at.home.activity.list(), at.home.storage.ask('SELECT * FROM entities')])).not.toContain(SECRET);
  });

  test('is found by id, by name, slug and address, and by a name that only one bears', async () => {
    using at = await EntityHome.make();
    const { id } = await at.put('tools', TOOL);
    for (const reference of [id, 'Web Search', 'web-search']) expect(await at.show('tools', reference)).toMatchObject({ id });
    const page = { uri: 'https://a.example/page', name: 'page' };
    const resource = await at.put('resources', page);
    for (const reference of [page.uri, 'page']) expect(await at.show('resources', reference)).toMatchObject({ id: resource.id });
    await at.put('resources', { ...page, uri: 'https://b.example/page' });
    expect(await refusal(at.show('resources', 'page'))).toBe('ENTITY_NOT_FOUND');
    expect(await refusal(at.show('gateways', id))).toBe('ENTITY_NOT_FOUND');
    expect(at.home.entities.list('dev', EntityQuerySchema.parse({ search: 'example page', types: ['resources'] }))).toMatchObject({ total: 2 });
  });

  test('put back as it was shown is no step, and nothing is lost in an edit', async () => {
    using at = await EntityHome.make();
    const content = { uri: 'https://a.example/page', name: 'page', content: 'the page itself', vendor_field: { deep: [1.0, '1e400'] } };
    for (const [type, fields] of [['tools', TOOL], ['resources', content], ['servers', { name: 'bundle', associated_tools: ['x'], associated_prompts: ['y'] }], ['gateways', { name: 'g', url: 'https://g.example', auth_type: 'query_param', auth_query_params: { key: { key: SECRET } } }], ['prompts', { name: 'p', template: '{{ x }}' }], ['roots', { uri: 'file:///srv', name: null }]] as const) {
      const view = await at.put(type, fields);
      const [kept, steps] = [await at.kept(type, view.id), at.steps];
      await at.put(type, view.text, { id: view.id, revision: view.revision });
      expect([await at.kept(type, view.id), at.steps]).toEqual([kept, steps]);
      await at.put(type, edited(view, { vendor_note: 'new' }), { id: view.id });
      expect({ ...(await at.kept(type, view.id)), extras: undefined }).toEqual({ ...kept, extras: undefined });
      expect(at.steps).toBe(steps + 1);
    }
  });

  test('is refused under a name that is taken, as it was before a change, and where there is none', async () => {
    using at = await EntityHome.make();
    const { id, revision } = await at.put('tools', TOOL);
    expect(await refusal(at.put('tools', { ...TOOL, name: 'web_search!' }))).toBe('NAME_TAKEN');
    const other = await at.put('tools', { ...TOOL, name: 'Other' });
    expect(await refusal(at.put('tools', { ...TOOL, name: 'Web Search' }, { id: other.id }))).toBe('NAME_TAKEN');
    await at.put('tools', { ...TOOL, description: 'changed' }, { id });
    expect(await refusal(at.put('tools', { ...TOOL, description: 'mine' }, { id, revision }))).toBe('CHANGED_MEANWHILE');
    expect(await refusal(at.put('prompts', { name: 'p', template: 'x' }, { id }))).toBe('ENTITY_NOT_FOUND');
    expect(await refusal(at.home.entities.put({ environment: 'prod', type: 'tools', text: '{}' }))).toBe('ENVIRONMENT_NOT_FOUND');
  });
});

describe('references', () => {
  async function bundle(): Promise<EntityHome> {
    const at = await EntityHome.make();
    await at.put('tools', { ...TOOL, id: 'from-the-file' });
    await at.put('servers', { name: 'one', associated_tools: ['web-search', 'nowhere'] });
    await at.put('servers', { name: 'two', associated_tools: ['from-the-file'] });
    return at;
  }

  test('show on both sides, by name, slug and the id that the file gave', async () => {
    using at = await bundle();
    const tool = await at.show('tools', 'Web Search');
    expect(tool.referredBy.map(({ type, name }) => [type, name])).toEqual([['servers', 'one'], ['servers', 'two']]);
    expect((await at.show('servers', 'one')).refersTo).toEqual([{ type: 'tools', name: 'web-search', id: tool.id }, { type: 'tools', name: 'nowhere' }]);
    expect((await at.show('servers', 'two')).refersTo).toEqual([{ type: 'tools', name: 'from-the-file', id: tool.id }]);
  });

  test('hold what they mean, unless those who refer to it go too', async () => {
    using at = await bundle();
    expect(await details(at.remove('tools', 'Web Search'))).toEqual(['ENTITY_REFERRED', ['servers "one" → tools "web-search"', 'servers "two" → tools "from-the-file"']]);
    const all = [{ type: 'servers', entity: 'one' }, { type: 'servers', entity: 'two' }, { type: 'tools', entity: 'Web Search' }, { type: 'tools', entity: 'web-search' }] as const;
    const { historyId } = await at.home.entities.remove({ environment: 'dev', entities: all, evenIfReferred: false });
    expect(at.home.environments.list()).toMatchObject([{ counts: {} }]);
    expect(at.home.activity.list()[0]?.summary.gateway).toMatchObject({ entities: ['one', 'two', 'Web Search'], entitiesRemoved: 3 });
    at.home.activity.undo(historyId);
    expect(await at.kept('tools', 'Web Search')).toMatchObject({ auth_value: { state: 'open' } });
    await at.remove('tools', 'Web Search', true);
    expect((await at.show('servers', 'one')).refersTo).toEqual([{ type: 'tools', name: 'web-search' }, { type: 'tools', name: 'nowhere' }]);
  });

  test('of one that is not there nothing is removed', async () => {
    using at = await bundle();
    expect(await refusal(at.home.entities.remove({ environment: 'dev', entities: [{ type: 'servers', entity: 'one' }, { type: 'servers', entity: 'three' }], evenIfReferred: false }))).toBe('ENTITY_NOT_FOUND');
    expect(at.home.environments.list()).toMatchObject([{ counts: { servers: 2 } }]);
  });
});

test('an edit is taken back, but not over a later one', async () => {
  using at = await EntityHome.make();
  const { id } = await at.put('tools', TOOL);
  await at.put('tools', { ...TOOL, description: 'second' }, { id });
  const second = at.home.activity.list()[0]?.id ?? 0;
  await at.put('tools', { ...TOOL, description: 'third' }, { id });
  expect(() => at.home.activity.undo(second)).toThrow('UNDO_CONFLICT');
  at.home.activity.undo(undefined);
  expect(await at.kept('tools', id)).toMatchObject({ description: 'second' });
  at.home.activity.undo(second);
  expect(await at.kept('tools', id)).toMatchObject({ description: 'finds', auth_value: { state: 'open' } });
});

test('of two that are put at once under one name one is refused, and edits of several all stay', async () => {
  using at = await EntityHome.make();
  const put = await Promise.allSettled([at.put('tools', TOOL), at.put('tools', TOOL), ...['a', 'b', 'c'].map((name) => at.put('prompts', { name, template: name }))]);
  expect(put.map((one) => (one.status === 'fulfilled' ? one.value.identity : one.reason instanceof AppError && one.reason.code))).toEqual(['Web Search', 'NAME_TAKEN', 'a', 'b', 'c']);
  expect(at.home.environments.list()).toMatchObject([{ counts: { tools: 1, prompts: 3 } }]);
});
