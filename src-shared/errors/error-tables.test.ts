import { describe, expect, test } from 'vitest';
import { ErrorCodeSchema } from './error-code';
import { ERROR_TEXT, failureLines } from './error-text';
import { EXIT, EXIT_CODE } from './exit-code';
import { HTTP_STATUS } from './http-status';
import { placeText } from './place';

const CODES = ErrorCodeSchema.options;

test('every code, and no other, has a text, a status and an exit code', () => {
  for (const table of [ERROR_TEXT, HTTP_STATUS, EXIT_CODE]) expect(Object.keys(table).toSorted()).toEqual([...CODES].toSorted());
  expect(Object.values(HTTP_STATUS).every((status) => status >= 400 && status < 600)).toBe(true);
  expect(Object.values(EXIT_CODE).every((code) => code !== EXIT.ok && code !== EXIT.partial)).toBe(true);
});

describe('what people read', () => {
  test.each(CODES)('of %s is whole sentences, with little known and with much', (code) => {
    const much = { subject: 'Work', reason: 'so it is', expected: 'a text', limit: '8 MiB', items: ['one', 'two'], place: { file: 'a.json', line: 3, column: 4, pointer: '/mcps/0' } };
    for (const details of [{}, much]) {
      const lines = failureLines({ code, details });
      expect(lines.join('\n')).not.toMatch(/undefined|\[object|null|NaN| {2}|\.\./);
      expect(lines.every((line) => line.trim() !== '')).toBe(true);
      expect(lines.at(-1)).toMatch(/[.)]$|list$|mcps$|history$/);
    }
    expect(failureLines({ code, details: much }).join('\n')).toContain('a.json:3:4 at /mcps/0');
    expect(failureLines({ code, details: much })).toEqual(expect.arrayContaining(['- one', '- two']));
  });
});

test.each([
  [{}, ''], [{ file: 'a' }, 'a'], [{ line: 2 }, 'line 2'], [{ line: 2, column: 3 }, 'line 2:3'], [{ file: 'a', line: 2 }, 'a:2'], [{ file: 'a', line: 2, column: 3, pointer: '/x' }, 'a:2:3 at /x'], [{ pointer: '/x' }, 'at /x'], [{ pointer: '' }, ''],
])('the place %j reads %j', (place, text) => {
  expect(placeText(place)).toBe(text);
});
