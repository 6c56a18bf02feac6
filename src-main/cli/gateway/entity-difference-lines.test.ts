import { expect, test } from 'vitest';
import { entityDifferenceLines } from './entity-difference-lines';

test('nothing differs', () => {
  expect(entityDifferenceLines([], 'staging', 'a.json')).toEqual(['staging and a.json are the same.']);
});

test('what is on one side only, and field by field what both have', () => {
  expect(entityDifferenceLines([
    { type: 'tools', identity: 'a', state: 'only-a', differences: [] }, { type: 'resources', identity: 'file:///b', state: 'only-b', differences: [] },
    { type: 'gateways', identity: 'c', state: 'changed', differences: [
      { field: 'url', mine: 'https://a', theirs: 'https://b', secretDiffers: false }, { field: 'description', theirs: 'new\nline', secretDiffers: false }, { field: 'auth_value', secretDiffers: true },
    ] },
  ], 'staging', 'prod')).toEqual([
    '- tool a: only in staging', '+ resource file:///b: only in prod', '~ gateway c', '    url: "https://a" in staging, "https://b" in prod',
    '    description: nothing in staging, "new\\nline" in prod', '    auth_value: another secret', '3 entries differ.',
  ]);
});

test('one is told as one', () => {
  expect(entityDifferenceLines([{ type: 'roots', identity: 'file:///r', state: 'only-b', differences: [] }], 'a', 'b').at(-1)).toBe('1 entry differs.');
});
