import { expect, test } from 'vitest';
import { inSentence } from './in-sentence';

test.each([
  ['what turns the rest around goes', 'abc\u202Eevil', 'abcevil'],
  ['so does what would end an isolate too early', '\u2069\u202Eabc', 'abc'],
  ['right-to-left letters and their marks stay', 'مشروع\u200F (2)', 'مشروع\u200F (2)'],
  ['everything else stays', '👩‍👩‍👧 a\u200Db', '👩‍👩‍👧 a\u200Db'],
])('%s', (_, name, shown) => expect(inSentence(name)).toBe(shown));
