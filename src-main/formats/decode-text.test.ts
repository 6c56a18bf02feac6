import { describe, expect, test } from 'vitest';
import { AppError } from '../../src-shared/errors/app-error';
import { decodeText } from './decode-text';

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
const utf16 = (text: string, order: 'little' | 'big'): number[] =>
  Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).flatMap((unit) => {
    return order === 'little' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff];
  });
const refusal = (bytes: readonly number[]): unknown => {
  try {
    return decodeText(Uint8Array.from(bytes));
  } catch (error) {
    return error instanceof AppError ? [error.code, error.details.reason ?? error.details.limit] : error;
  }
};

describe('decodeText reads', () => {
  test.each([
    ['UTF-8', utf8('{"ä": "😀"}')],
    ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, ...utf8('{"ä": "😀"}')]],
  ])('%s', (_, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toBe('{"ä": "😀"}');
  });

  test.each([
    ['UTF-16LE', [0xff, 0xfe, ...utf16('{"ä": "€"}', 'little')]],
    ['UTF-16BE', [0xfe, 0xff, ...utf16('{"ä": "€"}', 'big')]],
  ])('%s with a byte order mark', (_, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toBe('{"ä": "€"}');
  });

  test.each([
    ['UTF-8', utf8('{\r\n"a": "😀"\r\n}\r\n')], ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, ...utf8('{\r\n"a": "😀"\r\n}\r\n')]],
    ['UTF-16LE', [0xff, 0xfe, ...utf16('{\r\n"a": "😀"\r\n}\r\n', 'little')]], ['UTF-16BE', [0xfe, 0xff, ...utf16('{\r\n"a": "😀"\r\n}\r\n', 'big')]],
  ])('%s with CRLF and characters of four bytes, as they stand', (_, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toBe('{\r\n"a": "😀"\r\n}\r\n');
  });

  test.each([
    ['nothing', [], ''],
    ['white space', utf8(' \r\n\t\u00a0'), ' \r\n\t\u00a0'],
    ['a lone byte order mark', [0xef, 0xbb, 0xbf], ''],
  ])('%s as it is', (_, bytes, text) => {
    expect(decodeText(Uint8Array.from(bytes))).toBe(text);
  });

  test('U+FFFD where the file itself holds it', () => {
    expect(decodeText(Uint8Array.from(utf8('a\uFFFDb')))).toBe('a\uFFFDb');
  });
});

describe('decodeText refuses', () => {
  test.each<[string, number[], string, string | undefined]>([
    ['invalid UTF-8', [...utf8('ä\uFFFD'), 0xc3, 0x28], 'FILE_NOT_TEXT', 'byte 5 is not valid UTF-8'],
    ['invalid UTF-8 after a mark', [0xef, 0xbb, 0xbf, 0x61, 0xff], 'FILE_NOT_TEXT', 'byte 4 is not valid UTF-8'],
    ['UTF-8 cut off in a character', [0x61, 0xe2, 0x82], 'FILE_NOT_TEXT', 'byte 1 is not valid UTF-8'],
    ['an encoded surrogate', [0x61, 0xed, 0xa0, 0x80], 'FILE_NOT_TEXT', 'byte 1 is not valid UTF-8'],
    ['NUL', utf8('a: \0'), 'FILE_NOT_TEXT', 'byte 3 is NUL'],
    ['UTF-16 without a mark', utf16('{"a"}', 'little'), 'FILE_NOT_TEXT', 'byte 1 is NUL: it looks like UTF-16 without a byte order mark'],
    ['UTF-16 with half a character', [0xff, 0xfe, 0x61], 'FILE_NOT_TEXT', 'it starts as UTF-16 and is not valid UTF-16'],
    ['NUL in UTF-16', [0xff, 0xfe, 0x61, 0, 0, 0, 0x61, 0], 'FILE_NOT_TEXT', 'byte 4 is NUL'],
    ['a zip', [0x50, 0x4b, 3, 4, 20, 0], 'CONTAINER_NOT_SUPPORTED', 'it looks like a zip archive'],
    ['gzip', [0x1f, 0x8b, 8, 0], 'CONTAINER_NOT_SUPPORTED', 'it looks like a gzip file'],
    ['tar', [...utf8('a'.repeat(257)), ...utf8('ustar\0')], 'CONTAINER_NOT_SUPPORTED', 'it looks like a tar archive'],
    ['a PNG', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10], 'FILE_NOT_TEXT', 'it looks like an image (PNG)'],
    ['SQLite', utf8('SQLite format 3\0'), 'FILE_NOT_TEXT', 'it looks like a SQLite database'],
    ['PDF', utf8('%PDF-1.7\n'), 'FILE_NOT_TEXT', 'it looks like a PDF document'],
    ['UTF-32', [0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0], 'FILE_NOT_TEXT', 'it looks like UTF-32 text'],
  ])('%s', (_, bytes, code, reason) => {
    expect(refusal(bytes)).toEqual([code, reason]);
  });

  test('more than 64 MiB', () => {
    expect(() => decodeText(new Uint8Array(67_108_865).fill(0x61))).toThrow(
      expect.objectContaining({ code: 'FILE_TOO_LARGE', details: { limit: '64 MiB for one document' } }));
  });
});
