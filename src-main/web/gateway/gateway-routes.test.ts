import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RestRefusalSchema } from '../../../src-shared/gateway/rest-calls';
import { ImportStatusSchema, type ImportStatus } from '../../../src-shared/gateway/import-status';
import { ComposedServer } from '../../samples/composed-server';
import type { Answered } from '../samples/ask-raw';
import { CHANGED, DOCUMENT, SOURCE, VALUE } from './samples/gateway-document';

let server: ComposedServer;
beforeEach(async () => {
  server = await ComposedServer.start(mkdtempSync(path.join(tmpdir(), 'valise-gateway-')));
});
afterEach(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(server.folder, { recursive: true, force: true });
});

const bring = (options: object = {}, document: object = DOCUMENT): Promise<Answered> => server.ask('/import', { body: { import_data: document, source_secret: SOURCE, ...options } });
const statusOf = ({ status, json, text }: Answered): ImportStatus => {
  expect(status, text).toBe(200);
  return ImportStatusSchema.parse(json);
};
const typesOf = ({ json }: Answered): readonly string[] => Object.keys((json as { entities: object }).entities);

describe('importing', () => {
  test('answers with the status, which a restart does not take away', async () => {
    const status = statusOf(await bring());
    expect(status).toMatchObject({ status: 'completed', progress: { total: 6, processed: 6, created: 6, updated: 0, skipped: 0, failed: 0 }, errors: [] });
    expect(statusOf(await bring())).toMatchObject({ progress: { created: 0, skipped: 6 } });
    await server.restart();
    expect((await server.ask(`/import/status/${status.import_id}`)).json).toEqual(status);
    expect((await server.ask('/v1/import/status')).json).toEqual([status, expect.objectContaining({ status: 'completed' })]);
    expect((await server.ask('/import/cleanup', { method: 'POST' })).json).toEqual({ status: 'success', message: 'Cleaned up 0 completed imports', removed_count: 0 });
    expect((await server.ask('/import/cleanup?max_age_hours=0', { method: 'POST' })).json).toMatchObject({ removed_count: 2 });
    expect(await server.ask(`/import/status/${status.import_id}`)).toMatchObject({ status: 404, json: { detail: expect.stringContaining(status.import_id) as unknown } });
  });

  test('takes a bare document, with options behind the address', async () => {
    const bare = JSON.stringify({ ...DOCUMENT, source_secret: SOURCE });
    const dry = statusOf(await server.ask('/import?dry_run=true', { body: bare, headers: { 'content-type': 'application/x-www-form-urlencoded' } }));
    expect(dry).toMatchObject({ status: 'completed', progress: { total: 6, created: 6 }, warnings: expect.arrayContaining(['Would import tool: weather_api']) as unknown });
    expect((await server.ask('/export')).json).toMatchObject({ metadata: { entity_counts: { tools: 0, roots: 0 } } });
    expect(statusOf(await server.ask('/import', { body: bare }))).toMatchObject({ progress: { created: 6 } });
  });

  test('is answered at once where that is preferred', async () => {
    const { status, json, headers } = await server.ask('/import', { body: { import_data: DOCUMENT }, headers: { prefer: 'respond-async' } });
    expect([status, headers['preference-applied']]).toEqual([202, 'respond-async']);
    const { import_id: id } = ImportStatusSchema.parse(json);
    expect(headers['location']).toBe(`/import/status/${id}`);
    await expect.poll(async () => (await server.ask(`/import/status/${id}`)).json).toMatchObject({ status: 'completed', progress: { created: 6 } });
  });

  test.each([
    ['update', { updated: 1, skipped: 5 }], ['SKIP', { updated: 0, skipped: 6 }], ['rename', { created: 1, skipped: 5 }],
  ])('meets what is there with the strategy %s', async (strategy, progress) => {
    await bring();
    expect(statusOf(await bring({ conflict_strategy: strategy }, CHANGED))).toMatchObject({ status: 'completed', progress });
  });

  test('fail writes nothing, and names what is in the way', async () => {
    await bring();
    const { status, json } = await bring({ conflict_strategy: 'fail' }, { ...CHANGED, entities: { ...CHANGED.entities, prompts: [{ name: 'new', template: 'x' }] } });
    expect(status).toBe(409);
    const { code, details, import_id: id = '' } = RestRefusalSchema.parse(json);
    expect([code, details]).toEqual(['CONFLICTS_UNDECIDED', [expect.stringContaining('tool weather_api: url')]]);
    expect((await server.ask(`/import/status/${id}`)).json).toMatchObject({ status: 'failed', errors: ['tool weather_api: it is there already, and not the same: url'] });
    expect((await server.ask('/export?types=prompts')).text).not.toContain('"new"');
  });

  test('what can not be taken stops it, and the rest comes only where the caller says so', async () => {
    const odd = { version: '1', exported_at: 'now', entities: { servers: [{ name: 'lonely', tool_ids: ['nowhere'] }], prompts: [{ name: 'p', template: 't' }, {}] } };
    expect(await server.ask('/import', { body: odd })).toMatchObject({ status: 422, json: { code: 'ITEMS_REJECTED', details: expect.arrayContaining([expect.stringContaining('nowhere')]) as unknown } });
    const partly = statusOf(await server.ask('/import?partial=true', { body: odd }));
    expect(partly).toMatchObject({ status: 'completed', progress: { total: 3, created: 2, failed: 1 } });
  });

  test('takes only what is selected', async () => {
    expect(statusOf(await bring({ selected_entities: { tools: ['weather_api'] } }))).toMatchObject({ progress: { total: 1, created: 1 } });
    expect(typesOf(await server.ask('/export'))).toContain('roots');
    expect((await server.ask('/export')).json).toMatchObject({ metadata: { entity_counts: { tools: 1, roots: 0 } } });
    expect(await bring({ selected_entities: {} })).toMatchObject({ status: 422, json: { code: 'SELECTION_EMPTY' } });
  });
});

describe('exporting', () => {
  beforeEach(() => bring({ rekey_secret: 'another secret' }));

  test('gives the document, which comes in again as it is', async () => {
    const { headers, json, text } = await server.ask('/export?include_inactive=true');
    expect(headers['content-type']).toBe('application/json');
    expect(json).toMatchObject({ encryption_method: 'AES-256-GCM', metadata: { entity_counts: { tools: 1, gateways: 1, servers: 1, prompts: 1, resources: 1, roots: 1 } } });
    expect(json).toMatchObject({ metadata: { export_options: { secrets: 'environment-key' } } });
    expect(text).not.toContain(VALUE);
    expect(statusOf(await server.ask('/import', { body: text }))).toMatchObject({ progress: { total: 6, skipped: 6 } });
  });

  test.each<[string, readonly string[]]>([
    ['?types=tools,Prompts', ['tools', 'prompts']], ['?exclude_types=servers,metrics,roots', ['tools', 'gateways', 'prompts', 'resources']],
    ['?types=servers', ['tools', 'servers']], ['?types=servers&include_dependencies=false', ['servers']], ['?types=tools&export_format=json&environment=DEFAULT', ['tools']],
  ])('%s', async (query, types) => {
    expect(typesOf(await server.ask(`/v1/export${query}`))).toEqual(types);
  });

  test('says where it masked what looks like a secret, and not what', async () => {
    const key = 'ghp_Zz3dEf6hIj9kLm2nOp5qRs8tUv1wX001';
    await bring({}, { ...DOCUMENT, entities: { prompts: [{ name: 'noted', template: 'x', description: `use ${key}` }] } });
    const { json, text } = await server.ask('/export');
    expect(json).toMatchObject({ valise: { masked: ['prompts "noted" → description'] } });
    expect(text).not.toContain(key);
  });

  test('as YAML, and only what is selected', async () => {
    expect(await server.ask('/export?export_format=yaml&types=roots')).toMatchObject({ headers: { 'content-type': 'application/yaml' }, text: expect.stringContaining('file:///srv/work') as unknown });
    expect((await server.ask('/export/selective', { body: { servers: ['bundle'] } })).json).toMatchObject({ metadata: { entity_counts: { servers: 1, tools: 1 } } });
    expect((await server.ask('/export/selective?include_dependencies=false', { body: { servers: ['bundle'] } })).json).toMatchObject({ metadata: { entity_counts: { servers: 1 } } });
    expect(await server.ask('/export/selective', { body: { tools: ['nobody'] } })).toMatchObject({ status: 404, json: { code: 'ENTITY_NOT_FOUND' } });
    for (const [body, status] of [[{}, 400], [{ tool: ['x'] }, 400], [{ tools: 'x' }, 422]] as const) expect((await server.ask('/export/selective', { body })).status).toBe(status);
    expect((await server.ask('/export?types=tool')).status).toBe(400);
  });

  test('one root', async () => {
    expect((await server.ask('/roots/export?uri=file%3A%2F%2F%2Fsrv%2Fwork')).json).toMatchObject({ export_type: 'root', version: '1.0', exported_by: 'ci', root: { uri: 'file:///srv/work', name: 'work' } });
    expect((await server.ask('/roots/export?uri=file%3A%2F%2F%2Fnowhere')).status).toBe(404);
    expect((await server.ask('/roots/export')).status).toBe(400);
  });
});

test('without a token only the health is told, and nothing of what is kept with it', async () => {
  await bring();
  expect((await server.ask('/health', { headers: { authorization: '' } })).json).toEqual({ status: 'healthy', database: 'ok', vault: 'open', jobs: { running: 0 } });
  for (const address of ['/export', '/import/status', '/import/status/x', '/metrics', '/roots/export?uri=x', '/v1/export']) {
    expect(await server.ask(address, { headers: { authorization: '' } })).toMatchObject({ status: 401, json: { code: 'ACCESS_REFUSED', detail: expect.any(String) as unknown } });
  }
  for (const address of ['/import', '/import/cleanup', '/export/selective']) expect((await server.ask(address, { body: {}, headers: { authorization: 'Bearer x' } })).status).toBe(401);
  expect(await server.ask('/export', { body: {} })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
});

test('what is done is counted and logged, with no secret and no name of an entity', async () => {
  await bring({ rekey_secret: 'another secret' });
  await server.ask('/export');
  const { text, headers } = await server.ask('/metrics');
  expect(headers['content-type']).toContain('version=0.0.4');
  for (const line of [
    'valise_operations_total{operation="gateway.write",result="ok"} 1', 'valise_gateway_exported_entities_total{type="tools"} 1', 'valise_gateway_imported_entities_total{type="tools",outcome="created"} 1',
    'valise_gateway_entities{type="servers"} 1', 'valise_gateway_transfers_total{direction="import",result="ok"} 1',
  ]) expect(text.split('\n')).toContain(line);
  const log = readFileSync(path.join(server.folder, 'data', 'logs', 'valise.log'), 'utf8');
  const lines = log.trim().split('\n').map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  expect(lines.find(({ message }) => message === 'Configuration export completed')).toMatchObject({ export_id: expect.any(String) as unknown, user: 'ci', entity_counts: { tools: 1, roots: 1 }, duration_ms: expect.any(Number) as unknown, size_bytes: expect.any(Number) as unknown });
  expect(lines.find(({ message }) => message === 'Configuration import completed')).toMatchObject({ import_id: expect.any(String) as unknown, user: 'ci', entity_counts: { tools: 1 }, results: { created: 6 }, size_bytes: expect.any(Number) as unknown });
  for (const word of ['weather', 'another secret', SOURCE, 'test_token_123', 'bundle']) expect([text.includes(word), log.includes(word)], word).toEqual([false, false]);
});

test('localhost is answered where scripts of the gateway say so, and nowhere else', async () => {
  const host = `localhost:${server.port}`;
  expect((await server.ask('/health', { headers: { host } })).status).toBe(200);
  expect((await server.ask('/import/status', { headers: { host } })).status).toBe(200);
  for (const address of ['/', '/api/v1/profiles', '/export/../', '//export']) expect((await server.ask(address, { headers: { host } })).status, address).toBe(421);
  for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) expect(await server.ask('/health', { headers })).toMatchObject({ status: 403, json: { code: 'ACCESS_REFUSED', detail: expect.any(String) as unknown } });
});

test('what there is can be read by programs with a token, and by people as a page that may load nothing', async () => {
  expect((await server.ask('/openapi.json')).json).toMatchObject({ openapi: '3.1.1', paths: { '/import': { post: { operationId: 'importConfiguration' } }, '/api/v1/profiles': { get: { operationId: 'profile.list' } } } });
  expect((await server.ask('/openapi.json', { headers: { authorization: '' } })).status).toBe(401);
  const { status, headers, text } = await server.ask('/docs', { headers: { authorization: '' } });
  expect([status, headers['content-type'], headers['x-frame-options']]).toEqual([200, 'text/html; charset=utf-8', 'DENY']);
  const [, nonce] = /<style nonce="([^"]+)">/.exec(text) ?? [];
  expect(headers['content-security-policy']).toBe(`default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`);
});
