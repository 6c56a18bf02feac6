import { describe, expect, test } from 'vitest';
import { isList, isMap, type Tree } from '../../src-shared/profile/tree';
import { bareShape, isServerList } from './bare-servers';
import { parseText } from './parse-text';

const treeOf = (text: string): Tree => parseText(text).tree;

describe('bareShape', () => {
  test.each([
    ['{ "command": "run" }', 'server'],
    ['{ "command": "run", "args": [] }', 'server'],
    ['{ "command": "run", "env": {}, "x-note": "foreign" }', 'server'],
    ['{ "command": "run", "args": "a fault to report", "env": {} }', 'server'],
    ['{ "url": "https://mcp.example" }', 'server'],
    ['{ "url": "${MCP_URL}", "name": "x" }', 'server'],
    ['{ "type": "streamable-http", "url": "https://mcp.example", "x-note": "foreign" }', 'server'],
    ['{ "transport": "sse", "url": "https://mcp.example", "x-note": "foreign" }', 'server'],
    ['{ "command": "", "url": "https://mcp.example", "isActive": true }', 'server'],
    ['{ "serverUrl": "https://mcp.example", "headers": {} }', 'server'],
    ['{ "httpUrl": "https://mcp.example" }', 'server'],
    ['{ "a": { "serverUrl": "https://mcp.example" } }', 'map'],
    ['{ "uri": "https://mcp.example" }', undefined],
    ['{ "compilerOptions": { "baseUrl": "." } }', undefined],
    ['{ "command": "run", "colour": "red" }', undefined],
    ['{ "command": "run", "type": "module" }', undefined],
    ['{ "command": "run", "args": "words" }', undefined],
    ['{ "command": { "a": 1 }, "args": [], "url": "https://mcp.example" }', undefined],
    ['{ "url": "https://mcp.example", "title": "foreign" }', undefined],
    ['{ "url": "git+https://mcp.example" }', undefined],
    ['{ "url": "Address", "command": "Command" }', undefined],
    ['{ "type": "git", "url": "https://mcp.example" }', undefined],
    ['{}', undefined],
    ['{ "a": { "command": "run" } }', 'map'],
    ['{ "a": { "url": "https://mcp.example" }, "b": {} }', 'map'],
    ['{ "a": { "url": "https://mcp.example" }, "b": {}, "c": null }', undefined],
    ['{ "$schema": "x", "_comment": ["x"], "a": { "command": "run" } }', 'map'],
    ['{ "_a": { "command": "run" } }', 'map'],
    ['{ "a": { "command": "run" }, "b": { "command": "run" }, "version": 1 }', 'map'],
    ['{ "a": { "command": "run" }, "version": 1 }', undefined],
    ['{ "a": { "url": "https://mcp.example" }, "b": { "url": "https://mcp.example" }, "version": 1 }', undefined],
    ['{ "a": {}, "b": null }', undefined],
  ])('takes %s for %s', (text, shape) => {
    const tree = treeOf(text);
    expect(isMap(tree) && bareShape(tree)).toBe(shape);
  });
});

describe('isServerList', () => {
  test.each([
    ['[{ "command": "run" }]', true],
    ['[{ "name": "a", "url": "https://mcp.example" }, null]', true],
    ['[{ "name": "a", "url": "https://mcp.example" }, null, 1]', false],
    ['[{ "title": "a", "url": "https://mcp.example" }]', false],
    ['[]', false],
  ])('answers for %s: %s', (text, answer) => {
    const tree = treeOf(text);
    expect(isList(tree) && isServerList(tree)).toBe(answer);
  });
});
