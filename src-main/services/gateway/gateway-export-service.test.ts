import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../src-shared/errors/app-error';
import { conflictKeyOf, identityOf, type Entity } from '../../../src-shared/gateway/entity-catalogue';
import { FILE_ORDER, type EntityType } from '../../../src-shared/gateway/entity-type';
import { GatewayExportOptionsSchema, type GatewayExportOptions } from '../../../src-shared/gateway/gateway-export-options';
import { openSecret } from '../../../src-shared/gateway/secret-value';
import { ENTITIES_A_PART } from '../../formats/gateway/document-parts';
import { parseGatewayDocument } from '../../formats/gateway/parse-gateway-document';
import { parseText } from '../../formats/parse-text';
import { ExportingHome, sampleEntity, type Kept } from '../../samples/exporting-home';
import { GATEWAY_CANARY, SAMPLE_GATEWAY, sampleTool } from '../../samples/gateway-entities';
import { refusal } from '../../samples/small-home';
import { stop, UNWATCHED, type JobWatch } from '../import/job-watch';
import { openEntity } from './open-entity';
import { secretKeyOf } from './secret-key-of';

const SECRET = 'my-test-key-but-now-longer-than-32-bytes';
const OTHER = 'the secret of another environment';
const keyed = (entities: readonly { readonly type: EntityType; readonly entity: Entity }[]): ReadonlyMap<string, Entity> => new Map(entities.map(({ type, entity }) => [`${type} ${conflictKeyOf(type, entity)}`, entity]));
const parsed = (text: string, name = 'x.json') => parseGatewayDocument(parseText(text, { name }));
const names = (text: string): readonly string[] => parsed(text).entities.map(({ type, entity }) => `${type} ${identityOf(type, entity)}`);

function opened(text: string, secret: string): ReadonlyMap<string, Entity> {
  const key = secretKeyOf(secret);
  return keyed(parsed(text).entities.map((entry) => ({ type: entry.type, entity: openEntity(entry, key).parsed.entity })));
}

test('everything that is kept is in a full export, and opens with the secret of the gateway it is for', async () => {
  using at = new ExportingHome();
  await at.keep('default', SAMPLE_GATEWAY, { secret: SECRET }, 'https://gateway.example.com');
  const { file, counts, secretsLeaving, secretsWithheld, unresolved } = await at.export(undefined, { includeInactive: true, targetSecret: OTHER });
  const text = new TextDecoder().decode(file.content);
  expect(file).toMatchObject({ fileName: 'valise-gateway-default-20250124-150000.json', mediaType: 'application/json' });
  expect({ counts, secretsLeaving, secretsWithheld, unresolved }).toEqual({
    counts: { tools: 3, gateways: 1, servers: 1, prompts: 1, resources: 1, roots: 1 }, secretsLeaving: 4, secretsWithheld: 0, unresolved: ['servers "bundle" → tools "Weather-API"', 'servers "bundle" → tools "gone"'],
  });
  expect(text).not.toContain(GATEWAY_CANARY);
  expect(opened(text, OTHER)).toEqual(keyed(await at.kept('default')));
  const document = JSON.parse(text) as Record<string, unknown>;
  expect(document).toMatchObject({
    version: '2025-11-25', exported_at: '2025-01-24T15:00:00.000Z', exported_by: 'valise', source_gateway: 'https://gateway.example.com', encryption_method: 'AES-256-GCM', api_version: 'v1', backward_compatible: true,
    metadata: {
      entity_counts: counts,
      dependencies: { servers_to_resources: { bundle: ['file:///a'] }, servers_to_prompts: { bundle: ['greet'] } },
      export_options: { selective: false, include_inactive: true, include_dependencies: true, selected_types: FILE_ORDER, filter_tags: [], selections: {}, secrets: 'environment-key' },
    },
  });
});

const label = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), fc.constantFrom('10', '__proto__', 'naïve ✓', '日本', 'a_b', 'A B')).filter((text) => text.trim() !== '');
const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const secretOf = (name: string) => text.map((value) => openSecret(new Map([[name, value]])));
const arbitraries: Readonly<Record<EntityType, fc.Arbitrary<Readonly<Record<string, unknown>>>>> = {
  tools: fc.record({ name: label, is_active: fc.boolean(), description: fc.option(text), auth_type: fc.constant('bearer'), auth_value: secretOf('Authorization'), headers: fc.tuple(secretOf('X-API-Key'), secretOf('plain')).map(([one, other]) => new Map([['X-API-Key', one], ['plain', other]])) }),
  gateways: fc.record({ name: label, is_active: fc.boolean(), auth_type: fc.constant('query_param'), auth_query_params: fc.tuple(label, text).map(([name, value]) => new Map([[name, openSecret(new Map([[name, value]]))]])) }),
  servers: fc.record({ name: label, tool_ids: fc.array(label, { maxLength: 2 }), associated_prompts: fc.array(label, { maxLength: 2 }) }),
  prompts: fc.record({ name: label, template: text }),
  resources: fc.record({ uri: label, name: label, is_active: fc.boolean(), content: fc.option(text.filter((content) => content !== '')) }),
  roots: fc.record({ uri: label, name: fc.option(text) }),
};
const anyKept: fc.Arbitrary<readonly Kept[]> = fc.tuple(...FILE_ORDER.map((type) => fc.uniqueArray(arbitraries[type].map((fields) => sampleEntity(type, fields)), { maxLength: 3, selector: ([, entity]) => conflictKeyOf(type, entity) })))
  .map((lists) => lists.flat());

test('whatever is kept comes back, and gives the same document in any order', async () => {
  using at = new ExportingHome();
  let count = 0;
  await fc.assert(fc.asyncProperty(anyKept, async (kept) => {
    count += 1;
    const [name, other] = [`environment ${count}`, `other ${count}`];
    await at.keep(name, kept, { secret: SECRET });
    await at.keep(other, kept.toReversed());
    const there = keyed(await at.kept(name));
    expect(opened(await at.text(name, { includeInactive: true }), SECRET)).toEqual(there);
    expect(await at.text(name, { includeInactive: true, secrets: 'omit' })).toBe(await at.text(other, { includeInactive: true }));
    expect(await at.home.gatewayFiles.diff({ environment: name }, { environment: other })).toEqual([]);
  }), { numRuns: 12 });
});

describe('an export holds', () => {
  const of = (options: Partial<GatewayExportOptions>): Partial<GatewayExportOptions> => ({ dependencies: false, secrets: 'omit', ...options });
  const active = ['tools unknown', 'tools weather_api', 'gateways GitHub', 'servers bundle', 'prompts greet', 'roots file:///srv'];

  test.each<[string, Partial<GatewayExportOptions>, readonly string[]]>([
    ['what is active', of({}), active],
    ['what is inactive too', of({ includeInactive: true, types: ['resources'] }), ['resources file:///a']],
    ['types', of({ types: ['prompts', 'gateways'] }), ['gateways GitHub', 'prompts greet']],
    ['not the excluded types', of({ excludeTypes: ['tools', 'roots', 'servers'] }), ['gateways GitHub', 'prompts greet']],
    ['what bears any of the tags, and roots', of({ tags: ['CODE', 'maps', 'x'] }), ['tools weather_api', 'gateways GitHub', 'roots file:///srv']],
    ['all of a type that is named, and nothing of another', of({ include: { tools: [] } }), ['tools unknown', 'tools weather_api']],
    ['what is named by name, slug and address, active or not', of({ include: { tools: ['Weather API', 'погода ✓'], resources: ['file:///a'], roots: ['file:///srv'] } }), ['tools weather_api', 'tools погода ✓', 'resources file:///a', 'roots file:///srv']],
    ['what is named by another name', of({ include: { resources: ['a'] } }), ['resources file:///a']],
    ['nothing where nothing is wanted', of({ types: [] }), []],
    ['what the chosen refer to, by id, slug, name and address', of({ types: ['servers'], dependencies: true }), ['tools weather_api', 'tools погода ✓', 'servers bundle', 'prompts greet', 'resources file:///a']],
    ['not what is excluded, though it is referred to', of({ types: ['servers'], excludeTypes: ['tools', 'prompts'], dependencies: true }), ['servers bundle', 'resources file:///a']],
  ])('%s', async (_, options, expected) => {
    using at = new ExportingHome();
    await at.keep('dev', SAMPLE_GATEWAY);
    expect(names(await at.text('dev', options))).toEqual(expected);
  });

  test('a list for every type that is asked for, and no other', async () => {
    using at = new ExportingHome();
    await at.keep('empty', []);
    const { entities } = JSON.parse(await at.text('empty', { types: ['tools', 'roots'] })) as { entities: unknown };
    expect(entities).toEqual({ tools: [], roots: [] });
  });
});

describe('it is refused', () => {
  test.each<[string, string | undefined, Partial<GatewayExportOptions>, string]>([
    ['from an environment that is not there', 'staging', {}, 'ENVIRONMENT_NOT_FOUND'],
    ['from the default one, which is not there', undefined, {}, 'ENVIRONMENT_NOT_FOUND'],
    ['for a gateway whose secret nobody knows', 'dev', { secrets: 'environment-key' }, 'ENVIRONMENT_SECRET_REQUIRED'],
    ['in clear without a second yes', 'dev', { secrets: 'plain' }, 'PASSWORD_REQUIRED'],
    ['sealed without a password', 'dev', { secrets: 'sealed' }, 'PASSWORD_REQUIRED'],
    ['with a password for nothing', 'dev', { password: 'x' }, 'USAGE'],
    ['with a secret for nothing', 'dev', { secrets: 'omit', targetSecret: 'x' }, 'USAGE'],
    ['with names of a type that is left out', 'dev', { types: ['tools'], include: { servers: [] } }, 'USAGE'],
    ['with a name that is not there', 'dev', { include: { tools: ['weather_api', 'nope'] } }, 'ENTITY_NOT_FOUND'],
  ])('%s', async (_, environment, options, code) => {
    using at = new ExportingHome();
    await at.keep('dev', SAMPLE_GATEWAY);
    expect(await refusal(at.export(environment, options))).toBe(code);
  });
});

test('a file is compressed as asked for, and by itself when it is large', async () => {
  using at = new ExportingHome();
  await at.keep('Größe 1', Array.from({ length: 8 }, (_, index) => sampleTool(`large ${index}`, { description: 'x'.repeat(700_000) })));
  await at.keep('small', [sampleTool('small')]);
  const file = async (environment: string, options: Partial<GatewayExportOptions>) => (await at.export(environment, options)).file;
  const large = await file('Größe 1', { compression: 'auto' });
  expect(large).toMatchObject({ fileName: 'valise-gateway-größe-1-20250124-150000.json.gz', mediaType: 'application/gzip' });
  expect(names(gunzipSync(large.content).toString())).toHaveLength(8);
  expect(await file('small', { compression: 'auto' })).toMatchObject({ fileName: 'valise-gateway-small-20250124-150000.json' });
  const brotli = await file('small', { compression: 'brotli', format: 'yaml' });
  expect(brotli).toMatchObject({ fileName: 'valise-gateway-small-20250124-150000.yaml.br', mediaType: 'application/x-brotli' });
  expect(brotliDecompressSync(brotli.content).toString()).toMatch(/^version: "2025-11-25"\n/);
});

describe('it is written piece by piece', () => {
  const options = GatewayExportOptionsSchema.parse({ secrets: 'omit', includeInactive: true });
  const many = Array.from({ length: 3 * ENTITIES_A_PART }, (_, index) => sampleTool(`tool ${index}`, {}));

  test('as it stood at one moment, whatever is written meanwhile', async () => {
    using at = new ExportingHome();
    await at.keep('dev', many);
    const before = await at.text('dev', options);
    using exporting = await at.exports.begin('dev', options);
    const chunks: string[] = [];
    const written = await exporting.writeTo({
      write: async (chunk) => {
        if (chunks.length === 0) await at.home.environments.remove('dev');
        chunks.push(new TextDecoder().decode(chunk));
      },
      commit: () => Promise.resolve('kept.json'),
      discard: () => expect.fail('nothing failed'),
    }, UNWATCHED);
    expect(chunks.length).toBeGreaterThan(3);
    expect(chunks.join('')).toBe(before);
    expect(written).toMatchObject({ fileName: 'kept.json', mediaType: 'application/json', bytes: before.length, counts: { tools: many.length } });
  });

  test('and of one that nobody takes, or that is stopped, nothing stays', async () => {
    using at = new ExportingHome();
    await at.keep('dev', many);
    const outcome = async (write: (watch: JobWatch) => Promise<void>): Promise<readonly [string, boolean]> => {
      using exporting = await at.exports.begin('dev', options);
      const watch = { step: () => undefined, signal: new SharedArrayBuffer(4) };
      let discarded = false;
      const sink = { write: () => write(watch), commit: () => expect.fail('it is not whole'), discard: async () => void (discarded = true) };
      return [await refusal(exporting.writeTo(sink, watch)), discarded];
    };
    expect(await outcome(() => Promise.reject(new AppError('DISK_FULL')))).toEqual(['DISK_FULL', true]);
    expect(await outcome(async ({ signal }) => stop(signal))).toEqual(['CANCELLED', true]);
  });
});
