import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownerOfTemporary, temporaryName } from './temporary-name';

test('a temporary name tells its process, is hidden and fits on every disk', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 255 }), fc.nat(), (base, pid) => {
    const name = temporaryName(base, pid);
    expect(ownerOfTemporary(name)).toBe(pid);
    expect(name.startsWith('.')).toBe(true);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
  }));
});

test('two temporary names for the same file differ', () => {
  expect(temporaryName('a')).not.toBe(temporaryName('a'));
});

test.each(['a.json', '.a.json', '.a.json.12-0123456789abcdef.tmp', '.a.12-0123.valise-tmp', 'a.12-0123456789abcdef.valise-tmp', '.valise-tmp'])('%s is not one', (name) => {
  expect(ownerOfTemporary(name)).toBeUndefined();
});
