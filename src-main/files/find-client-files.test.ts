import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PlaceOfClient } from '../services/clients/client-service';
import { findClientFiles } from './find-client-files';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'valise-clients-'));
});
afterEach(() => rmSync(home, { recursive: true }));

function write(path: string, content = '{}'): void {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), content);
}

const place = (formatId: PlaceOfClient['formatId'], path: string, systems?: PlaceOfClient['place']['systems']): PlaceOfClient =>
  ({ formatId, place: { path, scope: 'user', ...(systems !== undefined && { systems }) } });

const found = async (places: readonly PlaceOfClient[], environment: Readonly<Record<string, string>> = {}, platform: NodeJS.Platform = 'linux'): Promise<readonly string[]> =>
  (await findClientFiles(places, { environment, platform, homeFolder: home })).map((file) => `${file.formatId} ${file.place} ${file.folders.at(-1)} ${file.bytes}`);

test('a file is found below the home folder, and one that is not there is not', async () => {
  write('.cursor/mcp.json', '{ }');
  mkdirSync(join(home, '.kiro/settings/mcp.json'), { recursive: true });
  expect(await found([place('cursor', '~/.cursor/mcp.json'), place('kiro', '~/.kiro/settings/mcp.json'), place('gemini', '~/.gemini/settings.json')])).toEqual(['cursor ~/.cursor/mcp.json .cursor 3']);
});

test('folders that the environment names count, and their usual places where it does not', async () => {
  write('.config/Claude/claude_desktop_config.json');
  write('own/zed/settings.json');
  const places = [place('claude-desktop', '$XDG_CONFIG_HOME/Claude/claude_desktop_config.json'), place('zed', '$XDG_CONFIG_HOME/zed/settings.json'), place('codex', '$CODEX_HOME/config.toml')];
  expect(await found(places)).toEqual(['claude-desktop ~/.config/Claude/claude_desktop_config.json Claude 2']);
  expect(await found(places, { XDG_CONFIG_HOME: join(home, 'own') })).toEqual(['zed ~/own/zed/settings.json zed 2']);
});

test('places of other systems are passed over', async () => {
  write('Library/Application Support/Claude/claude_desktop_config.json');
  write('AppData/Roaming/Claude/claude_desktop_config.json');
  const places = [place('claude-desktop', '$APP_SUPPORT/Claude/claude_desktop_config.json', ['darwin']), place('claude-desktop', '%APPDATA%/Claude/claude_desktop_config.json', ['win32'])];
  expect(await found(places)).toEqual([]);
  expect(await found(places, {}, 'darwin')).toHaveLength(1);
  expect(await found(places, {}, 'win32')).toHaveLength(1);
});

test('a star is any part, or any ending of one; a file that two clients share is told once, as the first one\'s', async () => {
  write('.aws/amazonq/cli-agents/a.json');
  write('.aws/amazonq/cli-agents/notes.txt');
  write('Code/User/profiles/x1/mcp.json');
  symlinkSync(join(home, '.aws/amazonq/cli-agents/a.json'), join(home, 'link.json'));
  expect(await found([place('amazon-q', '~/.aws/amazonq/cli-agents/*.json'), place('vscode', '~/Code/User/profiles/*/mcp.json'), place('kiro', '~/link.json')]))
    .toEqual(['amazon-q ~/.aws/amazonq/cli-agents/a.json cli-agents 2', 'vscode ~/Code/User/profiles/x1/mcp.json x1 2']);
});
