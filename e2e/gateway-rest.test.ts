import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { canary } from './canary';
import { findCanaries } from './find-canaries';
import { openAsPeer, peerDocument } from './peer-document';
import { Serving } from './serving';
import { TemporaryHome } from './temporary-home';

const [bearer, apiKey, dev, prod] = [canary('bearer over REST'), canary('key over REST'), canary('secret over REST'), canary('new secret over REST')];
const run = promisify(execFile);

/** Lines of the gateway's own guide, as they stand there but for the token and the port; what stands in braces is what a person puts in. */
const GUIDE = {
  export: 'curl -H "Authorization: Bearer $TOKEN" "http://localhost:4444/export" > export.json',
  filtered: 'curl -H "Authorization: Bearer $TOKEN" "http://localhost:4444/export?types=tools,servers&tags=production" > filtered-export.json',
  selective: 'curl -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" -d \'{"tools": ["weather_api", "old-tool"], "servers": ["everyday"]}\' "http://localhost:4444/export/selective" > selective-export.json',
  import: 'curl -X POST -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" -d @export.json "http://localhost:4444/import" > imported.json',
  start: 'IMPORT_ID=$(curl -X POST -H "Authorization: Bearer $TOKEN" -d @backup.json "http://localhost:4444/import" | sed \'s/.*"import_id":"\\([^"]*\\)".*/\\1/\'); curl -H "Authorization: Bearer $TOKEN" "http://localhost:4444/import/status/$IMPORT_ID" > status.json',
  statuses: 'curl -H "Authorization: Bearer $TOKEN" http://localhost:4444/import/status > statuses.json',
  health: 'curl http://localhost:4444/health > health.json',
} as const;

test('lines that were written for the gateway work here', async () => {
  using home = new TemporaryHome();
  home.write('backup.json', { import_data: peerDocument({ secret: dev, bearer, apiKey }), conflict_strategy: 'update', dry_run: false, source_secret: dev, rekey_secret: prod });
  const { stdout } = await home.run('token', 'create', 'ci');
  await using serving = await Serving.start(home);
  const TOKEN = stdout.trim();
  const line = async (name: keyof typeof GUIDE): Promise<void> => {
    await run('sh', ['-c', GUIDE[name].replaceAll(':4444', `:${serving.port}`)], { cwd: home.work, env: { PATH: process.env['PATH'], TOKEN } });
  };
  const read = (name: string): unknown => JSON.parse(home.read(name));

  await line('start');
  expect(read('status.json')).toMatchObject({ status: 'completed', progress: { total: 7, processed: 7, created: 7, updated: 0, skipped: 0, failed: 0 }, errors: [] });
  await line('export');
  const exported = read('export.json') as { readonly entities: { readonly tools: readonly { readonly name: string; readonly auth_value: string }[] } };
  expect(openAsPeer(exported.entities.tools[0]?.auth_value ?? '', prod)).toEqual({ Authorization: `Bearer ${bearer}` });
  await line('import');
  expect(read('imported.json')).toMatchObject({ status: 'completed', progress: { total: 6, created: 0, updated: 0, skipped: 6 } });
  await line('filtered');
  expect(read('filtered-export.json')).toMatchObject({ metadata: { entity_counts: { tools: 1, servers: 0 } } });
  await line('selective');
  expect(read('selective-export.json')).toMatchObject({ metadata: { entity_counts: { tools: 2, servers: 1 } } });
  await line('statuses');
  expect(read('statuses.json')).toMatchObject([{ status: 'completed' }, { status: 'completed' }]);
  await line('health');
  expect(read('health.json')).toMatchObject({ status: 'healthy', database: 'ok' });
  await serving.end('SIGTERM');
  expect(findCanaries([bearer, apiKey, dev, prod], home.files(), [])).toEqual([]);
});
