import { describe, expect, test } from 'vitest';
import type { TreeMapOf } from '../../../src-shared/profile/tree';
import { plainText, type SecretText } from '../../../src-shared/profile/secret-text';
import { serializeMcpBody } from '../profiles/mcp-body';
import { cut, sampleMcp, sampleProfile, type McpSketch } from '../profiles/samples/sample-profile';
import type { IncomingProfile } from './incoming';
import type { PlannedMcp } from './planned-import';
import { incomingClient } from './samples/incoming-samples';
import { KeptState } from './samples/kept-state';

const SECRET = 'kept-secret-7f3a';
const S = cut({ secret: SECRET });
const extra = (fields: Readonly<Record<string, number | SecretText>>): TreeMapOf<SecretText> => new Map(Object.entries(fields));

/** What a client's file with `said` means for a kept server. */
function meet(kept: McpSketch, said: McpSketch, says: IncomingProfile['says']): PlannedMcp {
  const plan = new KeptState(sampleProfile('Work', [sampleMcp('server', kept)])).plan([incomingClient(sampleProfile('Work', [sampleMcp('server', said)]), { says })]);
  const item = plan.profiles[0]?.mcps[0];
  if (item === undefined) throw new Error('the plan has no server');
  return item;
}
const fields = ({ differences }: PlannedMcp): readonly string[] => differences.map(({ field }) => field);

const URL = 'https://good.example/mcp';

describe('the absence of what a client has no place for is no difference:', () => {
  const cases: readonly (readonly [what: string, kept: McpSketch, said: McpSketch, says: IncomingProfile['says'], expected: readonly string[]])[] = [
    ['a folder that Claude Desktop has not', { cwd: '/srv' }, {}, 'claude-desktop', []],
    ['a folder that Cursor has', { cwd: '/srv' }, {}, 'cursor', ['cwd']],
    ['a folder, where nobody knows what the client has', { cwd: '/srv' }, {}, 'servers', ['cwd']],
    ['another folder, which is said all the same', { cwd: '/srv' }, { cwd: '/opt' }, 'claude-desktop', ['cwd']],
    ['a time limit that Cursor has not', { extra: extra({ timeout: 5_000 }) }, {}, 'cursor', []],
    ['a time limit that Codex has', { extra: extra({ timeout: 5_000 }) }, {}, 'codex', ['/timeout']],
    ['a field that Codex would refuse', { extra: extra({ mood: plainText('x') }) }, {}, 'codex', []],
    ['a field that Claude Code passes over', { extra: extra({ mood: plainText('x') }) }, {}, 'claude-code', ['mood']],
    ['a transport that Cursor finds out by itself', { url: URL, type: 'sse' }, { url: URL }, 'cursor', []],
    ['a transport that is not what the address looks like', { url: URL }, { url: URL, type: 'sse' }, 'cursor', ['type']],
    ['a transport that VS Code is told', { url: URL, type: 'sse' }, { url: URL }, 'vscode', ['type']],
    ['the headers of a local server', { headers: { A: 'b' } }, {}, 'windsurf', []],
    ['a variable in the words of Cursor', { env: { TOKEN: '${TOKEN}' } }, { env: { TOKEN: '${env:TOKEN}' } }, 'cursor', []],
    ['a default that Cursor has no word for', { env: { TOKEN: '${TOKEN:-x}' } }, { env: { TOKEN: '${env:TOKEN}' } }, 'cursor', []],
    ['another variable', { env: { TOKEN: '${TOKEN}' } }, { env: { TOKEN: '${env:OTHER}' } }, 'cursor', ['env.TOKEN']],
    ['a variable in the words of another client', { env: { TOKEN: '${TOKEN}' } }, { env: { TOKEN: '${env:TOKEN}' } }, 'claude-code', ['env.TOKEN']],
  ];
  test.each(cases)('%s', (_, kept, said, says, expected) => {
    const item = meet(kept, said, says);
    expect(fields(item)).toEqual(expected);
    expect(item.state).toBe(expected.length === 0 ? 'identical' : 'changed');
  });

  test('a server that became remote is what the file says', () => {
    expect(meet({ cwd: '/srv', env: { A: 'b' } }, { url: URL }, 'claude-desktop').result).toMatchObject({ type: 'http', command: undefined, cwd: undefined, env: new Map() });
  });
});

describe('a secret in what a client has no place for', () => {
  const kept: readonly (readonly [field: string, kept: McpSketch])[] = [
    ['apiKey', { url: URL, extra: extra({ apiKey: S }) }], ['env.TOKEN', { url: URL, env: { TOKEN: S } }], ['description', { url: URL, description: cut('key: ', { secret: SECRET }) }],
  ];
  test.each(kept)('stays where it leads to what it led to: %s', (_, sketch) => {
    expect(meet(sketch, { url: URL }, 'gemini')).toMatchObject({ state: 'identical', withheld: [] });
  });

  test.each(kept)('does not follow to another address: %s', (field, sketch) => {
    const item = meet(sketch, { url: 'https://evil.example/mcp' }, 'gemini');
    expect(serializeMcpBody(item.result)).not.toContain(SECRET);
    expect(serializeMcpBody(item.carried)).toContain(SECRET);
    expect([item.withheld, item.blanks]).toEqual([[field], [field]]);
  });
});
