import { mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { TemporaryHome } from './temporary-home';

const BACKUP = 'valise-v6-20260101T000000000Z.db';

test('a database that lost what it held is told with its backup, and comes back from there', async () => {
  using home = new TemporaryHome();
  await home.run('import', home.write('servers.json', { mcpServers: { one: { command: 'npx' } } }));
  const folder = path.join(home.data, 'backups');
  mkdirSync(folder);
  renameSync(home.databaseFile, path.join(folder, BACKUP));
  home.write('empty', '');
  renameSync(path.join(home.work, 'empty'), home.databaseFile);

  const told = `is damaged: it is empty, but has a backup, "${path.join(folder, BACKUP)}"; copy it to its place, or move its folder away to begin anew.`;
  const { code, stdout } = await home.run('doctor');
  expect(code).toBe(8);
  expect(stdout.split('\n').find((line) => line.startsWith('FAILED   database: '))).toContain(told);
  for (const words of [['list'], ['import', 'servers.json'], ['vault', 'status']]) expect(await home.run(...words)).toMatchObject({ code: 8, stderr: expect.stringContaining(told) as unknown });
  expect(statSync(home.databaseFile).size).toBe(0);

  renameSync(path.join(folder, BACKUP), home.databaseFile);
  expect(await home.run('list')).toMatchObject({ code: 0, stdout: expect.stringContaining('servers') as unknown });
});
