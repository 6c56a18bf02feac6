import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { punycodeLabel } from './punycode-label';

test.each([
  ['xn--mnchen-3ya', 'münchen'], ['xn--80ak6aa92e', 'аррӏе'], ['xn--r8jz45g', '例え'], ['xn--e1afmkfd', 'пример'], ['xn--ls8h', '💩'], ['xn--fiqs8s', '中国'],
  ['example', 'example'], ['xn--', ''], ['xn--!', 'xn--!'], ['xn--99999999999', 'xn--99999999999'],
])('%s reads %s', (label, read) => {
  expect(punycodeLabel(label)).toBe(read);
});

test('is what URLs make of international hosts, backwards', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'z', '5', 'é', 'ß', 'я', 'ο', 'ไ', '字', '한', '𐍈'), minLength: 1, maxLength: 10 });
  fc.assert(fc.property(letters, (label) => {
    const host = URL.parse(`http://x${label}.example/`)?.hostname;
    fc.pre(host !== undefined);
    expect(punycodeLabel(host.split('.')[0] ?? '')).toBe(`x${label}`.normalize('NFC'));
  }));
});

test('answers whatever the label', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary-ascii', maxLength: 80 }), (rest) => {
    expect(punycodeLabel(`xn--${rest}`)).toBeTypeOf('string');
  }));
});
