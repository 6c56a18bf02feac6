import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const keyOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** As the gateway encrypts, made anew from its description. */
export function sealAsPeer(value: Readonly<Record<string, string>>, secret: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce);
  return Buffer.concat([nonce, cipher.update(JSON.stringify(value)), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

/** As the gateway decrypts. Throws where the secret is another one. */
export function openAsPeer(text: string, secret: string): unknown {
  const bytes = Buffer.from(text, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(-16));
  return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString());
}

export interface PeerSecrets {
  /** With which the gateway encrypts. */
  readonly secret: string;
  readonly bearer: string;
  readonly apiKey: string;
}

/** What a gateway exports: all six types, secrets of two kinds, tags, what is inactive, unicode; `entities` are added to it. */
export function peerDocument({ secret, bearer, apiKey }: PeerSecrets, entities: Readonly<Record<string, readonly object[]>> = {}): object {
  const tags = [{ id: 'production', label: 'Production' }];
  const whole: Record<string, readonly object[]> = {
    tools: [
      {
        name: 'weather_api', displayName: 'Wetter', url: 'https://api.example.com/weather', integration_type: 'REST', request_type: 'GET', description: 'Wie wird das Wetter? ☂',
        headers: {}, input_schema: { type: 'object', properties: { city: { type: 'string' } } }, output_schema: null, annotations: {}, jsonpath_filter: null, tags, is_active: true,
        auth_type: 'bearer', auth_value: sealAsPeer({ Authorization: `Bearer ${bearer}` }, secret),
      },
      { name: 'old-tool', url: 'https://api.example.com/old', integration_type: 'REST', request_type: 'POST', description: null, tags: [], is_active: false },
    ],
    gateways: [{
      name: 'GitHub', url: 'https://mcp.example.com/mcp', description: null, transport: 'STREAMABLEHTTP', capabilities: {}, is_active: true, tags, passthrough_headers: ['X-Request-Id'],
      auth_type: 'query_param', auth_query_params: { api_key: sealAsPeer({ api_key: apiKey }, secret) },
    }],
    servers: [{ name: 'everyday', description: 'Tools for every day', tool_ids: ['weather_api'], is_active: true, tags: [] }],
    prompts: [{
      name: 'greet', original_name: 'greet', custom_name: 'greet', display_name: 'Greet', template: 'Hello {{ name }}', description: null,
      input_schema: { type: 'object', properties: { name: { type: 'string', description: 'whom' } }, required: ['name'] }, tags, is_active: true,
    }],
    resources: [{ name: 'notes', uri: 'notes://all', description: null, mime_type: 'text/plain', tags: [], is_active: true, last_modified: null }],
    roots: [{ uri: 'file:///srv/data', name: 'data' }],
  };
  for (const [type, more] of Object.entries(entities)) whole[type] = [...(whole[type] ?? []), ...more];
  return {
    version: '2025-11-25', exported_at: '2026-02-16T05:07:35.732221Z', exported_by: 'admin@example.com', source_gateway: 'http://0.0.0.0:4444', encryption_method: 'AES-256-GCM',
    entities: whole, metadata: { entity_counts: {}, dependencies: {}, export_options: {} },
  };
}
