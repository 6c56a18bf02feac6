import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { compose } from '../src-main/compose';
import { openAt } from '../src-main/desktop/open-at';
import { valueOf } from '../src-main/operations/value-of';
import type { ServedCore } from '../src-main/operations/core';
import { startServer } from '../src-main/web/start-server';
import { GATEWAY_SECRET } from './gateway-corpus';
import { gatewayExportFloor, gatewayImportFloor, sealedEntities } from './gateway-floor';

export interface GatewayResult {
  readonly milliseconds: number;
  readonly entities: number;
}

/**
 * `posts`: one HTTP request an entity, to this program's own REST; `inserts`: the same to a server that checks nothing and only inserts. So
 * many of them are made as `POSTS` says, and the rest is reckoned.
 */
export const GATEWAY_CASES = ['import floor', 'import', 'export floor', 'export', 'posts', 'inserts'] as const;
export type GatewayCase = (typeof GATEWAY_CASES)[number];

const POSTS = 500;

/** Runs one way in this process, and prints what it took. */
export async function runCase(name: GatewayCase, file: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'valise-bench-gateway-'));
  try {
    const run = await prepared(name, file, folder);
    const from = performance.now();
    const entities = await run();
    const milliseconds = performance.now() - from;
    console.log(JSON.stringify({ milliseconds, entities } satisfies GatewayResult));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function prepared(name: GatewayCase, file: string, folder: string): Promise<() => Promise<number> | number> {
  switch (name) {
    case 'import floor': return () => gatewayImportFloor(file, join(folder, 'floor'));
    case 'export floor': {
      const { key, blobs } = sealedEntities(file);
      return () => gatewayExportFloor(blobs, key, join(folder, 'floor'));
    }
    case 'import': {
      const core = await openCore(folder);
      return async () => bring(core, file);
    }
    case 'export': {
      const core = await openCore(folder);
      await bring(core, file);
      return async () => {
        const destination = core.handles.issueDestination(() => openAt(join(folder, 'export.json')));
        const { counts } = valueOf(await core.call('gateway.write', { destination, options: { includeInactive: true, secrets: 'environment-key', targetSecret: GATEWAY_SECRET } }));
        return Object.values(counts).reduce((sum, count) => sum + count, 0);
      };
    }
    case 'posts': return putting(file, folder);
    case 'inserts': return () => insert(file, folder);
  }
}

async function openCore(folder: string): Promise<ServedCore> {
  const core = compose({
    environment: { VALISE_HOME: join(folder, 'home') }, platform: process.platform, homeFolder: folder, threadFolder: undefined,
    passphrases: { given: true, askable: false, passphrase: () => Promise.resolve(new TextEncoder().encode('only for benchmarks')) },
  });
  valueOf(await core.call('vault.unlock', {}));
  // Services are loaded when they are first asked for, and these are sources: what is measured is as loaded as the floors are.
  valueOf(await core.call('import.discard', { planId: 'none' }));
  await core.call('gateway.diff', { a: { environment: 'none' }, b: { environment: 'none' }, jobId: 'none' });
  return core;
}

async function bring(core: ServedCore, file: string): Promise<number> {
  const { planId } = valueOf(await core.call('import.plan', { sources: [{ name: 'gateway.json', content: Uint8Array.from(readFileSync(file)) }], sourceSecret: GATEWAY_SECRET }));
  return valueOf(await core.call('import.apply', { planId })).entities?.created ?? 0;
}

/** As the person's own script would: with a token, each is checked, sealed, kept with its undo record and answered with what is kept. */
async function putting(file: string, folder: string): Promise<() => Promise<number>> {
  const core = await openCore(folder);
  valueOf(await core.call('environment.add', { name: 'default' }));
  valueOf(await core.call('environment.setSecret', { environment: 'default', secret: GATEWAY_SECRET }));
  const { key } = valueOf(await core.call('token.create', { name: 'bench' }));
  const server = await startServer({ core, rendererFolder: folder, port: 0 });
  const address = new URL('/api/v1/environments/default/entities', server.url);
  const sent = entitiesOf(file).slice(0, POSTS).map(({ type, entity }) => JSON.stringify({ type, text: JSON.stringify(entity) }));
  return async () => {
    for (const body of sent) {
      const { ok, status } = await posted(address, body, key);
      if (!ok) throw new Error(`an entity was answered with ${status}`);
    }
    await server.close();
    return sent.length;
  };
}

async function posted(address: URL, body: string, key?: string): Promise<Response> {
  const answer = await fetch(address, { method: 'POST', body, headers: { 'content-type': 'application/json', ...(key !== undefined && { authorization: `Bearer ${key}` }) } });
  await answer.text();
  return answer;
}

function entitiesOf(file: string): readonly { readonly type: string; readonly entity: object }[] {
  const { entities } = JSON.parse(readFileSync(file, 'utf8')) as { readonly entities: Readonly<Record<string, readonly object[]>> };
  return Object.entries(entities).flatMap(([type, list]) => list.map((entity) => ({ type, entity })));
}

async function insert(file: string, folder: string): Promise<number> {
  using database = new DatabaseSync(join(folder, 'posts.db'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE entities (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT');
  const statement = database.prepare('INSERT INTO entities (body) VALUES (?)');
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk)).on('end', () => {
      statement.run(JSON.stringify(JSON.parse(body)));
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  for (const { entity } of entitiesOf(file).slice(0, POSTS)) await posted(new URL(`http://127.0.0.1:${port}/`), JSON.stringify(entity));
  server.close();
  server.closeAllConnections();
  return POSTS;
}
