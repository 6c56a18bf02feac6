import { describe, expect, test } from 'vitest';
import { Lexer } from 'yaml';
import { AppError } from '../../src-shared/errors/app-error';
import { lineFinder } from './line-finder';
import { YamlGuard } from './yaml-guard';

const outcome = (text: string): string => {
  const guard = new YamlGuard(lineFinder(text));
  try {
    for (const lexeme of new Lexer().lex(text)) guard.see(lexeme);
    return 'passes';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return `${error.code} ${error.details.place?.line}:${error.details.place?.column}`;
  }
};
const lines = (count: number, line: (index: number) => string): string => Array.from({ length: count }, (_, index) => line(index)).join('\n');

describe('the guard counts levels by itself', () => {
  test.each([
    ['dashes on one line', '- '.repeat(65), 'FILE_TOO_DEEP 1:129'],
    ['keys on one line', 'a: '.repeat(65), 'FILE_TOO_DEEP 1:194'],
    ['quoted keys on one line', '"a": '.repeat(65), 'FILE_TOO_DEEP 1:324'],
    ['steps of keys', lines(65, (index) => `${' '.repeat(index)}a:`), 'FILE_TOO_DEEP 65:66'],
    ['dashes in the column of their key', lines(33, (index) => `${' '.repeat(index)}a:\n${' '.repeat(index)}-`), 'FILE_TOO_DEEP 65:34'],
    ['brackets in dashes', `${'- '.repeat(32)}${'['.repeat(33)}`, 'FILE_TOO_DEEP 1:97'],
    ['explicit keys', '? '.repeat(65), 'FILE_TOO_DEEP 1:129'],
  ])('of %s', (_, text, expected) => {
    expect(outcome(text)).toBe(expected);
  });

  test.each([
    ['keys and values of growing length', lines(200, (index) => `${'k'.repeat(index + 1)}: v`)],
    ['quoted keys of growing length', lines(200, (index) => `"${'k'.repeat(index + 1)}": v`)],
    ['levels that end', lines(200, (index) => `a${index}:\n  b:\n    - c:\n        d: {e: [f]}`)],
    ['lists that end', lines(200, () => '- - - a')],
    ['values of many lines', lines(200, (index) => `k${index}: "${'x'.repeat(index)}\n  y"`)],
    ['blocks of text that look deep', `a: |\n  ${'- '.repeat(100)}\nb: "${'['.repeat(100)}"\n# ${'{'.repeat(100)}`],
  ])('and lets pass any number of %s', (_, text) => {
    expect(outcome(text)).toBe('passes');
  });
});
