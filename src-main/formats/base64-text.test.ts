import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base64Text } from './base64-text';

test('reads back what any spelling of base64 says', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom('base64', 'base64url'), (text, spelling) => {
    expect(base64Text(Buffer.from(text).toString(spelling))).toBe(new TextDecoder().decode(Buffer.from(text)));
  }));
});

test.each(['', '=', 'A', 'AAAAA', 'AA*A', '/w==', 'e30 '])('reads nothing from %j', (encoded) => {
  expect(base64Text(encoded)).toBeUndefined();
});
