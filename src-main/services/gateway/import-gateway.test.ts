import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SmallHome } from '../../samples/small-home';
import type { ImportRequest } from '../import/import-request';
import { ResolutionSchema, type Resolution } from '../../../src-shared/transfer/resolution';
import type { ImportReport } from '../../../src-shared/transfer/import-report';

const SOURCE = 'my-test-key-but-now-longer-than-32-bytes';
const VALUE = 'AAECAwQFBgcICQoLaTr67w0r9uzWgQnMYPE_YiLCa6e_BYprb9TuvshlqIy2Kwqwkyni60YGzlq2F2ZN5rhogYsgOfy_';

/** One of each type, with a value that the peer has encrypted. */
const document = (url = 'https://api.example.com/weather'): object => ({
  version: '2025-06-18', exported_at: '2026-01-01T00:00:00Z', exported_by: 'me', source_gateway: 'http://localhost:4444', encryption_method: 'AES-256-GCM',
  entities: {
    tools: [{ name: 'weather_api', url, integration_type: 'REST', request_type: 'GET', tags: ['forecast'], is_active: false, auth_type: 'bearer', auth_value: VALUE, team_id: 'stolen' }],
    gateways: [{ name: 'Bücher', url: 'https://gw.example.com/sse', transport: 'SSE' }],
    servers: [{ name: 'bundle', tool_ids: ['weather-api'], is_active: true }],
    prompts: [{ name: 'greet', template: 'Hello {{ name }}' }],
    resources: [{ name: 'notes', uri: 'mem://notes', content: 'text of it' }],
    roots: [{ uri: 'file:///srv/work', name: 'work' }],
  },
});

const REQUEST: ImportRequest = { strict: false, withoutSecrets: false };

describe('importing gateway configuration', () => {
  let home: SmallHome;
  beforeEach(() => {
    home = new SmallHome();
  });
  afterEach(() => {
    home[Symbol.dispose]();
  });

  const bytes = (value: object): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
  const planOf = (value: object, request: Partial<ImportRequest> = {}) => home.imports.plan([{ name: 'gateway.json', content: bytes(value), optional: false }], { ...REQUEST, ...request });
  async function bring(value: object, request: Partial<ImportRequest> = {}, answers: Partial<Resolution> = {}, dryRun = false): Promise<ImportReport> {
    const { planId } = await planOf(value, request);
    return home.imports.apply(planId, { resolution: ResolutionSchema.parse(answers), dryRun, replan: false });
  }
  const list = () => home.entities.list('default', { search: '', tags: [], from: 0, most: 100 }).rows.map(({ type, identity, active, secrets }) => [type, identity, active, secrets]);

  test('keeps one of each type in an environment that is made for it, secrets open, and the second time changes nothing', async () => {
    const plan = await planOf(document(), { sourceSecret: SOURCE });
    expect(plan).toMatchObject({ environment: { name: 'default' }, total: 6, sources: [{ formatId: 'gateway', format: 'gateway', counts: { entities: 6, secrets: 1 } }] });
    expect(plan.items.map(({ kind, subject, state }) => [kind, subject, state])).toEqual([
      ['entity', 'root file:///srv/work', 'new'], ['entity', 'gateway Bücher', 'new'], ['entity', 'tool weather_api', 'new'],
      ['entity', 'resource mem://notes', 'new'], ['entity', 'prompt greet', 'new'], ['entity', 'server bundle', 'new'],
    ]);
    const report = await bring(document(), { sourceSecret: SOURCE });
    expect(report).toMatchObject({ success: true, format: 'gateway', entities: { environment: 'default', total: 6, created: 6, updated: 0, failed: 0 } });
    expect(list()).toEqual([
      ['tools', 'weather_api', false, 1], ['gateways', 'Bücher', true, 0], ['servers', 'bundle', true, 0], ['prompts', 'greet', true, 0], ['resources', 'mem://notes', true, 0], ['roots', 'file:///srv/work', true, 0],
    ]);
    expect((await home.entities.show({ environment: 'default', type: 'tools', entity: 'weather_api' })).text).not.toContain('team_id');
    const again = await bring(document(), { sourceSecret: SOURCE });
    expect([again.entities, again.historyId]).toEqual([expect.objectContaining({ unchanged: 6, created: 0 }), undefined]);
  });

  test('is taken back with the environment that was made for it, unless something of it was changed since', async () => {
    const { historyId = 0 } = await bring(document(), { sourceSecret: SOURCE });
    expect(home.storage.ask('SELECT table_name, before FROM undo_rows')).toEqual([expect.objectContaining({ table_name: 'environments', before: null })]);
    const more = await bring({ ...document(), entities: { tools: [{ name: 'weather_api', url: 'https://elsewhere.example.com', integration_type: 'REST' }, { name: 'other', url: 'https://other.example.com', integration_type: 'REST' }] } }, {}, { strategy: 'update' });
    expect(home.storage.ask(`SELECT key FROM undo_rows WHERE history_id = ${more.historyId}`)).toHaveLength(2);
    const changed = list();
    await home.environments.remove('default');
    const { id: back } = home.activity.undo(undefined);
    // What was put back is taken away again, though not all of it was made with the environment.
    const { id: away } = home.activity.undo(back);
    expect(home.environments.list()).toEqual([]);
    home.activity.undo(away);
    expect(list()).toEqual(changed);
    expect(() => home.activity.undo(historyId)).toThrow('UNDO_CONFLICT');
    home.activity.undo(more.historyId);
    const before = list();
    const undone = home.activity.undo(historyId);
    expect([home.environments.list(), home.storage.ask('SELECT 1 FROM entities UNION ALL SELECT 1 FROM gateway_blobs')]).toEqual([[], []]);
    home.activity.undo(undone.id);
    expect(list()).toEqual(before);
  });

  test('fills in what was not known, once a file says it, a header that is no secret by its name too', async () => {
    const tool = { name: 'weather_api', url: 'https://api.example.com/weather', integration_type: 'REST' };
    const of = (fields: object): object => ({ version: '2025-11-25', exported_at: '2026-01-01T00:00:00Z', entities: { tools: [{ ...tool, ...fields }] } });
    const masked = of({ headers: { Accept: '*****', 'X-Api-Key': '*****' }, auth_type: 'bearer', auth_value: null });
    const open = of({ headers: { Accept: 'text/plain', 'X-Api-Key': 'key-of-a-header' }, auth_type: 'bearer', auth_value: VALUE });
    expect((await bring(masked)).items.map(({ blanks }) => blanks)).toEqual([['headers.Accept', 'headers.X-Api-Key', 'auth_value']]);
    await expect(bring(open, { sourceSecret: SOURCE })).rejects.toMatchObject({ code: 'CONFLICTS_UNDECIDED' });
    const { entities, items: [item] } = await bring(open, { sourceSecret: SOURCE }, { strategy: 'update' });
    expect([entities?.updated, item?.differences.map(({ field }) => field), item?.blanks]).toEqual([1, ['headers.Accept', 'headers.X-Api-Key', 'auth_value'], []]);
    expect(JSON.stringify(item)).not.toContain('key-of-a-header');
    for (const again of [open, masked]) expect((await bring(again, { sourceSecret: SOURCE })).entities).toMatchObject({ unchanged: 1 });
  });

  test('takes what the peer tells of a tool by its slug for what was said by its name', async () => {
    const of = (name: string): object => ({ version: '2025-11-25', exported_at: '2026-01-01T00:00:00Z', entities: { tools: [{ name: 'weather_api', url: 'https://api.example.com', integration_type: 'REST' }], servers: [{ name: 'bundle', tool_ids: [name] }] } });
    await bring(of('weather_api'));
    expect((await bring(of('weather-api'))).entities).toMatchObject({ unchanged: 2 });
  });

  test('is undone as one step', async () => {
    const { historyId } = await bring(document(), { sourceSecret: SOURCE });
    home.activity.undo(historyId);
    expect(home.environments.list()).toEqual([]);
  });

  test('tells a wrong secret once, before anything changes', async () => {
    await expect(planOf(document(), { sourceSecret: 'wrong' })).rejects.toMatchObject({ code: 'ENVIRONMENT_SECRET_WRONG', details: { items: ['tool weather_api'] } });
  });

  test('without the secret keeps the place empty, never the encrypted text', async () => {
    const { findings } = await bring(document());
    expect(findings.map(({ code }) => code)).toContain('SECRET_LOCKED');
    expect((await home.entities.show({ environment: 'default', type: 'tools', entity: 'weather_api' })).slots).toMatchObject([{ field: 'auth_value', state: 'locked' }]);
  });

  describe('where something is kept already', () => {
    beforeEach(() => bring(document(), { sourceSecret: SOURCE }));
    const changed = (): object => document('https://other.example.com/weather');

    test('fail writes nothing and names the conflict', async () => {
      await expect(bring(changed(), { sourceSecret: SOURCE }, { strategy: 'fail' })).rejects.toMatchObject({ code: 'CONFLICTS_UNDECIDED', details: { items: [expect.stringContaining('tool weather_api: url')] } });
    });

    test.each<[Resolution['strategy'], object, number]>([['skip', { skipped: 1, unchanged: 5 }, 6], ['update', { updated: 1, unchanged: 5 }, 6], ['rename', { renamed: 1, unchanged: 5 }, 7]])('%s', async (strategy, counts, kept) => {
      const { entities } = await bring(changed(), { sourceSecret: SOURCE }, { strategy });
      expect([entities, list()]).toEqual([expect.objectContaining(counts), expect.objectContaining({ length: kept })]);
      if (strategy === 'rename') expect(list().map(([, identity]) => identity)).toContain('weather_api_imported_1737730800');
    });

    test('a masked secret stays where its address stays, and follows to no other', async () => {
      const masked = (url?: string): object => JSON.parse(JSON.stringify(document(url)).replace(VALUE, '*****')) as object;
      expect((await bring(masked(), {}, { strategy: 'update' })).entities).toMatchObject({ unchanged: 6 });
      const { items } = await bring(masked('https://evil.example.com'), {}, { strategy: 'update' });
      expect(items.find(({ outcome }) => outcome === 'updated')).toMatchObject({ withheld: ['auth_value'], blanks: ['auth_value'] });
    });

    test('a dry run says what the real one does', async () => {
      const dry = await bring(changed(), { sourceSecret: SOURCE }, { strategy: 'update' }, true);
      const real = await bring(changed(), { sourceSecret: SOURCE }, { strategy: 'update' });
      expect(dry.entities).toEqual(real.entities);
    });
  });

  test('takes only what is selected', async () => {
    await bring(document(), { sourceSecret: SOURCE, entities: { roots: [], prompts: ['greet', 'nobody'] } });
    expect(list().map(([, identity]) => identity)).toEqual(['greet', 'file:///srv/work']);
    await expect(planOf(document(), { entities: { tools: ['nobody'] } })).rejects.toMatchObject({ code: 'SELECTION_EMPTY' });
  });

  test('of what is selected and faulty says what is wrong, not that it is not there', async () => {
    const half = { version: '1', exported_at: 'now', entities: { tools: [{ name: 'no url' }, { name: 'x', url: 'https://x.example.com', integration_type: 'REST' }], roots: {} } };
    const refusal = { code: 'ITEMS_REJECTED', details: { items: [expect.stringContaining('tool "no url", url'), expect.stringContaining('integration_type')] } };
    await expect(bring(half, { entities: { tools: ['no url'] } })).rejects.toMatchObject(refusal);
    await expect(bring(half, { entities: { roots: ['file:///a'] } })).rejects.toMatchObject({ code: 'ITEMS_REJECTED', details: { items: [expect.stringContaining('a list was expected')] } });
    const { findings, items } = await bring(half, { entities: { tools: ['no url', 'x', 'nobody'] } }, { partial: true });
    expect(findings.filter(({ code }) => code === 'NOT_IN_FILE').map(({ subject }) => subject)).toEqual(['tool nobody']);
    expect(items.map(({ subject, outcome }) => [subject, outcome])).toEqual([['tool no url', 'rejected'], ['tool x', 'added']]);
    expect((await bring(half, {}, { partial: true })).items.map(({ subject }) => subject)).toEqual(['tool no url', 'root', 'tool x']);
  });

  test('an unresolved reference is an error, and taken along only where the person says so', async () => {
    const server = { version: '1', exported_at: 'now', entities: { servers: [{ name: 'lonely', tool_ids: ['nowhere'] }], prompts: [{ name: 'p', template: 't' }] } };
    await expect(bring(server)).rejects.toMatchObject({ code: 'ITEMS_REJECTED', details: { items: [expect.stringContaining('tool nowhere')] } });
    expect((await bring(server, {}, { partial: true })).entities).toMatchObject({ created: 2 });
    // Kept as it is, it is none any more: the same file again changes nothing, and something else of it comes in.
    const again = await bring(server);
    expect([again.success, again.entities, again.findings]).toMatchObject([true, { unchanged: 2, failed: 0 }, [{ code: 'REFERENCE_UNRESOLVED', severity: 'warning' }]]);
    expect((await bring({ ...server, entities: { ...server.entities, roots: [{ uri: 'file:///srv', name: null }] } })).entities).toMatchObject({ unchanged: 2, created: 1 });
    await expect(bring({ ...server, entities: { servers: [{ name: 'lonely', tool_ids: ['nowhere', 'neither'] }] } }, {}, { strategy: 'update' })).rejects.toMatchObject({ code: 'ITEMS_REJECTED' });
  });

  test('what can not be taken is told, and the rest only comes where the person says so', async () => {
    const broken = { version: '1', exported_at: 'now', entities: { tools: [{ name: 'no url' }], prompts: [{ name: 'p', template: 't' }], widgets: [] } };
    await expect(bring(broken)).rejects.toMatchObject({ code: 'ITEMS_REJECTED' });
    expect((await bring(broken, {}, { partial: true })).entities).toMatchObject({ created: 1, failed: 2 });
  });
});

