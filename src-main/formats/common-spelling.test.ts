import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMap, type Tree, type TreeMap } from '../../src-shared/profile/tree';
import { commonSpelling } from './common-spelling';
import { parseJsonText } from './json-text';

function mapOf(text: string): TreeMap {
  const { tree } = parseJsonText(text);
  if (!isMap(tree)) throw new Error('no object');
  return tree;
}
const spelled = (text: string): readonly unknown[] => {
  const { entry, notes } = commonSpelling(mapOf(text));
  return [entry, notes.map(({ code, field, reason }) => `${field ?? ''}: ${code} (${reason ?? ''})`)];
};
const SPLIT = 'VALUE_TRANSLATED (it was split at its blanks, since it has no arguments)';
const NAMES = 'VALUE_TRANSLATED (a list, read as names with values';

describe('commonSpelling', () => {
  test.each([
    ['{ "serverUrl": "u", "headers": {} }', '{ "url": "u", "headers": {} }'],
    ['{ "httpUrl": "u" }', '{ "url": "u", "type": "http" }'],
    ['{ "httpUrl": "u", "type": "sse" }', '{ "url": "u", "type": "sse" }'],
    ['{ "httpUrl": "u", "transport": "sse" }', '{ "url": "u", "transport": "sse" }'],
    ['{ "baseUrl": "u" }', '{ "url": "u" }'],
    ['{ "uri": "u" }', '{ "url": "u" }'],
    ['{ "url": "", "serverUrl": "u" }', '{ "url": "u" }'],
    ['{ "serverUrl": 5 }', '{ "serverUrl": 5 }'],
    ['{ "cmd": "run", "envs": { "A": "1" } }', '{ "command": "run", "env": { "A": "1" } }'],
    ['{ "command": "run", "environment": "production" }', '{ "command": "run", "environment": "production" }'],
    ['{ "command": "run", "environment": { "A": "1" } }', '{ "command": "run", "env": { "A": "1" } }'],
    ['{ "command": "run", "working_directory": "/srv" }', '{ "command": "run", "cwd": "/srv" }'],
    ['{ "command": "run", "workingDirectory": null }', '{ "command": "run", "cwd": null }'],
    ['{ "command": "run", "autoApprove": ["a"] }', '{ "command": "run", "alwaysAllow": ["a"] }'],
    ['{ "command": "run", "includeTools": ["a"], "excludeTools": ["b"] }', '{ "command": "run", "enabledTools": ["a"], "disabledTools": ["b"] }'],
    ['{ "command": "run", "enabled_tools": ["a"], "disabled_tools": "b" }', '{ "command": "run", "enabledTools": ["a"], "disabled_tools": "b" }'],
    ['{ "transport": { "type": "sse", "url": "u" }, "disabled": true }', '{ "type": "sse", "url": "u", "disabled": true }'],
    ['{ "command": "my server", "args": [] }', '{ "command": "my server", "args": [] }'],
    ['{ "command": "npx -y", "args": ["tool"] }', '{ "command": "npx -y", "args": ["tool"] }'],
    ['{ "command": "run", "args": "\\"open" }', '{ "command": "run", "args": "\\"open" }'],
    ['{ "command": "run", "env": ["not a variable"] }', '{ "command": "run", "env": ["not a variable"] }'],
    ['{ "command": [] }', '{ "command": [] }'],
    ['{ "url": "wss://mcp.example" }', '{ "url": "wss://mcp.example", "type": "websocket" }'],
    ['{ "url": "ws://mcp.example", "type": "http" }', '{ "url": "ws://mcp.example", "type": "http" }'],
    ['{ "command": "run", "enabled": "maybe" }', '{ "command": "run", "enabled": "maybe" }'],
    ['{ "command": "run", "trust": false, "oauth": null, "auth": {}, "proxy": "" }', '{ "command": "run", "trust": false, "oauth": null, "auth": {}, "proxy": "" }'],
  ])('reads %s as %s without a word', (text, expected) => {
    expect(spelled(text)).toEqual([mapOf(expected), []]);
  });

  test.each([
    ['{ "command": "npx -y tool" }', '{ "command": "npx", "args": ["-y", "tool"] }', [`command: ${SPLIT}`]],
    ['{ "command": "npx -y tool", "args": null }', '{ "command": "npx", "args": ["-y", "tool"] }', [`command: ${SPLIT}`]],
    ['{ "command": ["npx", "-y"], "args": ["tool"] }', '{ "command": "npx", "args": ["-y", "tool"] }', ['command: VALUE_TRANSLATED (its words became command and arguments)']],
    ['{ "command": "npx", "args": "-y \'a b\'" }', '{ "command": "npx", "args": ["-y", "a b"] }', ['args: VALUE_TRANSLATED (one text, split at its blanks)']],
    ['{ "command": "x", "env": ["A=1"] }', '{ "command": "x", "env": { "A": "1" } }', [`env: ${NAMES})`]],
    ['{ "command": "x", "env": ["A", "B=1", "B=2"] }', '{ "command": "x", "env": { "A": "${A}", "B": "2" } }',
      [`env: ${NAMES}; what is only named comes from the environment, and stands as \${NAME}; a name stands twice, and the last one counts)`]],
    ['{ "url": "u", "headers": ["X-A: 1"] }', '{ "url": "u", "headers": { "X-A": "1" } }', [`headers: ${NAMES})`]],
    ['{ "command": "x", "alwaysAllow": "a" }', '{ "command": "x", "alwaysAllow": ["a"] }', ['alwaysAllow: VALUE_TRANSLATED (one text, taken as the name of a tool)']],
    ['{ "command": "x", "disabled": "False" }', '{ "command": "x", "disabled": false }', ['disabled: VALUE_TRANSLATED (a text, taken as true or false)']],
    ['{ "command": "x", "isActive": "true" }', '{ "command": "x", "isActive": true }', ['isActive: VALUE_TRANSLATED (a text, taken as true or false)']],
    ['{ "command": "x", "oauth": { "clientId": "y" }, "trust": true }', '{ "command": "x", "oauth": { "clientId": "y" }, "trust": true }',
      ['oauth: FIELD_NOT_CARRIED (how it signs in)', 'trust: FIELD_NOT_CARRIED (all its tools run without being asked for)']],
    ['{ "command": "x", "alwaysAllow": ["a"], "autoApprove": ["b"] }', '{ "command": "x", "alwaysAllow": ["a"], "autoApprove": ["b"] }',
      ['autoApprove: FIELD_NOT_CARRIED (which tools run without being asked for)']],
    ['{ "url": "u", "serverUrl": "v" }', '{ "url": "u", "serverUrl": "v" }', ['serverUrl: FIELD_NOT_CARRIED (url counts, and this is another one)']],
  ])('reads %s as %s and says so', (text, expected, notes) => {
    expect(spelled(text)).toEqual([mapOf(expected), notes]);
  });

  test('has nothing left to do the second time', () => {
    fc.assert(fc.property(entries, (entry) => {
      const once = commonSpelling(entry).entry;
      expect(commonSpelling(once).entry).toEqual(once);
    }), { numRuns: 1_000 });
  });
});

const values = fc.constantFrom<Tree>('', 'npx', 'npx -y tool', 'true', 'https://mcp.example', 'ws://mcp.example', null, true, 5, [], ['a'], ['A=1'], ['A: 1'], new Map(), new Map([['command', 'npx -y tool']]));
const fields = fc.constantFrom('command', 'cmd', 'args', 'url', 'serverUrl', 'httpUrl', 'env', 'environment', 'headers', 'http_headers', 'alwaysAllow', 'autoApprove', 'disabled', 'enabled', 'transport', 'type');
const entries = fc.uniqueArray(fc.tuple(fields, values), { selector: ([field]) => field }).map((pairs): TreeMap => new Map(pairs));
