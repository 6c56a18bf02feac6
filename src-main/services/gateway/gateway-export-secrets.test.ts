import { describe, expect, test } from 'vitest';
import { conflictKeyOf, type Entity } from '../../../src-shared/gateway/entity-catalogue';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import type { GatewayExportOptions } from '../../../src-shared/gateway/gateway-export-options';
import { openSecret, UNKNOWN_SECRET } from '../../../src-shared/gateway/secret-value';
import { parseGatewayDocument } from '../../formats/gateway/parse-gateway-document';
import { parseText } from '../../formats/parse-text';
import { ExportingHome, sampleEntity } from '../../samples/exporting-home';
import { bearer, GATEWAY_CANARY, SAMPLE_GATEWAY } from '../../samples/gateway-entities';
import { KeyDeriver } from '../sealing/key-deriver';
import { secretPlaceData } from './gateway-security';
import { openEntity } from './open-entity';
import { gatewaySealing, openSealedGateway } from './open-sealed-gateway';
import { openPeerValues } from './peer-values';
import { secretKeyOf } from './secret-key-of';

const SECRET = 'my-test-key-but-now-longer-than-32-bytes';

const keyed = (entities: readonly { readonly type: EntityType; readonly entity: Entity }[]): ReadonlyMap<string, Entity> => new Map(entities.map(({ type, entity }) => [`${type} ${conflictKeyOf(type, entity)}`, entity]));
const parsed = (text: string, name = 'x.json') => parseGatewayDocument(parseText(text, { name }));

describe('secrets', () => {
  test.each<[string, Partial<GatewayExportOptions>, readonly [number, number]]>([
    ['stay out unless something is said', {}, [4, 0]],
    ['have names in their places', { secrets: 'placeholder' }, [4, 0]],
    ['leave in clear with a second yes', { secrets: 'plain', allowPlain: true }, [0, 4]],
    ['leave under a password', { secrets: 'sealed', password: 'a password' }, [0, 4]],
    ['leave for a gateway', { targetSecret: SECRET }, [0, 4]],
  ])('%s', async (_, options, expected) => {
    using at = new ExportingHome();
    await at.keep('dev', SAMPLE_GATEWAY);
    const { file, secretsWithheld, secretsLeaving } = await at.export('dev', options);
    const text = new TextDecoder().decode(file.content);
    expect([secretsWithheld, secretsLeaving]).toEqual(expected);
    expect(text.includes(GATEWAY_CANARY)).toBe(options.secrets === 'plain');
    expect(parsed(text).rejected).toEqual([]);
  });

  test('that are placeholders are named after entity and value, read as unknown, and as what is filled in', async () => {
    using at = new ExportingHome();
    await at.keep('dev', [...SAMPLE_GATEWAY, sampleEntity('gateways', { name: 'Weather API', ...bearer('another') })]);
    const text = await at.text('dev', { secrets: 'placeholder', include: { tools: ['weather_api'], gateways: [] } });
    expect([...text.matchAll(/\$\{\w+\}/g)].map(([name]) => name)).toEqual(['${WEATHER_API_X_API_KEY}', '${WEATHER_API_AUTHORIZATION}', '${GITHUB_KEY}', '${WEATHER_API_AUTHORIZATION_2}']);
    const filled = text.replace('${WEATHER_API_AUTHORIZATION}', 'Bearer filled').replace('${GITHUB_KEY}', 'filled');
    const states = (document: string): readonly unknown[] => parsed(document).entities.map(({ entity }) => ('auth_query_params' in entity ? entity.auth_query_params?.get('key') : 'auth_value' in entity ? entity.auth_value : undefined));
    expect(states(text)).toEqual([UNKNOWN_SECRET, UNKNOWN_SECRET, UNKNOWN_SECRET]);
    expect(states(filled)).toEqual([openSecret(new Map([['Authorization', 'Bearer filled']])), openSecret(new Map([['key', 'filled']])), UNKNOWN_SECRET]);
  });

  test('that are sealed open with the password, in JSON and YAML, and only as long as nothing was changed', async () => {
    using at = new ExportingHome();
    await at.keep('dev', SAMPLE_GATEWAY);
    const kept = keyed(await at.kept('dev'));
    for (const format of ['json', 'yaml'] as const) {
      const text = await at.text('dev', { secrets: 'sealed', password: 'a password', includeInactive: true, format });
      const { tree } = parseText(text, { name: `x.${format}` });
      const { keyDerivation } = gatewaySealing(tree) ?? expect.fail('not sealed');
      const keys = await new KeyDeriver().keysOf(Buffer.from('a password'), keyDerivation);
      const gateway = openSealedGateway(tree, keys) ?? expect.fail('not opened');
      const file = parseGatewayDocument({ ...parseText('{}'), tree: gateway.tree });
      expect(gateway.values).toBe(4);
      expect(JSON.stringify(file.entities.map(({ sealed }) => sealed))).not.toContain(GATEWAY_CANARY);
      expect(keyed(file.entities.map((entry) => ({ type: entry.type, entity: openEntity(entry, gateway.key).parsed.entity })))).toEqual(kept);
      const wrong = await new KeyDeriver().keysOf(Buffer.from('another'), keyDerivation);
      expect(() => openSealedGateway(tree, wrong)).toThrow('PASSWORD_WRONG');
      for (const change of [['tool.example.com', 'evil.example.com'], ['greet', 'great']] as const) {
        expect(text).toContain(change[0]);
        expect(() => openSealedGateway(parseText(text.replace(change[0], change[1]), { name: `x.${format}` }).tree, keys)).toThrow('SEALED_DOCUMENT_CHANGED');
      }
      const unsigned = parseText(text.replaceAll(/integrity: ?"?hmac-sha256:\w+"?|,\s*"integrity": "[^"]*"/g, ''), { name: `x.${format}` });
      expect(() => gatewaySealing(unsigned.tree)).toThrow('INTEGRITY_MISSING');
    }
    expect(gatewaySealing(parseText(await at.text('dev')).tree)).toBeUndefined();
  });

  test('that are sealed are bound to their place', () => {
    expect(secretPlaceData(['entities', 'tools', 0, 'headers', 'a/b']).toString()).toBe('["valise/1 gateway","/entities/tools/0/headers/a~1b"]');
  });

  test('are written as the peer opens them', async () => {
    using at = new ExportingHome();
    await at.keep('dev', SAMPLE_GATEWAY, { secret: SECRET });
    const { entities } = JSON.parse(await at.text('dev')) as { entities: { tools: { name: string; auth_value: string }[]; gateways: { auth_query_params: Record<string, string> }[] } };
    const values = [entities.tools.find(({ name }) => name === 'weather_api')?.auth_value, entities.gateways[0]?.auth_query_params['key']];
    expect(values.map((value) => [...openPeerValues(secretKeyOf(SECRET), value ?? '')])).toEqual([[['Authorization', `Bearer ${GATEWAY_CANARY}`]], [['key', `${GATEWAY_CANARY}-parameter`]]]);
  });
});
