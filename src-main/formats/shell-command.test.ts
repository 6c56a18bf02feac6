import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src-shared/errors/app-error';
import { serializeJson } from './serialize-json';
import { readShellCommand } from './shell-command';

const read = (text: string): unknown => {
  const parsed = readShellCommand(text);
  return parsed && JSON.parse(serializeJson(parsed.tree));
};

describe('readShellCommand', () => {
  test.each<[string, unknown]>([
    ['claude mcp add --transport http sentry https://mcp.sentry.example/mcp', { mcpServers: { sentry: { type: 'http', url: 'https://mcp.sentry.example/mcp' } } }],
    ['claude mcp add -t sse -s user asana https://mcp.asana.example/sse -H "Authorization: Bearer ${TOKEN}"', { mcpServers: { asana: { type: 'sse', url: 'https://mcp.asana.example/sse', headers: { Authorization: 'Bearer ${TOKEN}' } } } }],
    ['$ claude mcp add clickup --env KEY=a=b --env TEAM=$TEAM \\\n  -- npx -y "@scope/mcp" --env=x -e', { mcpServers: { clickup: { command: 'npx', args: ['-y', '@scope/mcp', '--env=x', '-e'], env: { KEY: 'a=b', TEAM: '$TEAM' } } } }],
    ['claude mcp add -e A=1 B=2 two -- run', { mcpServers: { two: { command: 'run', args: [], env: { A: '1', B: '2' } } } }],
    ['claude mcp add plain npx -y pkg', { mcpServers: { plain: { command: 'npx', args: ['-y', 'pkg'] } } }],
    ['claude mcp add win -- "C:\\Program Files\\node.exe" C:\\srv\\index.js', { mcpServers: { win: { command: 'C:\\Program Files\\node.exe', args: ['C:\\srv\\index.js'] } } }],
    ['claude mcp add __proto__ -- sh -c \'a | b > "$(c)"\'', { mcpServers: { ['__proto__']: { command: 'sh', args: ['-c', 'a | b > "$(c)"'] } } }],
    ['claude mcp add-json gh \'{"type": "http", "url": "https://x.example"}\'', { mcpServers: { gh: { type: 'http', url: 'https://x.example' } } }],
    ['claude mcp add-json -s user gh \'{"command": "run"}\'', { mcpServers: { gh: { command: 'run' } } }],
    ['codex mcp add docs --env K=v -- npx docs', { mcpServers: { docs: { command: 'npx', args: ['docs'], env: { K: 'v' } } } }],
    ['codex mcp add docs --url https://x.example/mcp', { mcpServers: { docs: { type: 'http', url: 'https://x.example/mcp' } } }],
    ['code --add-mcp \'{"name": "gh", "command": "npx"}\'', { servers: { gh: { command: 'npx' } } }],
    ['code-insiders --add-mcp "{\\"name\\": \\"gh\\", \\"url\\": \\"https://x.example\\"}"', { servers: { gh: { url: 'https://x.example' } } }],
  ])('reads %j', (text, tree) => {
    expect(read(text)).toEqual(tree);
  });

  test('says what it was', () => {
    expect(readShellCommand('claude  mcp  add a -- b')).toMatchObject({ repairs: ['the command claude mcp add'] });
  });

  test.each(['claude: mcp add', 'mcp add x', '{"a": "claude mcp add x -- y"}', 'claude is a model', 'code --help'])('leaves %j to others', (text) => {
    expect(readShellCommand(text)).toBeUndefined();
  });

  test.each([
    'claude mcp add x -- npx CANARY | sh', 'claude mcp add x -- $(CANARY)', 'claude mcp add x -- "$(CANARY)"', 'claude mcp add x -- `CANARY`', 'claude mcp add x -- a; rm CANARY', 'claude mcp add x -- a\nrm CANARY',
    'claude mcp add x -- a > CANARY', 'claude mcp add x -- "CANARY', 'claude mcp add --unknown CANARY x -- a', 'claude mcp add x', 'claude mcp add x --', 'claude mcp add -t ftp x CANARY', 'claude mcp add -e CANARY x -- a',
    'claude mcp add -H CANARY x https://x.example', 'claude mcp add -t http x https://x.example CANARY', 'claude mcp add x -e', 'claude mcp list CANARY', 'claude mcp add-json x CANARY', 'gemini mcp add x CANARY',
    'code --add-mcp \'{"command": "CANARY"}\'', 'code --add-mcp CANARY', 'claude mcp add-json x \'it\'\\\'\'s\'',
  ])('refuses %j, and does not repeat it', (text) => {
    expect(() => readShellCommand(text)).toThrow(expect.objectContaining({ code: 'FORMAT_UNKNOWN', details: {
      reason: expect.stringMatching(/^it is a shell command \((?!.*CANARY).* that is not read; nothing of it was run$/) as string, expected: 'the configuration that the command makes',
    } }));
  });

  test('never throws anything else', () => {
    const words = fc.array(fc.constantFrom('add', 'add-json', 'x', '-e', 'A=1', '--env=B=2', '--', '-t', 'http', '--url', '"', '\'', '\\', '\n', '{', '{"a":1}', '=', '--scope'));
    fc.assert(fc.property(fc.constantFrom('claude mcp ', 'codex mcp ', 'code --add-mcp '), words, (head, parts) => {
      try {
        readShellCommand(head + parts.join(' '));
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
      }
    }), { numRuns: 1_000 });
  });
});
