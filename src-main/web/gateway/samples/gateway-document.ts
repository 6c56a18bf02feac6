/** Of the gateway that VALUE comes from. */
export const SOURCE = 'my-test-key-but-now-longer-than-32-bytes';
export const VALUE = 'AAECAwQFBgcICQoLaTr67w0r9uzWgQnMYPE_YiLCa6e_BYprb9TuvshlqIy2Kwqwkyni60YGzlq2F2ZN5rhogYsgOfy_';

/** One of each type, with a value that the gateway has encrypted. */
export const DOCUMENT = {
  version: '2025-06-18', exported_at: '2026-01-01T00:00:00Z', exported_by: 'me', source_gateway: 'http://localhost:4444', encryption_method: 'AES-256-GCM',
  entities: {
    tools: [{ name: 'weather_api', url: 'https://api.example.com/weather', integration_type: 'REST', request_type: 'GET', tags: ['forecast'], auth_type: 'bearer', auth_value: VALUE }],
    gateways: [{ name: 'GitHub', url: 'https://gw.example.com/sse', transport: 'SSE' }],
    servers: [{ name: 'bundle', tool_ids: ['weather-api'] }],
    prompts: [{ name: 'greet', template: 'Hello {{ name }}' }],
    resources: [{ name: 'notes', uri: 'mem://notes', content: 'text of it', is_active: false }],
    roots: [{ uri: 'file:///srv/work', name: 'work' }],
  },
};
/** With a tool at another address. */
export const CHANGED = { ...DOCUMENT, entities: { ...DOCUMENT.entities, tools: [{ ...DOCUMENT.entities.tools[0], url: 'https://other.example.com/weather' }] } };
