import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ClientFileSchema } from '../src-shared/transfer/client-file';
import { canary } from './canary';
import { findCanaries } from './find-canaries';
import { TemporaryHome } from './temporary-home';

const SECRET = `ghp_${canary('of a client', 36)}`;

describe('clients on this computer', () => {
  let home: TemporaryHome;
  const place = (file: string, content: unknown): void => {
    mkdirSync(path.dirname(path.join(home.folder, file)), { recursive: true });
    writeFileSync(path.join(home.folder, file), typeof content === 'string' ? content : JSON.stringify(content));
  };

  beforeAll(() => {
    home = new TemporaryHome();
    place('.cursor/mcp.json', { mcpServers: { github: { command: 'npx', args: ['github'], env: { GITHUB_TOKEN: SECRET } }, files: { command: 'uvx' } } });
    place('.codex/config.toml', '[mcp_servers.notes]\ncommand = "notes"\n');
    place('.gemini/settings.json', '{ "mcpServers": {');
  });
  afterAll(() => home[Symbol.dispose]());

  test('are found where they keep their servers, and told of without a secret; nothing is kept of them', async () => {
    const listed = z.array(ClientFileSchema).parse(JSON.parse((await home.run('clients', '--json')).stdout));
    expect(listed.map(({ id, title, mcps, failure }) => [id, title, mcps, failure?.code])).toEqual(expect.arrayContaining([
      ['cursor:~/.cursor/mcp.json', 'Cursor', 2, undefined], ['codex:~/.codex/config.toml', 'Codex', 1, undefined], ['gemini:~/.gemini/settings.json', 'Gemini CLI', undefined, 'FILE_NOT_PARSED'],
    ]));
    const { code, stdout } = await home.run('clients');
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^CLIENT +SERVERS +CHANGED +ID\n/)]);
    expect(stdout).toMatch(/^Cursor +2 +\S+ \S+ +cursor:~\/\.cursor\/mcp\.json$/m);
    expect(stdout).toMatch(/^Gemini CLI +The text could not be understood\. /m);
    expect(home.everything()['profiles']).toEqual([]);
    expect(findCanaries([SECRET], home.files(), home.said)).toEqual([]);
  });

  test('every format there is has a line', async () => {
    const { stdout } = await home.run('clients', '--formats');
    expect(stdout).toMatch(/^Cursor +cursor +read and written$/m);
    expect(stdout).toMatch(/^Zed +zed +read$/m);
  });

  test('are imported by their format or id, several as one step', async () => {
    const ended = await home.run('import', '--client', 'cursor', '--client', 'codex:~/.codex/config.toml');
    expect(ended, ended.stderr).toMatchObject({ code: 0 });
    expect(ended.stdout).toContain('mcp.json: Cursor (');
    expect(home.rows()['profiles']?.map(({ name }) => name)).toEqual(expect.arrayContaining(['Cursor', 'Codex']));
    expect(home.rows()['mcps']).toHaveLength(3);
    expect(JSON.parse((await home.run('history', '--json')).stdout)).toHaveLength(1);
    expect(findCanaries([SECRET], home.files(), home.said)).toEqual([]);
    expect(await home.run('import', '--client', 'cursor')).toMatchObject({ code: 0, stdout: expect.stringContaining('Nothing to change') as unknown });
  });

  test('two files of one name are told with their clients, where they stand and what is wrong with them', async () => {
    using other = new TemporaryHome();
    const at = (file: string, content: string): void => {
      mkdirSync(path.dirname(path.join(other.folder, file)), { recursive: true });
      writeFileSync(path.join(other.folder, file), content);
    };
    at('.cursor/mcp.json', '{ "mcpServers": { "one": { "command": "npx" } } }');
    at('.kiro/settings/mcp.json', '{ "mcpServers": { "two": { "command": "uvx", "extra one": 5 } } }');
    const { code, stdout } = await other.run('import', '--client', 'cursor', '--client', 'kiro');
    expect(code, stdout).toBe(0);
    expect(stdout).toMatch(/^Cursor ~\/\.cursor\/mcp\.json: Cursor \(/m);
    expect(stdout).toMatch(/^Kiro ~\/\.kiro\/settings\/mcp\.json: Kiro \(/m);
    expect(other.rows()['profiles']?.map(({ name }) => name).toSorted()).toEqual(['Cursor', 'Kiro']);
    at('.kiro/settings/mcp.json', '{ "mcpServers": {');
    const broken = await other.run('import', '--client', 'cursor', '--client', 'kiro');
    expect(broken.stderr).toContain('Kiro ~/.kiro/settings/mcp.json:1:18');
  });

  test('that are not there, or can not be read, are refused by name', async () => {
    expect((await home.run('import', '--client', 'gemini')).stderr).toContain('settings.json:');
    expect(await home.run('import', '--client', 'gemini')).toMatchObject({ code: 3 });
    expect(await home.run('import', '--client', 'zed')).toMatchObject({ code: 8, stderr: expect.stringContaining('Zed has none on this computer') as unknown });
    expect(await home.run('import', '--client', 'nobody')).toMatchObject({ code: 2 });
  });
});
