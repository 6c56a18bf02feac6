import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { gatewayDocumentSchema } from './gateway-document-schema';

const read = z.fromJSONSchema(gatewayDocumentSchema() as Parameters<typeof z.fromJSONSchema>[0]);
const sample = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../src-main/formats/samples/gateway/${name}`, import.meta.url), 'utf8'));

test.each(['normal.json', 'selective.json', 'masked.json'])('takes the sample %s', (name) => {
  expect(read.safeParse(sample(name)).error?.issues).toBeUndefined();
});

test.each<[string, unknown]>([
  ['another type', { entities: { widgets: [] } }], ['a tool without an address', { entities: { tools: [{ name: 'a', integration_type: 'REST' }] } }],
  ['an empty name', { entities: { prompts: [{ name: ' ', template: '' }] } }], ['a list of entities', { entities: [] }], ['no entities', {}],
])('refuses %s', (_, document) => {
  expect(read.safeParse({ version: '1', exported_at: 'x', ...(document as object) }).success).toBe(false);
});
