import { describe, expect, test } from 'vitest';
import { plainText } from '../../src-shared/profile/secret-text';
import { isMap, type Tree } from '../../src-shared/profile/tree';
import type { ParsedMcp } from './parsed-file';
import { parseText } from './parse-text';
import { readServerEntry, type EntryReading } from './read-server-entry';

const read = (text: string, native = false): EntryReading => {
  const parsed = parseText(`{ "at": ${text} }`);
  const tree: Tree = isMap(parsed.tree) ? parsed.tree.get('at') ?? null : null;
  return readServerEntry(tree, { parsed, path: ['at'], name: 'given', native });
};
const mcpOf = (text: string, native = false): ParsedMcp => {
  const reading = read(text, native);
  if ('rejected' in reading) throw new Error(reading.rejected.finding.code);
  return reading.mcp;
};
const codes = (text: string, native = false): readonly (string | undefined)[] => {
  const reading = read(text, native);
  return 'rejected' in reading ? [reading.rejected.finding.code, reading.rejected.finding.field, reading.rejected.finding.reason] : reading.findings.map(({ code }) => code);
};

describe('readServerEntry', () => {
  test('reads every field by its name and keeps the others', () => {
    expect(mcpOf(`{
      "id": "a", "name": "A", "type": "stdio", "command": "npx", "args": ["-y", 1], "cwd": "/srv", "env": { "K": "v" }, "url": "https://mcp.example", "headers": { "H": 1.10 },
      "description": "d", "category": "c", "tags": ["t"], "disabled": true, "alwaysAllow": ["x"], "usageCount": 3, "lastUsed": "2025-01-01T00:00:00Z", "source": "s", "version": 1.0, "timeout": 5
    }`, true)).toEqual({
      id: 'a', name: 'A', type: 'stdio', command: plainText('npx'), args: [plainText('-y'), plainText('1')], cwd: plainText('/srv'), env: new Map([['K', plainText('v')]]),
      url: plainText('https://mcp.example'), headers: new Map([['H', plainText('1.10')]]), description: plainText('d'), category: 'c', tags: ['t'], disabled: true, alwaysAllow: ['x'],
      usageCount: 3, lastUsed: '2025-01-01T00:00:00Z', source: 's', version: '1.0', extra: new Map([['timeout', 5]]), sensitive: new Set(), reference: false,
      place: { line: 1, column: 9, pointer: '/at' },
    });
  });

  test.each([
    ['{ "command": "x" }', 'given'], ['{ "command": "x", "name": "" }', 'given'], ['{ "command": "x", "name": " " }', 'given'], ['{ "command": "x", "name": "own" }', 'own'], ['{ "command": "x", "name": 7 }', '7'],
  ])('names %s %j', (text, name) => {
    expect(mcpOf(text).name).toBe(name);
  });

  test.each([
    ['{ "command": "x", "id": "" }', undefined], ['{ "command": "x", "id": null }', undefined], ['{ "command": "x", "id": 7 }', '7'], [`{ "command": "x", "id": "${'i'.repeat(512)}" }`, 'i'.repeat(512)],
  ])('takes the id of %s', (text, id) => {
    expect(mcpOf(text).id).toBe(id);
  });

  test.each([
    ['{ "command": "x", "usageCount": 25.0 }', 25], ['{ "command": "x", "usageCount": 1e2 }', 100], ['{ "command": "x", "usageCount": null }', undefined], ['{ "command": "x", "usageCount": 0 }', 0],
  ])('counts %s', (text, count) => {
    expect(mcpOf(text).usageCount).toBe(count);
  });

  test('leaves the switches and transports of clients alone in a native document', () => {
    const { disabled, extra, type } = mcpOf('{ "command": "x", "type": "stdio", "enabled": false, "transport": "sse" }', true);
    expect([disabled, type, [...extra]]).toEqual([false, 'stdio', [['enabled', false], ['transport', plainText('sse')]]]);
  });

  test('keeps beside the type that counts what else speaks of the transport', () => {
    expect([...mcpOf('{ "type": "stdio", "command": "x", "transport": "sse", "transportType": "http" }').extra.keys()]).toEqual(['transport', 'transportType']);
    expect([...mcpOf('{ "transport": "stdio", "command": "x", "transportType": "http" }').extra.keys()]).toEqual(['transportType']);
  });

  test.each<[string, boolean, readonly (string | undefined)[]]>([
    ['{ "type": "stdio" }', true, []],
    ['{ "type": "http" }', true, []],
    ['{ "type": "stdio" }', false, ['ENTRY_NOT_A_SERVER', undefined, 'its transport is stdio, but it has no command']],
    ['{ "type": "stdio", "command": "" }', false, ['ENTRY_NOT_A_SERVER', undefined, 'its transport is stdio, but it has no command']],
    ['{ "type": "sse", "command": "x" }', false, ['TRANSPORT_CONTRADICTED']],
    ['{ "type": "stdio", "url": "https://mcp.example/sse" }', false, ['TRANSPORT_CONTRADICTED']],
    ['{ "type": "sse", "command": "x" }', true, []],
    ['{ "type": "sse", "url": "" }', false, ['ENTRY_NOT_A_SERVER', undefined, 'its transport is sse, but it has no url']],
    ['{}', true, ['ENTRY_NOT_A_SERVER', undefined, 'it has neither command nor url']],
    ['{ "command": "", "url": "" }', false, ['ENTRY_NOT_A_SERVER', undefined, 'it has neither command nor url']],
    ['{ "type": "ws", "url": "wss://mcp.example" }', false, ['TRANSPORT_UNKNOWN', 'type', 'stdio, http or sse was expected']],
    ['{ "transportType": "ws", "url": "wss://mcp.example" }', false, ['TRANSPORT_UNKNOWN', 'transportType', 'stdio, http or sse was expected']],
    ['{ "type": 5, "command": "x" }', false, ['TRANSPORT_UNKNOWN', 'type', 'stdio, http or sse was expected']],
    ['{ "command": "x", "env": { "A": {} } }', false, ['FIELD_INVALID', 'env.A', 'a text or an encryption object was expected']],
    ['{ "command": "x", "args": [{ "value": "y" }] }', false, ['FIELD_INVALID', 'args[0]', 'a text or an encryption object was expected']],
    ['{ "command": "x", "usageCount": 1e400 }', false, ['FIELD_INVALID', 'usageCount', 'a number that is not negative was expected']],
    ['{ "command": "x", "url": "https://mcp.example" }', false, ['COMMAND_AND_URL']],
    ['{ "type": "http", "command": "x", "url": "https://mcp.example" }', false, []],
    ['{ "url": "https://mcp.example/sse" }', false, ['TRANSPORT_GUESSED']],
    ['{ "command": "x", "headers": { "H": null }, "args": [null] }', false, ['NULL_BECAME_EMPTY', 'NULL_BECAME_EMPTY']],
    ['[]', false, ['ENTRY_NOT_A_SERVER', undefined, 'an object with command or url was expected']],
  ])('says of %s (native %s): %j', (text, native, told) => {
    expect(codes(text, native)).toEqual(told);
  });

  test('takes the transport that an entry can have, where the stated one has nothing to start from', () => {
    expect([mcpOf('{ "type": "sse", "command": "x" }').type, mcpOf('{ "type": "stdio", "url": "https://mcp.example/sse" }').type]).toEqual(['stdio', 'sse']);
    expect(mcpOf('{ "type": "sse", "command": "x" }', true).type).toBe('sse');
  });

  test('reads an entry without command where it may be empty', () => {
    const parsed = parseText('{ "type": "stdio", "command": "", "disabled": true }');
    expect(readServerEntry(parsed.tree, { parsed, path: [], name: 'given', native: false, mayBeEmpty: true })).toMatchObject({ mcp: { type: 'stdio', command: plainText(''), disabled: true }, findings: [] });
  });

  test('names at most nine wrong fields', () => {
    const env = Array.from({ length: 20 }, (_, index) => `"K${index}": []`).join(', ');
    const reading = read(`{ "command": "x", "env": { ${env} } }`);
    expect('rejected' in reading && reading.rejected.finding.reason).toBe(
      'a text, a number, true or false, null or an object was expected; also wrong: env.K1, env.K2, env.K3, env.K4, env.K5, env.K6, env.K7, env.K8 and 11 more',
    );
  });
});
