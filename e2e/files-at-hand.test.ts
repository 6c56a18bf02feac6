import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sealedJson } from '../src-main/samples/sealed-files';
import { cheapKeys } from '../src-main/services/sealing/samples/cheap-keys';
import { CANARY } from '../src-main/services/sealing/samples/sample-document';
import { canary } from './canary';
import { TemporaryHome } from './temporary-home';

test('a scan of a folder ends with 9 and names each place, says no secret, and makes no data folder', async () => {
  using home = new TemporaryHome({ passphrase: 'none' });
  const token = `ghp_${canary('scanned', 36)}`;
  home.write('mcp.json', { mcpServers: { github: { command: 'npx', env: { GITHUB_TOKEN: token } }, [token]: { command: 'sh', args: ['-c', 'a | b'] } } });
  home.write('package.json', { name: 'x' });
  const ended = await home.run('scan', '.');
  expect(ended).toMatchObject({ code: 9, stderr: '' });
  expect(ended.stdout).toContain('Secret: mcp/github, env.GITHUB_TOKEN: a secret in clear (what it is called says so) [mcp.json:6:25 at /mcpServers/github/env/GITHUB_TOKEN]');
  expect(ended.stdout).toContain('Warning: mcp/••••••, args[1]: ');
  expect(Buffer.concat([...home.said]).toString()).not.toContain(token.slice(0, 12));
  expect(existsSync(home.data)).toBe(false);
});

test('a file gets a new password in its place, keeps its permissions, and opens with it', async () => {
  using home = new TemporaryHome({ passphrase: 'none' });
  home.write('work.json', sealedJson(await cheapKeys('a password'), 'one'));
  const file = path.join(home.work, 'work.json');
  chmodSync(file, 0o640);
  const before = readFileSync(file);
  home.write('old', 'a password\n');
  home.write('new', 'another\n');
  expect(await home.run('rekey', 'work.json', '--password-file', 'new', '--new-password-file', 'old', '--in-place')).toMatchObject({ code: 5 });
  expect(readFileSync(file)).toEqual(before);
  expect(await home.run('rekey', 'work.json', '--password-file', 'old', '--new-password-file', 'new', '--in-place')).toMatchObject({ code: 0, stdout: '' });
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o640);
  expect(await home.run('verify', 'work.json', '--password-file', 'new')).toMatchObject({ code: 0 });
  expect(home.read('work.json')).not.toContain(CANARY);
  expect(existsSync(home.data)).toBe(false);
});
