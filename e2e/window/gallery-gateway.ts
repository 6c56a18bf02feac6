import { createServer, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { TemporaryHome } from '../temporary-home';

type Entity = Readonly<Record<string, unknown>>;

const bearer = (token: string): Entity => ({ auth_type: 'bearer', auth_value: { Authorization: `Bearer ${token}` } });
const rest = (name: string, url: string, description: string, tags: readonly string[], more: Entity = {}): Entity => ({ name, url, integration_type: 'REST', request_type: 'GET', description, tags, ...more });

/** What a small company has behind its gateway: all six types, most of it active. */
const ENTITIES = {
  tools: [
    rest('get-forecast', 'https://api.example.com/forecast', 'What the weather will be', ['weather'], {
      input_schema: { type: 'object', properties: { city: { type: 'string' }, days: { type: 'integer', maximum: 14 } }, required: ['city'] }, ...bearer('7f3kQ9sT1xY7zR3wL6mP'),
    }),
    rest('find-invoice', 'https://billing.nordwind.example/v2/invoices', 'Finds invoices by number or customer', ['billing', 'read-only'], bearer('bl_92kQ8sT1xY7zR3wL6mP9dF5hJ')),
    rest('refund-invoice', 'https://billing.nordwind.example/v2/refunds', 'Refunds an invoice, in whole or in part', ['billing'], { request_type: 'POST', ...bearer('bl_92kQ8sT1xY7zR3wL6mP9dF5hJ') }),
    rest('search-docs', 'https://docs.nordwind.example/search', 'Full text search over the handbook', ['docs', 'read-only']),
    rest('list-deployments', 'https://ci.nordwind.example/api/deployments', 'What was deployed where, newest first', ['ci', 'read-only']),
    rest('restart-service', 'https://ci.nordwind.example/api/services/restart', 'Restarts one service of a cluster', ['ci', 'on-call'], { request_type: 'POST', is_active: false }),
  ],
  gateways: [
    { name: 'github', url: 'https://mcp.github.example/mcp', description: 'Issues and pull requests', transport: 'STREAMABLEHTTP', tags: ['code'], ...bearer('ghs_4kV2nQ8sT1xY7zR3wL6mP9dF5hJ0bC2aE4uG') },
    { name: 'warehouse', url: 'https://warehouse.nordwind.example/sse', description: 'The analytics warehouse', transport: 'SSE', tags: ['data', 'read-only'] },
  ],
  servers: [
    { name: 'support-desk', description: 'For everyone who answers customers', tool_ids: ['find-invoice', 'search-docs'], associated_prompts: ['answer-customer'], associated_resources: ['handbook://refunds'], tags: ['support'] },
    { name: 'on-call', description: 'For whoever is on call', tool_ids: ['list-deployments', 'restart-service'], tags: ['on-call'] },
  ],
  prompts: [{ name: 'answer-customer', template: 'Answer {{ name }} in {{ language }}, in no more than five sentences.', description: 'The house style for answers', tags: ['support'] }],
  resources: [{ name: 'refund-policy', uri: 'handbook://refunds', description: 'Who gets what back, and until when', mime_type: 'text/markdown', tags: ['docs'] }],
  roots: [{ uri: 'file:///srv/handbook', name: 'handbook' }],
} satisfies Readonly<Record<string, readonly Entity[]>>;

const documentOf = (entities: Readonly<Record<string, readonly Entity[]>>): Entity => ({
  version: '2025-11-25', exported_at: '2026-11-20T18:12:00Z', exported_by: 'admin@nordwind.example', source_gateway: 'https://mcp.nordwind.example', encryption_method: 'AES-256-GCM',
  entities, metadata: { entity_counts: {}, dependencies: {}, export_options: {} },
});

/** The same a few weeks on, as the live gateway has it: some changed, one new, one gone. */
const LIVE = documentOf({
  ...ENTITIES,
  tools: [
    ...ENTITIES.tools.slice(0, 4).map((tool) => (tool['name'] === 'search-docs' ? { ...tool, url: 'https://docs.nordwind.example/v2/search', description: 'Full text search over handbook and wiki' } : tool)),
    rest('create-ticket', 'https://desk.nordwind.example/tickets', 'Opens a ticket for a customer', ['support'], { request_type: 'POST' }),
  ],
  roots: [...ENTITIES.roots, { uri: 'file:///srv/wiki', name: 'wiki' }],
});

/** A live gateway, made small. */
export class SmallGateway implements Disposable {
  readonly #server: Server;
  /** It hears, and says nothing. */
  silent = false;
  /** Which token it takes. */
  token = 'token-for-pictures';
  /** What it answers instead, and to which questions. */
  instead: { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly to: 'all' | 'POST' } | undefined;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<SmallGateway> {
    const server = createServer();
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const gateway = new SmallGateway(server);
    server.on('request', (request: IncomingMessage, response) => {
      if (gateway.silent) return;
      const { instead } = gateway;
      if (instead !== undefined && (instead.to === 'all' || instead.to === request.method)) response.writeHead(instead.status, instead.headers).end();
      else if (request.headers.authorization !== `Bearer ${gateway.token}`) response.writeHead(401).end();
      else response.end(JSON.stringify(request.method === 'GET' ? LIVE : STATUS));
    });
    return gateway;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  [Symbol.dispose](): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

/** What it makes of what it is sent. */
const STATUS = {
  import_id: 'a1', status: 'completed', progress: { total: 2, created: 1, updated: 0, skipped: 0, failed: 1 },
  errors: ['Failed to process tool restart-service: a tool of this name exists and is not active'], warnings: ['list-deployments: the owner of this tool was not kept'],
};

/** Two environments of the same: `production`, and `staging`, whose gateway is the one given. */
export async function fillGateway(home: TemporaryHome, { url, token }: SmallGateway): Promise<void> {
  const run = async (...words: readonly string[]): Promise<void> => {
    const ended = await home.run('gateway', ...words);
    if (ended.code !== 0) throw new Error(ended.stderr);
  };
  home.write('../token', token);
  home.write('../secret', 'a secret for pictures');
  home.write('gateway.json', documentOf(ENTITIES));
  await run('environments', 'add', 'production', '--url', 'https://mcp.nordwind.example', '--description', 'What customers and colleagues use');
  await run('import', 'gateway.json', '--environment', 'production');
  await run('environments', 'copy', 'production', 'staging', '--description', 'Before each release');
  await run('environments', 'update', 'staging', '--url', url);
  for (const name of ['production', 'staging']) await run('environments', 'set-secret', name, '--secret-file', `${home.folder}/secret`, '--token-file', `${home.folder}/token`);
}
