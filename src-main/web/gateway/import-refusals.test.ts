import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RestRefusalSchema } from '../../../src-shared/gateway/rest-calls';
import { ComposedServer } from '../../samples/composed-server';
import { DOCUMENT } from './samples/gateway-document';

let server: ComposedServer;
beforeAll(async () => {
  server = await ComposedServer.start(mkdtempSync(path.join(tmpdir(), 'valise-gateway-')));
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(server.folder, { recursive: true, force: true });
});

test.each<[string, number, object | string, string?]>([
  ['a strategy that there is not', 400, { import_data: DOCUMENT, conflict_strategy: 'guess' }],
  ['no document', 400, { conflict_strategy: 'skip' }],
  ['an empty document', 400, { import_data: {} }],
  ['an option that is misspelt', 422, { import_data: DOCUMENT, selectedEntities: { tools: [] } }],
  ['a flag that is a text', 422, { import_data: DOCUMENT, dry_run: 'yes' }],
  ['a type that there is not', 400, { import_data: DOCUMENT, selected_entities: { tool: ['x'] } }],
  ['no object', 422, '[]'],
  ['no JSON', 400, '{"import_data":'],
  ['no gateway document', 422, { import_data: { entities: [] } }],
  ['another environment', 404, DOCUMENT, '?environment=nowhere'],
  ['a secret in the address', 400, DOCUMENT, '?rekey_secret=never-repeated'],
  ['a contradiction', 400, { ...DOCUMENT, dry_run: false }, '?dry_run=true'],
  ['a parameter that is misspelt', 400, DOCUMENT, '?dryrun=true'],
  ['a secret that opens nothing', 403, { import_data: DOCUMENT, source_secret: 'never-repeated' }],
])('an import with %s is refused', async (_, status, body, query = '') => {
  const answer = await server.ask(`/import${query}`, { body });
  expect(answer.status, answer.text).toBe(status);
  const refusal = RestRefusalSchema.parse(answer.json);
  expect(refusal.message).toContain(refusal.detail);
  expect(answer.text).not.toContain('never-repeated');
  expect((await server.ask('/export/selective', { body: { tools: [] } })).status).toBe(404);
});

test('a body that is too large, or of another kind, is refused before it is read', async () => {
  const refused = (headers: Readonly<Record<string, string>>): Promise<unknown> => server.ask('/import', { body: '{}', headers });
  expect(await refused({ 'content-length': String(100 * 1024 ** 2) })).toMatchObject({ status: 413, json: { code: 'INPUT_INVALID' } });
  expect(await refused({ 'content-type': 'multipart/form-data' })).toMatchObject({ status: 415 });
});
