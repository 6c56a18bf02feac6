import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { gatewayDocumentSchema } from './gateway-document-schema';

const read = z.fromJSONSchema(gatewayDocumentSchema() as Parameters<typeof z.fromJSONSchema>[0]);
const sample = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../src-main/formats/samples/gateway/${name}`, import.meta.url), 'utf8'));

test.each(['normal.json', 'selective.json', 'masked.json'])('takes the sample %s', (name) => {
  expect(read.safeParse(sample(name)).error?.issues).toBeUndefined();
});

const SEALED = { encrypted: true, algorithm: 'AES-256-GCM', iv: 'AA==', data: 'AA==', authTag: 'AA==' };
const tool = (fields: object): object => ({ entities: { tools: [{ name: 'a', url: 'https://a.example', integration_type: 'REST', ...fields }] } });
const QUERY = { entities: { gateways: [{ name: 'g', url: SEALED, auth_query_params: { key: SEALED, other: { other: 'in clear' }, third: 'AAAA' } }] } };

test.each<[string, unknown]>([
  ['values and headers in clear', tool({ auth_value: { Authorization: 'Bearer x' }, headers: { 'X-Api-Key': 'x' } })],
  ['sealed values, headers and texts', tool({ auth_value: SEALED, headers: { 'X-Api-Key': SEALED, Accept: 'text/plain' }, url: SEALED, description: SEALED })],
  ['an encrypted header', tool({ headers: { 'X-Api-Key': { _mcpgateway_encrypted_header_value_v1: 'AAAA' } } })],
  ['parameters of every kind', QUERY], ['what is ours', { ...tool({}), valise: { exporterVersion: '1.0.0', masked: ['tools "a" → url'] } }],
])('takes %s', (_, document) => {
  expect(read.safeParse({ version: '1', exported_at: 'x', ...(document as object) }).error?.issues).toBeUndefined();
});

test.each<[string, unknown]>([
  ['a sealed name', { entities: { prompts: [{ name: SEALED, template: '' }] } }], ['a value that is a number', tool({ auth_value: 5 })], ['an unsealed object for a text', tool({ description: { text: 'x' } })],
  ['another type', { entities: { widgets: [] } }], ['a tool without an address', { entities: { tools: [{ name: 'a', integration_type: 'REST' }] } }],
  ['an empty name', { entities: { prompts: [{ name: ' ', template: '' }] } }], ['a list of entities', { entities: [] }], ['no entities', {}],
])('refuses %s', (_, document) => {
  expect(read.safeParse({ version: '1', exported_at: 'x', ...(document as object) }).success).toBe(false);
});
