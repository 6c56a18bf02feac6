import { describe, expect, test } from 'vitest';
import type { Mcp } from '../../src-shared/profile/mcp';
import { McpIdSchema } from '../../src-shared/profile/mcp-id';
import { plainText, type SecretText } from '../../src-shared/profile/secret-text';
import { NumberText, type TreeOf } from '../../src-shared/profile/tree';
import { clientDocument } from './client-document';
import type { WrittenClient } from './client-writers/client-writer';
import { CLIENT_WRITERS } from './client-writers/client-writer-catalogue';
import { FORMAT_CATALOGUE } from './format-catalogue';
import { parseText } from './parse-text';
import { serializeJson } from './serialize-json';

const mcp = (fields: Partial<Mcp> = {}): Mcp => ({
  id: McpIdSchema.parse('id'), name: 'a', type: 'stdio', command: plainText('npx'), args: [], env: new Map(), headers: new Map(), tags: [], disabled: false, extra: new Map(), ...fields,
});
const remote = (fields: Partial<Mcp> = {}): Mcp => mcp({ type: 'http', command: undefined, url: plainText('https://mcp.example'), ...fields });
const kept = (...entries: readonly (readonly [string, TreeOf<SecretText>])[]) => new Map(entries);
function written(client: WrittenClient, ...mcps: readonly Mcp[]): { readonly json: unknown; readonly losses: readonly unknown[] } {
  const { document, losses } = clientDocument(mcps, CLIENT_WRITERS[client]);
  return { json: JSON.parse(serializeJson(document)), losses };
}

describe('clientDocument', () => {
  test('writes what generic MCP JSON can hold', () => {
    const whole = mcp({
      args: [plainText('-y')], cwd: plainText('/srv'), env: new Map([['K', plainText('${K}')]]), description: plainText('d'), disabled: true, alwaysAllow: ['x'],
      extra: kept(['timeout', new NumberText('1.50')], ['list', [plainText('y'), null]]),
    });
    expect(written('generic', whole, remote({ name: 'b', headers: new Map([['H', plainText('1')]]) }), remote({ name: 'c', type: 'sse' }))).toEqual({
      json: {
        mcpServers: {
          a: { command: 'npx', args: ['-y'], cwd: '/srv', env: { K: '${K}' }, description: 'd', disabled: true, alwaysAllow: ['x'], timeout: 1.5, list: ['y', null] },
          b: { type: 'http', url: 'https://mcp.example', headers: { H: '1' } },
          c: { type: 'sse', url: 'https://mcp.example' },
        },
      },
      losses: [],
    });
  });

  test('says what Claude Desktop has no place for', () => {
    const { json, losses } = written('claude-desktop',
      mcp({ name: 'lossy', cwd: plainText('/srv'), alwaysAllow: ['x'], description: plainText('d') }), mcp({ name: 'nothing lost', alwaysAllow: [] }),
      mcp({ name: 'off', disabled: true }), remote({ name: 'remote' }), mcp({ name: 'empty', command: plainText('') }), mcp({ name: 'none', command: undefined }));
    expect(json).toEqual({ mcpServers: { lossy: { command: 'npx', args: [] }, 'nothing lost': { command: 'npx', args: [] } } });
    expect(losses).toEqual([
      { mcp: 'lossy', reason: 'without its working folder' }, { mcp: 'lossy', reason: 'without its list of allowed tools' }, { mcp: 'lossy', reason: 'without its description' },
      { mcp: 'off', reason: 'left out: it is disabled, and this format can not say so' },
      { mcp: 'remote', reason: 'left out: this format has no http servers' },
      { mcp: 'empty', reason: 'left out: it has no command' }, { mcp: 'none', reason: 'left out: it has no command' },
    ]);
  });

  test('leaves a remote server without address out', () => {
    expect(written('generic', remote({ url: undefined }), remote({ name: 'b', url: plainText('') })).losses).toEqual([
      { mcp: 'a', reason: 'left out: it has no url' }, { mcp: 'b', reason: 'left out: it has no url' },
    ]);
  });

  test('is firm where an unknown field would be read as the transport or the switch', () => {
    const odd = [
      mcp({ name: 'a', extra: kept(['transport', plainText('sse')]) }), mcp({ name: 'b', extra: kept(['enabled', false]) }),
      mcp({ name: 'c', disabled: true, extra: kept(['isActive', true]) }), remote({ name: 'd', extra: kept(['transportType', plainText('sse')]) }),
    ];
    const { document } = clientDocument(odd, CLIENT_WRITERS.generic);
    const read = FORMAT_CATALOGUE.generic.parse(parseText(serializeJson(document)), { name: '' }).profiles[0]?.mcps;
    expect(read?.map(({ name, type, disabled }) => [name, type, disabled])).toEqual([['a', 'stdio', false], ['b', 'stdio', false], ['c', 'stdio', true], ['d', 'http', false]]);
  });

  test('writes a marker where a secret was left in, rather than the secret', () => {
    const { json } = written('generic', mcp({ env: new Map([['K', { segments: [{ secret: 'CANARY' }] }]]), extra: kept(['x', { segments: [{ secret: 'CANARY' }] }]) }));
    expect(JSON.stringify(json)).not.toContain('CANARY');
  });

  test('keeps order and odd names', () => {
    const { document } = clientDocument([mcp({ name: '10' }), mcp({ name: '__proto__' }), mcp({ name: '2' })], CLIENT_WRITERS.generic);
    const read = FORMAT_CATALOGUE.generic.parse(parseText(serializeJson(document)), { name: '' }).profiles[0]?.mcps;
    expect(read?.map(({ name }) => name)).toEqual(['10', '__proto__', '2']);
  });
});
