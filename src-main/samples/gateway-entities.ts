import { openSecret, UNKNOWN_SECRET, type SecretValue } from '../../src-shared/gateway/secret-value';
import type { Tree } from '../../src-shared/profile/tree';
import { sampleEntity, type Kept } from './exporting-home';

/** No real secret, but found wherever it is left in clear. */
export const GATEWAY_CANARY = 'canary-4f1b2c';

export const bearer = (text: string): { readonly auth_type: string; readonly auth_value: SecretValue } => ({ auth_type: 'bearer', auth_value: openSecret(new Map([['Authorization', text]])) });
export const sampleTool = (name: string, fields: Readonly<Record<string, unknown>> = {}): Kept => sampleEntity('tools', { name, url: 'https://tool.example.com', ...fields });

/** Of all six types, with secrets of every kind, inactive ones, and references of every kind. */
export const SAMPLE_GATEWAY: readonly Kept[] = [
  sampleTool('weather_api', { ...bearer(`Bearer ${GATEWAY_CANARY}`), tags: [{ id: 'maps', label: 'Maps' }], headers: new Map<string, unknown>([['Accept', 'text/plain'], ['X-API-Key', openSecret(new Map([['X-API-Key', `${GATEWAY_CANARY}-header`]]))], ['X-Odd', openSecret(new Map([['X-Odd', '***']]))]]) }),
  sampleTool('погода ✓', { is_active: false, extras: new Map<string, Tree>([['id', '00112233445566778899aabbccddeeff'], ['10', 1]]) }),
  sampleTool('unknown', { auth_type: 'basic', auth_value: UNKNOWN_SECRET }),
  sampleEntity('gateways', { name: 'GitHub', auth_type: 'query_param', auth_query_params: new Map([['key', openSecret(new Map([['key', `${GATEWAY_CANARY}-parameter`]]))]]), tags: [{ id: 'code', label: 'code' }] }),
  sampleEntity('servers', { name: 'bundle', tool_ids: ['Weather-API', 'weather-api', '00112233445566778899aabbccddeeff', 'gone'], associated_resources: ['file:///a'], associated_prompts: ['greet'] }),
  sampleEntity('prompts', { name: 'greet', template: 'Hello {{ name }}' }),
  sampleEntity('resources', { uri: 'file:///a', name: 'a', content: 'línea\n二', is_active: false }),
  sampleEntity('roots', { uri: 'file:///srv', name: 'srv' }),
];
