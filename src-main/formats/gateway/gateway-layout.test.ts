import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseText } from '../parse-text';
import { findDocument, gatewayEvidence } from './gateway-layout';

const SAMPLES = new URL('../samples/gateway/', import.meta.url);
const names = readdirSync(SAMPLES).filter((name) => name.endsWith('.json'));
const treeOf = (text: string) => parseText(text, { name: 'x.json' }).tree;

test.each(names)('%s is a gateway document', (name) => {
  expect(gatewayEvidence(treeOf(readFileSync(new URL(name, SAMPLES), 'utf8')))?.confidence).toBe('certain');
});

test.each<[string, string, string | undefined]>([
  ['entities alone', '{"entities":{"tools":[]}}', 'likely'],
  ['entities and a version', '{"entities":{"tools":[]},"version":"1"}', 'likely'],
  ['a minimum', '{"entities":{"tools":[]},"version":"1","exported_at":""}', 'certain'],
  ['an empty export', '{"version":"1","exported_at":"","exported_by":"","entities":{}}', 'likely'],
  ['types of its own', '{"version":"1","entities":{"widgets":[]}}', undefined],
  ['a list of entities', '{"version":"1","exported_at":"","exported_by":"","entities":[]}', undefined],
  ['an empty request', '{"import_data":{}}', undefined],
  ['servers of a client', '{"mcpServers":{"a":{"command":"b"}}}', undefined],
  ['a tools file', '{"tools":[]}', undefined],
  ['a list', '[]', undefined],
])('%s: %j is %s', (_, text, confidence) => {
  expect(gatewayEvidence(treeOf(text))?.confidence).toBe(confidence);
});

test('says why', () => {
  expect(gatewayEvidence(treeOf('{"import_data":{"version":"1","exported_at":"x","entities":{"tools":[],"x":[]}}}'))?.reason).toBe('it has lists of tools under import_data, and says version, exported_at');
  expect(findDocument(treeOf('{"import_data":{"version":"1"}}'))).toMatchObject({ layout: 'request', at: ['import_data'] });
});
