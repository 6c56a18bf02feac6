import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldPathText, jsonPointer, type FieldPath } from './field-path';

test.each<readonly [FieldPath, string, string]>([
  [['env', 'GITHUB_TOKEN'], 'env.GITHUB_TOKEN', '/env/GITHUB_TOKEN'], [['args', 2], 'args[2]', '/args/2'], [['env', 'odd name'], 'env["odd name"]', '/env/odd name'], [['env', ''], 'env[""]', '/env/'],
  [['a.b', 'c'], '["a.b"].c', '/a.b/c'], [['x', 'a/b~c'], 'x["a/b~c"]', '/x/a~1b~0c'], [['x', '"'], 'x["\\""]', '/x/"'], [['description'], 'description', '/description'], [[], '', ''],
])('%j', (path, text, pointer) => {
  expect([fieldPathText(path), jsonPointer(path)]).toEqual([text, pointer]);
});

test('two paths never read alike', () => {
  const step = fc.oneof(fc.constantFrom('a', 'b', '.', '[0]', '"', ']', '', 'a.b', '["a"]'), fc.nat({ max: 2 }));
  const path = fc.array(step, { maxLength: 4 });
  fc.assert(fc.property(path, path, (one, two) => {
    expect(fieldPathText(one) === fieldPathText(two)).toBe(JSON.stringify(one) === JSON.stringify(two));
  }), { numRuns: 5000 });
});
