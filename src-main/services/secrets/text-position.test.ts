import { describe, expect, test } from 'vitest';
import { mcpTexts } from '../../../src-shared/profile/map-texts';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { plainText, secretText, unknownText, type SecretText } from '../../../src-shared/profile/secret-text';
import type { TreeOf } from '../../../src-shared/profile/tree';
import { positionOf } from './text-position';

const mcp = (fields: Partial<Omit<Mcp, 'id'>>): Omit<Mcp, 'id'> =>
  ({ name: 'server', type: 'stdio', args: [], env: new Map(), headers: new Map(), tags: [], disabled: false, extra: new Map(), ...fields });
const positions = (fields: Partial<Omit<Mcp, 'id'>>) => {
  const server = mcp(fields);
  return mcpTexts(server).map(({ path }) => positionOf(path, server));
};
const tree = (value: unknown): TreeOf<SecretText> => {
  if (typeof value === 'string') return plainText(value);
  if (Array.isArray(value)) return value.map(tree);
  return new Map(Object.entries(value as Record<string, unknown>).map(([key, item]) => [key, tree(item)]));
};
const extra = (value: Record<string, unknown>) => positions({ extra: tree(value) as Mcp['extra'] });

describe('positionOf', () => {
  test('names the known fields', () => {
    expect(positions({ command: plainText('docker'), cwd: plainText('/x'), url: plainText('https://x'), description: plainText('x'),
      env: new Map([['A', plainText('x')]]), headers: new Map([['B', plainText('x')]]) })).toEqual([
      { kind: 'command' }, { kind: 'cwd' }, { kind: 'env', name: 'A' }, { kind: 'url' }, { kind: 'header', name: 'B' }, { kind: 'free', name: 'description' },
    ]);
  });

  test('gives an argument the flag before it', () => {
    expect(positions({ command: plainText('docker'), args: [plainText('-e'), secretText('A=b'), unknownText(), plainText('x')] }).slice(1)).toEqual([
      { kind: 'argument', preceding: undefined, command: 'docker' },
      { kind: 'argument', preceding: '-e', command: 'docker' },
      { kind: 'argument', preceding: undefined, command: 'docker' },
      { kind: 'argument', preceding: undefined, command: 'docker' },
    ]);
  });

  test.each([
    [{ apiKey: 'x' }, { kind: 'free', name: 'apiKey' }],
    [{ oauth: { clientSecret: 'x' } }, { kind: 'free', name: 'clientSecret' }],
    [{ scopes: ['x'] }, { kind: 'free', name: 'scopes' }],
    [{ environment: { TOKEN: 'x' } }, { kind: 'env', name: 'TOKEN' }],
    [{ nested: { env: { TOKEN: 'x' } } }, { kind: 'env', name: 'TOKEN' }],
    [{ requestOptions: { headers: { Authorization: 'x' } } }, { kind: 'header', name: 'Authorization' }],
    [{ http_headers: { Authorization: 'x' } }, { kind: 'header', name: 'Authorization' }],
    [{ env_http_headers: { Authorization: 'x' } }, { kind: 'free', name: 'env_http_headers' }],
    [{ envs: ['TOKEN=x'] }, { kind: 'argument', preceding: '--env' }],
    [{ headers: ['Name: x'] }, { kind: 'argument', preceding: '--header' }],
    [{ cmd: ['x'] }, { kind: 'argument', preceding: undefined, command: undefined }],
    [{ transport: { command: 'x' } }, { kind: 'command' }],
    [{ baseUrl: 'x' }, { kind: 'url' }],
    [{ server_url: 'x' }, { kind: 'url' }],
  ])('reads the unknown field %j', (fields, position) => {
    expect(extra(fields)).toEqual([position]);
  });

  test('takes a name that stands beside the value', () => {
    expect(extra({ envs: [{ name: 'TOKEN', value: 'x' }] })[1]).toEqual({ kind: 'env', name: 'TOKEN' });
    expect(extra({ inputs: [{ id: 'api_key', default: 'x' }] })[1]).toEqual({ kind: 'free', name: 'api_key' });
    expect(extra({ setting: { value: 'x' } })).toEqual([{ kind: 'free', name: 'value' }]);
  });
});
