import { seededRandom } from '../e2e/seeded-random';
import { environmentKey, sealPeerText } from '../src-main/services/gateway/environment-key';

export const GATEWAY_SECRET = 'only-for-benchmarks-and-longer-than-32-bytes';
export const GATEWAY_COUNTS = { tools: 10_000, gateways: 1_000, servers: 500 } as const;

const TOPICS = ['weather', 'tickets', 'orders', 'stock', 'people', 'places', 'notes', 'bills'];

/** A document as the peer writes it, made up from a seed: every tool and gateway has credentials, every server twenty tools. */
export function gatewayCorpus(): string {
  const random = seededRandom(7);
  const below = (limit: number): number => Math.floor(random() * limit);
  const token = (): string => Array.from({ length: 40 }, () => below(36).toString(36)).join('');
  const key = environmentKey(new TextEncoder().encode(GATEWAY_SECRET));
  const credentials = (): object => ({ auth_type: 'bearer', auth_value: sealPeerText(key, JSON.stringify({ Authorization: `Bearer ${token()}` })) });
  const tags = (index: number): readonly object[] => [{ id: 'team', label: 'team' }, { id: `floor-${index % 40}`, label: `floor-${index % 40}` }];
  const tools = Array.from({ length: GATEWAY_COUNTS.tools }, (_, index) => {
    const topic = TOPICS[index % TOPICS.length] ?? '';
    return {
      name: `${topic}-${index}`, displayName: `${topic} ${index}`, url: `https://api${index % 50}.example.com/v1/${topic}/${index}`, integration_type: 'REST', request_type: 'GET',
      description: `What the team asks of ${topic}: one of the calls of its service`, original_description: null, headers: { Accept: 'application/json' },
      input_schema: { type: 'object', properties: { id: { type: 'string', description: 'Which one' }, since: { type: 'string', format: 'date' } }, required: ['id'] }, output_schema: null,
      annotations: {}, jsonpath_filter: null, tags: tags(index), rate_limit: null, timeout: null, is_active: below(10) > 0, created_at: '2026-01-01T00:00:00Z', updated_at: '2026-01-01T00:00:00Z', ...credentials(),
    };
  });
  const gateways = Array.from({ length: GATEWAY_COUNTS.gateways }, (_, index) => ({
    name: `gateway-${index}`, url: `https://gw${index}.example.com/sse`, description: 'Another gateway', transport: 'SSE', capabilities: {},
    health_check: { url: `https://gw${index}.example.com/sse/health`, interval: 30, timeout: 10, retries: 3 }, is_active: true, tags: tags(index), passthrough_headers: [], ...credentials(),
  }));
  const servers = Array.from({ length: GATEWAY_COUNTS.servers }, (_, index) => ({
    name: `server-${index}`, description: 'A bundle', tool_ids: Array.from({ length: 20 }, (__, at) => tools[(index * 20 + at) % tools.length]?.name), sse_endpoint: `/servers/${index}/sse`, websocket_endpoint: `/servers/${index}/ws`, jsonrpc_endpoint: `/servers/${index}/jsonrpc`,
    capabilities: { tools: { list_changed: true }, prompts: { list_changed: true } }, is_active: true, tags: tags(index),
  }));
  return JSON.stringify({
    version: '2025-11-25', exported_at: '2026-01-01T00:00:00Z', exported_by: 'bench', source_gateway: 'http://0.0.0.0:4444', encryption_method: 'AES-256-GCM',
    entities: { tools, gateways, servers },
    metadata: { entity_counts: GATEWAY_COUNTS, dependencies: {}, export_options: {} },
  }, null, 2);
}
