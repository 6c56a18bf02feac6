import { expect, test } from 'vitest';
import { searchWords } from './search-words';

test.each<readonly [search: string, words: readonly string[]]>([
  ['', []], ['  \t\n\u3000 ', []], ['GitHub', ['github']], [' a  B\ta ', ['a', 'b']], ['Straße', ['straße']], ['İ', ['i\u0307']], ['ﬁ Ｋ', ['fi', 'k']], ['e\u0301', ['é']], ['%_\\', ['%_\\']],
])('%j', (search, words) => {
  expect(searchWords(search)).toEqual(words);
});
