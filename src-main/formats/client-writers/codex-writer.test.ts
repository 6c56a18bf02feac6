import { describe, expect, test } from 'vitest';
import { CLIENT_WRITERS } from './client-writer-catalogue';
import { list, mcp, remote, texts, written } from './samples/written-servers';
import { translateMcp } from './translate-mcp';

describe('Codex reads from the environment', () => {
  test('what is handed on, headers and a bearer token, and nothing else', () => {
    const one = mcp({ env: texts({ SAME: '${env:SAME}', OTHER: '${SAME}', WITH: 'x${WITH}', DEFAULT: '${DEFAULT:-d}' }), extra: { env_vars: list('BEFORE') } });
    const two = remote({ headers: texts({ Authorization: 'Bearer {env:TOKEN}', 'X-Key': '${KEY}', 'X-Mixed': 'a ${KEY}', 'X-Token': 'Bearer ${KEY}' }) });
    expect(written('codex', [one, two]).text).toBe(`[mcp_servers.a]
command = "npx"
args = ["-y"]
env_vars = ["BEFORE", "SAME"]

[mcp_servers.a.env]
OTHER = "\${SAME}"
WITH = "x\${WITH}"
DEFAULT = "\${DEFAULT:-d}"

[mcp_servers.r]
url = "https://h/mcp"
bearer_token_env_var = "TOKEN"

[mcp_servers.r.http_headers]
X-Mixed = "a \${KEY}"
X-Token = "Bearer \${KEY}"

[mcp_servers.r.env_http_headers]
X-Key = "KEY"
`);
    const lost = [one, two].map((server) => translateMcp(server, CLIENT_WRITERS.codex.references).losses.unfilled);
    expect(lost).toEqual([['env.OTHER', 'env.WITH', 'env.DEFAULT'], ['headers.X-Mixed', 'headers.X-Token']]);
  });
  test('a name that it does not start is said', () => {
    expect(written('codex', [mcp({ name: 'a b' })])).toEqual({
      text: '[mcp_servers."a b"]\ncommand = "npx"\nargs = ["-y"]\n', losses: ['a b: its name: Codex starts servers whose names are letters, digits, - and _ alone'],
    });
  });
});
