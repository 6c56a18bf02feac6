import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../src-shared/errors/app-error';
import { HEADER_ENVELOPE } from '../../../src-shared/gateway/sensitive-header';
import { parseGatewayDocument } from '../../formats/gateway/parse-gateway-document';
import { parseText } from '../../formats/parse-text';
import { serializeYaml } from '../../formats/serialize-yaml';
import { zipFiles } from '../../files/write-zip';
import { refusal } from '../../samples/small-home';
import { openEntity } from './open-entity';
import { openPeerText, sealPeerText } from './environment-key';
import { rekeyGateway } from './rekey-gateway';
import { ExportingHome } from '../../samples/exporting-home';
import { secretKeyOf } from './secret-key-of';

const SECRET = 'my-test-key-but-now-longer-than-32-bytes';
const OTHER = 'the secret of another environment';
const [SOURCE, TARGET] = [secretKeyOf(SECRET), secretKeyOf(OTHER)];

const sample = (name: string): string => readFileSync(new URL(`../../formats/samples/gateway/${name}`, import.meta.url), 'utf8');
const rekey = (text: string, from = SOURCE, to = TARGET, name = 'x.json') => {
  const { content, ...rest } = rekeyGateway({ name, content: Buffer.from(text) }, from, to);
  return { ...rest, text: Buffer.from(content).toString() };
};
const entitiesOf = (text: string, key: typeof SOURCE, name = 'x.json') => parseGatewayDocument(parseText(text, { name })).entities.map((entry) => openEntity(entry, key)).map(({ parsed, locked }) => [parsed.entity, locked]);
/** Whatever is in Base64 is left out. */
const around = (text: string): string => text.replaceAll(/[\w-]{40,}/g, '…');

describe.each([['selective.json', 3], ['normal.json', 2], ['masked.json', 0], ['request.json', undefined], ['single-root.json', 0]] as const)('%s under another secret', (name, values) => {
  test('says the same and is otherwise as it was, and is what it was when it is taken back', () => {
    const text = sample(name);
    const there = rekey(text);
    if (values !== undefined) expect(there.values).toBe(values);
    expect(entitiesOf(there.text, TARGET)).toEqual(entitiesOf(text, SOURCE));
    expect(around(there.text)).toBe(around(rekey(text, SOURCE, SOURCE).text));
    expect(parseText(around(there.text)).tree).toEqual(parseText(around(text)).tree);
    const back = rekey(there.text, TARGET, SOURCE);
    expect(entitiesOf(back.text, SOURCE)).toEqual(entitiesOf(text, SOURCE));
  });
});

test('YAML stays YAML, numbers stay as they are written, unknown fields and their order stay', () => {
  const odd = sample('selective.json').replace('"rate_limit": null', '"10": 1.50, "2": "x", "rate_limit": null');
  const { text, language } = rekey(serializeYaml(parseText(odd).tree), SOURCE, TARGET, 'x.yaml');
  expect(language).toBe('yaml');
  expect(text).toMatch(/"?10"?: 1\.50\n\s+"?2"?: x\n\s+rate_limit: null/);
  expect(entitiesOf(text, TARGET, 'x.yaml')).toEqual(entitiesOf(odd, SOURCE));
});

test('what was encrypted in a field that nobody knows is not left under the old secret, and its plaintext stays to the byte', () => {
  const plain = '{ "value":"older" }';
  const text = `{"version":"1","exported_at":"x","entities":{"gateways":[{"name":"g","url":"https://h","headers":[{"A":{"${HEADER_ENVELOPE}":"${sealPeerText(SOURCE, plain)}"}}],"auth_type":"bearer","auth_value":"*****"}]}}`;
  const there = rekey(text);
  const sealed = new RegExp(`"${HEADER_ENVELOPE}": "([^"]+)"`).exec(there.text)?.[1] ?? '';
  expect([there.values, openPeerText(TARGET, sealed)]).toEqual([1, plain]);
  expect(there.text).toContain('"auth_value": "*****"');
});

describe('all stays as it is', () => {
  const told = (text: string, from = SOURCE): unknown => {
    try {
      return rekey(text, from, TARGET, 'x.json').values;
    } catch (error) {
      return error instanceof AppError ? [error.code, error.details.place?.file, error.details.place?.pointer, error.details.items?.length] : error;
    }
  };
  const full = sample('selective.json');
  const first = /"auth_value": "([^"]+)"/.exec(full)?.[1] ?? '';

  test.each<[string, string, typeof SOURCE, unknown]>([
    ['with a wrong source secret', full, TARGET, ['ENVIRONMENT_SECRET_WRONG', 'x.json', undefined, undefined]],
    ['with a value of another gateway', full.replace(first, sealPeerText(TARGET, '{"a":"b"}')), SOURCE, ['ENVIRONMENT_SECRET_WRONG', 'x.json', '/entities/tools/0/auth_value', 1]],
    ['with a value that is none', full.replace(first, 'in clear!'), SOURCE, ['SEALED_VALUE_DAMAGED', 'x.json', '/entities/tools/0/auth_value', undefined]],
    ['where there is no document', '{"mcpServers":{}}', SOURCE, ['DOCUMENT_INVALID', 'x.json', '', undefined]],
    ['cut short', full.slice(0, 400), SOURCE, ['FILE_NOT_PARSED', 'x.json', expect.anything(), undefined]],
  ])('%s', (_, text, from, expected) => {
    expect(told(text, from)).toEqual(expected);
  });
});

describe('a given file', () => {
  const given = (name: string, content: Uint8Array) => ({ file: { name, content, optional: false as const, as: undefined }, sourceSecret: SECRET, targetSecret: OTHER });

  test('is packed as it was, under its name', async () => {
    using at = new ExportingHome();
    const { file, values } = await at.home.gatewayFiles.rekey(given('folder/x.json.gz', gzipSync(sample('normal.json'))));
    expect([file.fileName, file.mediaType, values]).toEqual(['x.json.gz', 'application/gzip', 2]);
    expect(entitiesOf(gunzipSync(file.content).toString(), TARGET)).toEqual(entitiesOf(sample('normal.json'), SOURCE));
  });

  test('is no archive', async () => {
    using at = new ExportingHome();
    expect(await refusal(at.home.gatewayFiles.rekey(given('x.zip', await zipFiles([{ path: 'x.json', content: Buffer.from(sample('normal.json')) }]))))).toBe('CONTAINER_NOT_SUPPORTED');
  });
});
