import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onOneLine, printable, printableJson } from './printable';

test.each([
  ['plain text, ünïcode and 漢字', 'plain text, ünïcode and 漢字'],
  ['two\nlines\tand a tab', 'two\nlines\tand a tab'],
  ['\u001b[31mred\u001b[0m', '\\u{1b}[31mred\\u{1b}[0m'],
  ['a\rb', 'a\\u{d}b'],
  ['admin\u202egnp.exe', 'admin\\u{202e}gnp.exe'],
  ['zero\u200bwidth\ufeff', 'zero\\u{200b}width\\u{feff}'],
  ['\u009b31m', '\\u{9b}31m'],
])('%j is printed as %j', (text, shown) => {
  expect(printable(text)).toBe(shown);
});

test('JSON comes back as it was, with nothing in it that steers a terminal', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed()), (text) => {
    const json = printableJson({ [text]: text });
    expect(JSON.parse(json)).toEqual({ [text]: text });
    expect(printable(json)).toBe(json);
  }));
});

test('nothing that steers a terminal is left', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    // oxlint-disable-next-line no-control-regex
    expect(printable(text)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  }));
});

test('a line feed in what has to stay one line is shown as its code', () => {
  expect(onOneLine('a\nServers: 9 added.\u2028')).toBe('a\\nServers: 9 added.\\u{2028}');
});
