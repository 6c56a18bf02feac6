import { expect, test } from 'vitest';
import { cut, sampleMcp, type SamplePart } from '../profiles/samples/sample-profile';
import { withheldSpellings } from './withheld-spellings';

const spellings = (...parts: readonly SamplePart[]): readonly string[] =>
  [...withheldSpellings(cut(...parts), ['headers', 'X'], sampleMcp('a'), (index) => ['ONE', 'TWO'][index] ?? '')].toSorted();

test('a secret is left out, or stands as every program names it', () => {
  expect(spellings('Bearer ', { secret: 's' })).toEqual(['Bearer ${ONE}', 'Bearer ${env:ONE}', 'Bearer ${input:ONE}', 'Bearer [REDACTED]', 'Bearer {env:ONE}']);
});

test('each of several has its name', () => {
  expect(spellings({ secret: 'a' }, ':', { secret: null })).toEqual(['${ONE}:${TWO}', '${env:ONE}:${env:TWO}', '${input:ONE}:${input:TWO}', '[REDACTED]:[REDACTED]', '{env:ONE}:{env:TWO}']);
});

test('a reference beside it is translated with it; where it would read as a placeholder, one stands for all', () => {
  expect(spellings('${env:H}/', { secret: 'a' })).toEqual([
    '${ONE}', '${env:H}/${ONE}', '${env:H}/${env:ONE}', '${env:H}/${input:ONE}', '${env:H}/[REDACTED]', '${H}/[REDACTED]', '{env:H}/[REDACTED]', '{env:H}/{env:ONE}',
  ].toSorted());
});
