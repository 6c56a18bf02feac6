import { expect, test } from 'vitest';
import type { ClientFile } from '../../src-shared/transfer/client-file';
import type { FormatId } from '../../src-shared/transfer/format-id';
import { toldClients } from './told-clients';

const client = (formatId: FormatId, title: string, place: string): ClientFile => ({ id: `${formatId}:${place}`, formatId, title, place, bytes: 1, changedAt: '2026-01-01T00:00:00.000Z' });
const CURSOR = client('cursor', 'Cursor', '~/.cursor/mcp.json');
const KIRO = client('kiro', 'Kiro', '~/.kiro/settings/mcp.json');
const CODEX = client('codex', 'Codex', '~/.codex/config.toml');
const WINDOWS = client('vscode', 'Visual Studio Code', String.raw`~\AppData\Roaming\Code\User\mcp.json`);

test.each<readonly [what: string, clients: readonly ClientFile[], beside: readonly string[], names: readonly (string | undefined)[]]>([
  ['a file of its own name stays as it is called', [CURSOR, CODEX], ['servers.json'], [undefined, undefined]],
  ['two of one name are told with their clients', [CURSOR, CODEX, KIRO], [], ['Cursor ~/.cursor/mcp.json', undefined, 'Kiro ~/.kiro/settings/mcp.json']],
  ['so is one beside a file of its name', [CURSOR], ['mcp.json'], ['Cursor ~/.cursor/mcp.json']],
  ['what is behind the last slash is the name of the file, on Windows too', [CURSOR, WINDOWS], [], ['Cursor ~/.cursor/mcp.json', 'Visual Studio Code ~/AppData/Roaming/Code/User/mcp.json']],
  ['nothing is nothing', [], ['mcp.json'], []],
])('%s', (_, clients, beside, names) => {
  expect(toldClients(clients, beside)).toEqual(clients.map(({ id }, index) => ({ clientFile: id, ...(names[index] !== undefined && { name: names[index] }) })));
});
