import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src-shared/errors/app-error';
import { readInstallLink } from './install-link';
import { serializeJson } from './serialize-json';

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64');
const percent = (value: unknown): string => encodeURIComponent(JSON.stringify(value));
const server = { command: 'npx', args: ['-y', 'pkg'] };
const read = (link: string): unknown => {
  const parsed = readInstallLink(link);
  return parsed && JSON.parse(serializeJson(parsed.tree));
};

describe('readInstallLink', () => {
  test.each<[string, string, unknown]>([
    ['Cursor', `cursor://anysphere.cursor-deeplink/mcp/install?name=gh&config=${base64(server)}`, { mcpServers: { gh: server } }],
    ['Cursor, with its name in the configuration', `cursor://anysphere.cursor-deeplink/mcp/install?name=gh&config=${base64({ gh: server })}`, { mcpServers: { gh: server } }],
    ['Cursor, as a page', `https://cursor.com/en/install-mcp?name=g%20h&config=${encodeURIComponent(base64(server))}`, { mcpServers: { 'g h': server } }],
    ['LM Studio', 'lmstudio://add_mcp?name=hf&config=eyJ1cmwiOiJodHRwczovL2h1Z2dpbmdmYWNlLmNvL21jcCJ9', { mcpServers: { hf: { url: 'https://huggingface.co/mcp' } } }],
    ['LM Studio, as a page', `https://lmstudio.ai/install-mcp?config=${base64({ url: 'https://x.example' })}&name=card`, { mcpServers: { card: { url: 'https://x.example' } } }],
    ['VS Code', `vscode:mcp/install?${percent({ name: 'gh', ...server, inputs: [{ id: 'key' }] })}`, { inputs: [{ id: 'key' }], servers: { gh: server } }],
    ['VS Code, through its page', `https://insiders.vscode.dev/redirect?url=${encodeURIComponent(`vscode-insiders:mcp/install?${percent({ name: 'gh', ...server })}`)}`, { servers: { gh: server } }],
    ['VS Code, by parameters', `https://vscode.dev/redirect/mcp/install?name=gh&config=${percent(server)}`, { servers: { gh: server } }],
    ['Kiro', `kiro://kiro.mcp/add?name=gh&config=${percent(server)}`, { mcpServers: { gh: server } }],
    ['Cherry Studio', `cherrystudio://mcp/install?servers=${base64({ mcpServers: { gh: server } })}`, { mcpServers: { gh: server } }],
    ['without a name', `cursor://x/mcp/install?config=${base64(server)}`, server],
  ])('reads %s', (_, link, tree) => {
    expect(read(` ${link}\n`)).toEqual(tree);
  });

  test('says what it was, and that it is all one place', () => {
    const parsed = readInstallLink(`\n cursor://x/mcp/install?name=__proto__&config=${base64(server)}`);
    expect(parsed).toMatchObject({ repairs: ['an install link for cursor'], tree: new Map([['mcpServers', new Map([['__proto__', expect.any(Map)]])]]) });
    expect(parsed?.locate(['mcpServers', 'gh'])).toEqual({ line: 2, column: 2, pointer: '' });
  });

  test.each(['cursor: 1', '{}', 'https://example.com/install?config=e30', 'see cursor://x/mcp/install?config=e30', 'https://vscode.dev/docs'])('leaves %j to others', (text) => {
    expect(readInstallLink(text)).toBeUndefined();
  });

  test.each(['cursor://x/mcp/install', 'cursor://x?config=***', 'vscode:mcp/install?%7Bbroken', 'vscode:mcp/install?%zz', 'lmstudio://add_mcp?name=x&config=W10', 'goose://extension?cmd=CANARY',
    `vscode:x?url=vscode:x?url=vscode:x?url=vscode:x?config=${base64(server)}`])('refuses %j, and does not repeat it', (link) => {
    expect(() => readInstallLink(link)).toThrow(expect.objectContaining({ code: 'FORMAT_UNKNOWN', details: { reason: expect.stringMatching(/^it is a link for [a-z]+ without/) as string, expected: 'the configuration itself' } }));
  });

  test('never throws anything else', () => {
    fc.assert(fc.property(fc.constantFrom('cursor://x?', 'vscode:mcp/install?', 'https://cursor.com/install-mcp?'), fc.array(fc.constantFrom('config=', 'url=', 'name=', '&', '%7B', '%', '=', 'e30', 'vscode:x?', '{', '"a"')), (head, parts) => {
      try {
        readInstallLink(head + parts.join(''));
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
      }
    }));
  });
});
