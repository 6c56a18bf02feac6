import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { compose } from '../src-main/compose';
import { AtomicFile } from '../src-main/files/atomic-file';
import { valueOf } from '../src-main/operations/value-of';
import type { Core } from '../src-main/operations/core';
import { GATEWAY_SECRET } from './gateway-corpus';
import { gatewayExportFloor, gatewayImportFloor, sealedEntities } from './gateway-floor';

export interface GatewayResult {
  readonly milliseconds: number;
  readonly entities: number;
}

/** `posts`: one HTTP request an entity, to a server that only inserts; so many of them are made, and the rest is reckoned. */
export const GATEWAY_CASES = ['import floor', 'import', 'export floor', 'export', 'posts'] as const;
export type GatewayCase = (typeof GATEWAY_CASES)[number];

const POSTS = 1_000;

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
        const { file: written, counts } = valueOf(await core.call('gateway.export', { options: { includeInactive: true, secrets: 'environment-key', targetSecret: GATEWAY_SECRET } }));
        const output = await AtomicFile.open(join(folder, 'export.json'), { overwrite: true });
        await output.write(written.content);
        await output.commit();
        return Object.values(counts).reduce((sum, count) => sum + count, 0);
      };
    }
    case 'posts': return () => post(file, folder);
  }
}

async function openCore(folder: string): Promise<Core> {
  const core = compose({
    environment: { VALISE_HOME: join(folder, 'home') }, platform: process.platform, homeFolder: folder, threadFolder: undefined,
    passphrases: { given: true, askable: false, passphrase: () => Promise.resolve(new TextEncoder().encode('only for benchmarks')) },
  });
  valueOf(await core.call('vault.unlock', {}));
  return core;
}

async function bring(core: Core, file: string): Promise<number> {
  const { planId } = valueOf(await core.call('import.plan', { sources: [{ name: 'gateway.json', content: Uint8Array.from(readFileSync(file)) }], sourceSecret: GATEWAY_SECRET }));
  return valueOf(await core.call('import.apply', { planId })).entities?.created ?? 0;
}

async function post(file: string, folder: string): Promise<number> {
  using database = new DatabaseSync(join(folder, 'posts.db'));
  database.exec('PRAGMA journal_mode = WAL; CREATE TABLE entities (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT');
  const insert = database.prepare('INSERT INTO entities (body) VALUES (?)');
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk)).on('end', () => {
      insert.run(JSON.stringify(JSON.parse(body)));
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { entities } = JSON.parse(readFileSync(file, 'utf8')) as { readonly entities: Readonly<Record<string, readonly object[]>> };
  const all = Object.values(entities).flat();
  for (const entity of all.slice(0, POSTS)) await (await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: JSON.stringify(entity) })).text();
  server.close();
  server.closeAllConnections();
  return POSTS;
}
