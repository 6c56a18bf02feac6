import { statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { OPERATIONS } from '../src-shared/contract/operations';
import { canary } from './canary';
import type { EndedCommand } from './command-line';
import { findCanaries } from './find-canaries';
import { openAsPeer, peerDocument } from './peer-document';
import { outcomesOf, refusalOf, reportOf } from './read-output';
import { TemporaryHome } from './temporary-home';

const [bearer, apiKey, dev, prod] = [canary('bearer token'), canary('key of a query'), canary('secret of a gateway'), canary('secret of another gateway')];
let home: TemporaryHome;

const gateway = (...words: readonly string[]): Promise<EndedCommand> => home.run('gateway', ...words);
const secretFile = (name: string): string => path.join(home.folder, name);

beforeAll(async () => {
  home = new TemporaryHome();
  home.write('../dev', `${dev}\n`);
  home.write('../prod', prod);
  home.write('dev.json', peerDocument({ secret: dev, bearer, apiKey }));
  const imported = await gateway('import', 'dev.json', '--source-secret-file', secretFile('dev'), '--json');
  expect([imported.code, imported.stderr]).toEqual([0, '']);
  expect(reportOf(imported).entities).toMatchObject({ environment: 'default', total: 7, created: 7, failed: 0 });
});
afterAll(() => home[Symbol.dispose]());

const ENTITIES = ['roots file:///srv/data', 'gateways GitHub', 'tools old-tool', 'tools weather_api', 'resources notes://all', 'prompts greet', 'servers everyday'];

test('what a gateway exported is kept whole, and its secrets are shown nowhere', async () => {
  const listed = await gateway('list', '--json');
  const { rows, total } = OPERATIONS['entity.list'].output.parse(JSON.parse(listed.stdout));
  expect([total, rows.map(({ type, identity }) => `${type} ${identity}`).toSorted()]).toEqual([7, ENTITIES.toSorted()]);
  expect(rows.filter(({ active }) => !active).map(({ identity }) => identity)).toEqual(['old-tool']);
  const shown = await gateway('show', 'tools', 'weather_api', '--json');
  const view = OPERATIONS['entity.show'].output.parse(JSON.parse(shown.stdout));
  expect(view).toMatchObject({ secrets: 1, blanks: 0, slots: [{ field: 'auth_value', values: ['Authorization'], state: 'open' }], referredBy: [{ type: 'servers', name: 'everyday' }] });
  expect((await gateway('show', 'tools', 'weather_api')).stdout).toContain('secret in auth_value (Authorization): sealed here');
});

const ExportSchema = z.looseObject({
  entities: z.looseObject({ tools: z.array(z.looseObject({ name: z.string(), auth_value: z.string().optional() })), gateways: z.array(z.looseObject({ auth_query_params: z.record(z.string(), z.string()) })) }),
});

test('it goes to another environment, encrypted with another secret, and is the same there', async () => {
  const exported = await gateway('export', '--include-inactive', '--target-secret-file', secretFile('prod'), '--output', '-');
  expect(exported.code).toBe(0);
  home.write('prod.json', exported.stdout);
  const { tools, gateways } = ExportSchema.parse(JSON.parse(exported.stdout)).entities;
  expect(openAsPeer(tools.find(({ name }) => name === 'weather_api')?.auth_value ?? '', prod)).toEqual({ Authorization: `Bearer ${bearer}` });
  expect(openAsPeer(gateways[0]?.auth_query_params['api_key'] ?? '', prod)).toEqual({ api_key: apiKey });

  expect((await gateway('environments', 'add', 'prod')).code).toBe(0);
  const imported = await gateway('import', 'prod.json', '--environment', 'prod', '--source-secret-file', secretFile('prod'), '--json');
  expect([imported.code, imported.stderr]).toEqual([0, '']);
  expect(await gateway('diff', 'default', 'prod')).toMatchObject({ code: 0, stdout: 'default and prod are the same.\n' });
  expect(await gateway('diff', 'prod', 'dev.json', '--secret-file-b', secretFile('dev'))).toMatchObject({ code: 0 });

  const before = home.everything();
  const again = await gateway('import', 'prod.json', '--environment', 'prod', '--source-secret-file', secretFile('prod'), '--json');
  expect(new Set(Object.values(outcomesOf(again)))).toEqual(new Set(['unchanged']));
  expect(home.everything()).toEqual(before);
});

test('a file is encrypted anew, all of it or nothing', async () => {
  const rekeyed = await gateway('rekey', 'dev.json', '--source-secret-file', secretFile('dev'), '--target-secret-file', secretFile('prod'), '--output', 'rekeyed.json');
  expect([rekeyed.code, rekeyed.stderr]).toEqual([0, 'Encrypted 2 values with the target secret: rekeyed.json.\n']);
  if (process.platform !== 'win32') expect(statSync(path.join(home.work, 'rekeyed.json')).mode & 0o077).toBe(0);
  expect(await gateway('diff', 'default', 'rekeyed.json', '--secret-file-b', secretFile('prod'))).toMatchObject({ code: 0 });
  const wrong = await gateway('rekey', 'dev.json', '--source-secret-file', secretFile('prod'), '--target-secret-file', secretFile('dev'), '--output', 'never.json', '--json');
  expect([wrong.code, refusalOf(wrong).code]).toEqual([5, 'ENVIRONMENT_SECRET_WRONG']);
  expect(() => home.read('never.json')).toThrow('ENOENT');
});

test('one conflict among a thousand is enough: nothing is written, and it is named', async () => {
  const many = Array.from({ length: 993 }, (_, index) => ({ name: `tool-${index}`, url: `https://api.example.com/${index}`, integration_type: 'REST' }));
  home.write('many.json', peerDocument({ secret: dev, bearer, apiKey }, { tools: many }));
  home.write('one.json', { version: '1', exported_at: '2026-01-01T00:00:00Z', entities: { tools: [{ name: 'tool-7', url: 'https://elsewhere.example.com/7', integration_type: 'REST' }] } });
  expect((await gateway('import', 'one.json')).code).toBe(0);
  const before = home.everything();
  const refused = await gateway('import', 'many.json', '--source-secret-file', secretFile('dev'));
  expect(refused.code).toBe(4);
  expect(refused.stderr).toContain('tool-7');
  expect(refused.stderr).not.toContain('tool-8');
  expect(home.everything()).toEqual(before);
});

test('with the wrong secret nothing is written, and with one of the two on the command line nothing is even read', async () => {
  const before = home.everything();
  const wrong = await gateway('import', 'dev.json', '--environment', 'prod', '--source-secret-file', secretFile('prod'), '--json');
  expect([wrong.code, refusalOf(wrong).code]).toEqual([5, 'ENVIRONMENT_SECRET_WRONG']);
  const told = await gateway('import', 'dev.json', '--rekey-secret', 'told to everybody');
  expect(told).toMatchObject({ code: 2, stdout: '' });
  expect(told.stderr).toContain('--target-secret-file');
  expect(told.stderr).not.toContain('told to everybody');
  expect(home.everything()).toEqual(before);
});

test('no secret is found in what is kept or was said', () => {
  expect(findCanaries([bearer, apiKey, dev, prod], home.files(), home.said)).toEqual([]);
});
