import { expect, test } from 'vitest';
import { hasSecret, hasUnknown, joinSegments, plainText, renderText, secretText, unknownText, wholeText, type SecretText } from './secret-text';

const mixed: SecretText = { segments: [{ text: 'a' }, { secret: 'b' }, { text: 'c' }, { secret: null }] };

test.each<readonly [string, SecretText, { readonly secret: boolean; readonly unknown: boolean; readonly whole: string | undefined; readonly rendered: string }]>([
  ['an empty string', plainText(''), { secret: false, unknown: false, whole: '', rendered: '' }],
  ['a plain one', plainText('a'), { secret: false, unknown: false, whole: 'a', rendered: 'a' }],
  ['a secret', secretText('s'), { secret: true, unknown: false, whole: 's', rendered: '<0>' }],
  ['an empty secret', secretText(''), { secret: true, unknown: false, whole: '', rendered: '<0>' }],
  ['an unknown one', unknownText(), { secret: true, unknown: true, whole: undefined, rendered: '<0>' }],
  ['a mixed one', mixed, { secret: true, unknown: true, whole: undefined, rendered: 'a<0>c<1>' }],
])('%s', (_, text, expected) => {
  expect({ secret: hasSecret(text), unknown: hasUnknown(text), whole: wholeText(text), rendered: renderText(text, (index) => `<${index}>`) }).toEqual(expected);
});

test('equal strings get equal segments', () => {
  expect(joinSegments([{ text: '' }, { text: 'a' }, { text: '' }, { text: 'b' }, { secret: '' }, { text: '' }, { text: 'c' }])).toEqual({ segments: [{ text: 'ab' }, { secret: '' }, { text: 'c' }] });
  expect(joinSegments([{ secret: 'a' }, { secret: 'b' }])).toEqual({ segments: [{ secret: 'a' }, { secret: 'b' }] });
  expect(plainText('')).toEqual({ segments: [] });
});
