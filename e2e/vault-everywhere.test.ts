import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { VaultStatusSchema } from '../src-shared/contract/vault-status';
import { canary } from './canary';
import { findCanaries } from './find-canaries';
import { refusalOf } from './read-output';
import { Serving } from './serving';
import { TemporaryHome } from './temporary-home';

const SERVERS = { mcpServers: { one: { command: 'one', env: { TOKEN: canary('everywhere') } } } };
const KEYS = 'SELECT key_id FROM vault UNION SELECT key_id FROM sealed_blobs UNION SELECT key_id FROM undo_blobs UNION SELECT key_id FROM import_reports';

test('what commands do to the vault holds for a server that has it open', async () => {
  using home = new TemporaryHome();
  home.write('servers.json', SERVERS);
  await home.run('import', 'servers.json');
  // Nobody gives this server a passphrase but the one who asks.
  await using server = await Serving.start(home, { environment: { VALISE_PASSPHRASE_FILE: '' } });
  const unlock = (passphrase: string): Promise<unknown> => server.call('POST', '/vault/unlock', { passphrase });
  const status = async (): Promise<unknown> => VaultStatusSchema.parse((await server.call('GET', '/vault')).json);
  const show = async (): Promise<number> => (await server.call('GET', '/profiles/servers')).status;
  expect(await unlock('a passphrase that is only for tests')).toMatchObject({ status: 200 });

  // A lock is heard of within a second, and ends what the server could open.
  const stopping = new AbortController();
  const events = await fetch(`http://127.0.0.1:${server.port}/api/v1/events`, { headers: { authorization: `Bearer ${await server.token()}` }, signal: stopping.signal });
  let heard = '';
  const reading = (async () => {
    for await (const text of (events.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) heard += text;
  })().catch(() => undefined);
  expect(await home.run('vault', 'lock')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Vault: locked/) as unknown });
  await expect.poll(() => heard, { timeout: 1_500, interval: 20 }).toMatch(/event: vault\.changed\ndata: \{"state":"locked"/);
  stopping.abort();
  await reading;
  expect(await show()).toBe(423);
  const refused = await home.run('show', 'servers', '--json');
  expect(refused).toMatchObject({ code: 5 });
  expect(refusalOf(refused)).toMatchObject({ code: 'VAULT_LOCKED', reason: 'it was locked by hand' });

  // Unlocked by a command, a passphrase vault still needs its passphrase in each process.
  await home.run('vault', 'unlock');
  expect(await status()).toMatchObject({ state: 'locked' });
  expect(await status()).not.toHaveProperty('reason');
  await unlock('a passphrase that is only for tests');
  expect(await show()).toBe(200);

  // A new passphrase takes nothing from who has it open.
  writeFileSync(`${home.folder}/new`, 'the next passphrase');
  expect(await home.run('vault', 'change-passphrase', '--new-passphrase-file', `${home.folder}/new`)).toMatchObject({ code: 0, stderr: expect.stringContaining(home.passphraseFile) as unknown });
  expect(await show()).toBe(200);

  // A new key does, and nothing is written under the old one.
  expect(await home.run('vault', 'rotate', '--passphrase-file', `${home.folder}/new`)).toMatchObject({ code: 0 });
  const create = (): ReturnType<typeof server.call> => server.call('POST', '/profiles', { changes: { name: 'Made' } });
  expect((await create()).status).toBe(423);
  await unlock('the next passphrase');
  expect((await create()).status).toBe(200);
  expect(home.ask(KEYS)).toHaveLength(1);
  expect(findCanaries([canary('everywhere'), 'the next passphrase', 'a passphrase that is only for tests'], home.files(), home.said)).toEqual([]);
});
