import { expect, test } from 'vitest';
import type { McpView } from '../../../src-shared/profile/profile-view';
import { maskedJson } from './masked-json';
import { isMasked, maskedParts } from './masked-parts';

const view: McpView = {
  id: 'x', name: 'github', type: 'stdio', disabled: false, tags: ['a'], alwaysAllow: ['read'], blanks: [],
  fields: [
    { field: 'command', path: ['command'], shown: 'npx', secret: false },
    { field: 'args[0]', path: ['args', 0], shown: '-y', secret: false },
    { field: 'args[1]', path: ['args', 1], shown: 'pkg', secret: false },
    { field: 'env.TOKEN', path: ['env', 'TOKEN'], shown: '••••••', secret: true },
    { field: 'env.__proto__', path: ['env', '__proto__'], shown: 'odd', secret: false },
    { field: 'nested.list[0].name', path: ['nested', 'list', 0, 'name'], shown: 'deep', secret: false },
  ],
};

test('a masked server is JSON as people would write it, whatever its fields are called', () => {
  expect(maskedJson(view)).toBe(`{
  "name": "github",
  "type": "stdio",
  "command": "npx",
  "args": [
    "-y",
    "pkg"
  ],
  "env": {
    "TOKEN": "••••••",
    "__proto__": "odd"
  },
  "nested": {
    "list": [
      {
        "name": "deep"
      }
    ]
  },
  "tags": [
    "a"
  ],
  "alwaysAllow": [
    "read"
  ],
  "disabled": false
}
`);
  expect(Object.hasOwn(Object.prototype, 'odd')).toBe(false);
});

test('a field that stands where another one has its fields takes its place', () => {
  const odd = { ...view, fields: [{ field: 'a', path: ['a'], shown: 'x', secret: false }, { field: 'a.b', path: ['a', 'b'], shown: 'y', secret: false }] };
  expect(JSON.parse(maskedJson(odd))).toMatchObject({ a: { b: 'y' } });
});

test('a masked string is parted into text and secrets', () => {
  expect(maskedParts('Bearer ••••••, or (unknown)')).toEqual([{ kind: 'text', text: 'Bearer ' }, { kind: 'secret', text: '••••••' }, { kind: 'text', text: ', or ' }, { kind: 'unknown', text: '(unknown)' }]);
  expect(['••••••', '(unknown)', 'x ••••••', ''].map(isMasked)).toEqual(['secret', 'unknown', undefined, undefined]);
});
