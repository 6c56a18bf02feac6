import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { identityOf, type EntityOf } from '../../../src-shared/gateway/entity-catalogue';
import { mapSecrets, secretsOf } from '../../../src-shared/gateway/entity-secrets';
import { UNKNOWN_SECRET } from '../../../src-shared/gateway/secret-value';
import type { Tree } from '../../../src-shared/profile/tree';
import type { GatewayFile, ParsedEntity } from '../../formats/gateway/gateway-file';
import { parseGatewayDocument } from '../../formats/gateway/parse-gateway-document';
import { documentOf } from '../../formats/gateway/samples/document-of';
import { withholdSecret } from '../../formats/gateway/secret-spelling';
import { gatewayDocumentTree } from '../../formats/gateway/serialize-gateway-document';
import { writeEntity } from '../../formats/gateway/write-entity';
import { parseText } from '../../formats/parse-text';
import { serializeJson } from '../../formats/serialize-json';
import { environmentKey } from './environment-key';
import { openEntity, spellForPeer } from './open-entity';
import { openPeerValues, sealPeerValues } from './peer-values';

const textOf = (name: string): string => readFileSync(new URL(`../../formats/samples/gateway/${name}`, import.meta.url), 'utf8');
const sample = (name: string): GatewayFile => parseGatewayDocument(parseText(textOf(name), { name }));
const SOURCE = environmentKey(Buffer.from('my-test-key-but-now-longer-than-32-bytes'));
const TARGET = environmentKey(Buffer.from('the secret of another environment'));

const sealedText = (tree: Tree | undefined): string => (typeof tree === 'string' ? tree : '');

const told = (file: GatewayFile, key = SOURCE): Readonly<Record<string, unknown>> => Object.fromEntries(file.entities.map((entry) => openEntity(entry, key))
  .flatMap(({ parsed: { type, entity }, locked }) => secretsOf(type, entity).map(({ place, value }) => [
    `${identityOf(type, entity)} ${place.field} ${place.name ?? ''}`.trim(),
    value.state === 'open' ? Object.fromEntries(value.values) : [value.state, ...locked.filter((other) => other.place.field === place.field).map(({ code }) => code)],
  ])));

test('every kind of sealed secret opens with the secret of its environment, and stays locked with another', () => {
  expect(told(sample('selective.json'))).toEqual({
    'weather_api headers X-API-Key': { 'X-API-Key': 'header_value_of_tests' },
    'weather_api auth_value': { 'X-API-Key': 'api_key_value', 'X-Zürich': 'naïve/✓' },
    'GitHub auth_query_params api_key': { api_key: 'parameter_value_of_tests' },
  });
  expect(told(sample('normal.json'))).toEqual({
    'weather_api auth_value': { Authorization: 'Bearer test_token_123' },
    'GitHub auth_value': { Authorization: 'Basic dXNlcm5hbWU6cGFzc3dvcmQ=' },
  });
  expect(told(sample('selective.json'), TARGET)).toEqual({
    'weather_api headers X-API-Key': ['locked', 'PASSWORD_WRONG'], 'weather_api auth_value': ['locked', 'PASSWORD_WRONG'], 'GitHub auth_query_params api_key': ['locked', 'PASSWORD_WRONG'],
  });
});

test('what was opened and sealed for another environment opens there, and nowhere is it in clear', () => {
  const [tool] = sample('normal.json').entities;
  if (tool?.type !== 'tools') throw new Error('the sample begins with a tool');
  const { parsed } = openEntity(tool, SOURCE);
  expect(parsed.sealed).toEqual([]);
  const written = writeEntity(parsed.type, parsed.entity, spellForPeer(TARGET));
  expect(openPeerValues(TARGET, sealedText(written.get('auth_value')))).toEqual(new Map([['Authorization', 'Bearer test_token_123']]));
  expect(serializeJson(written)).not.toContain('test_token_123');
  expect(serializeJson(writeEntity(parsed.type, parsed.entity, withholdSecret))).not.toContain('test_token_123');
});

test('what is not known is left out, not sealed', () => {
  const [tool] = sample('normal.json').entities;
  if (tool?.type !== 'tools') throw new Error('the sample begins with a tool');
  expect(writeEntity(tool.type, mapSecrets(tool.type, tool.entity, () => UNKNOWN_SECRET), spellForPeer(TARGET)).get('auth_value')).toBeNull();
  expect(writeEntity(tool.type, tool.entity, spellForPeer(TARGET)).get('auth_value')).toBeNull();
});

const secretsIn = (tool: EntityOf<'tools'> | undefined): readonly string[] => [...new Set(tool === undefined ? [] : secretsOf('tools', tool).map(({ value }) => value.state))];

test('a whole document sealed for another environment is, opened there, what it was', () => {
  const opened = (text: string, key: typeof SOURCE) => {
    const file = parseGatewayDocument(parseText(text, { name: 'x.json' }));
    return documentOf({ ...file, entities: file.entities.map((entry) => openEntity(entry, key).parsed as ParsedEntity) });
  };
  for (const name of ['normal.json', 'selective.json']) {
    const document = opened(textOf(name), SOURCE);
    const [before, after] = [SOURCE, TARGET].map((key) => opened(serializeJson(gatewayDocumentTree(document, spellForPeer(key))), key));
    expect(after).toEqual(before);
    expect(secretsIn(after?.entities.tools?.at(-1))).toEqual(['open']);
  }
});

test('each sealed text opens in its own place', () => {
  const params = ['a', 'b'].map((name) => `"${name}":"${sealPeerValues(SOURCE, new Map([[name, `value of ${name}`]])) ?? ''}"`);
  const text = `{"version":"1","exported_at":"x","entities":{"gateways":[{"name":"g","url":"https://h","auth_type":"query_param","auth_query_params":{${params.join(',')}}}]}}`;
  expect(told(parseGatewayDocument(parseText(text, { name: 'x.json' })))).toEqual({ 'g auth_query_params a': { a: 'value of a' }, 'g auth_query_params b': { b: 'value of b' } });
});
