import { expect, test } from 'vitest';
import { findNestedServers } from './find-nested-servers';
import { parseJsonText } from './json-text';

const SERVER = '{ "a": { "command": "run" } }';

test.each([
  [`{ "settings": { "mcpServers": ${SERVER} } }`, ['/settings/mcpServers']],
  [`{ "a": { "b": { "c": { "mcpServers": ${SERVER} } } } }`, ['/a/b/c/mcpServers']],
  [`{ "a": { "b": { "c": { "d": { "mcpServers": ${SERVER} } } } } }`, []],
  [`[{ "mcpServers": ${SERVER} }, { "mcpServers": ${SERVER} }]`, ['/0/mcpServers', '/1/mcpServers']],
  [`{ "x": { "mcpServers": ${SERVER} }, "y": { "mcpServers": ${SERVER} } }`, ['/x/mcpServers', '/y/mcpServers']],
  [`{ "mcpServers": ${SERVER} }`, []],
  ['{ "interface": { "mcpServers": { "use": true, "share": false } } }', []],
  ['{ "texts": { "mcpServers": { "title": "Servers" } } }', []],
  ['{ "x": { "mcpServers": {} } }', []],
  ['{ "x": { "mcpServers": { "a": {}, "b": { "serverUrl": "https://x.example" }, "c": { "enabled": false }, "d": null } } }', ['/x/mcpServers']],
  ['{ "x": { "mcpServers": { "a": {}, "b": { "title": "x" } } } }', ['/x/mcpServers']],
  ['{ "x": { "mcpServers": [{ "name": "a", "command": "run" }] } }', ['/x/mcpServers']],
  ['{ "servers": [{ "name": "a", "command": "run" }, { "name": "b", "url": "https://x.example" }] }', ['/servers']],
  ['{ "servers": [{ "url": "https://x.example" }] }', []],
  ['{ "openapi": "3.2.0", "servers": [{ "name": "a", "url": "https://x.example" }] }', []],
])('finds the servers of %s at %j', (text, paths) => {
  const { tree } = parseJsonText(text);
  expect(findNestedServers(tree).map(({ path }) => `/${path.join('/')}`)).toEqual(paths);
});
