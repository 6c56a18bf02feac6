import { expect, test } from 'vitest';
import { nameParts } from './name-parts';

test.each([
  ['github', 'github', ''],
  ['Production, read-only', 'Production, read-only', ''],
  ['github (20261121-161453)', 'github (20261121-', '161453)'],
  ['github-enterprise (2)', 'github-enterprise', ' (2)'],
  ['Client: Nordwind copy', 'Client: Nordwind', ' copy'],
  ['Client: Nordwind copy 12', 'Client: Nordwind ', 'copy 12'],
  ['github-enterprise 2', 'github-enterprise', ' 2'],
  ['github (2)', 'github (2)', ''],
  ['get-weather_imported_1763741693', 'get-weather_imported_176', '3741693'],
  [' (twenty-one, or 22)', ' (twenty-one, or 22)', ''],
  ['', '', ''],
])('%j keeps its end in sight', (name, head, tail) => {
  expect(nameParts(name)).toEqual([head, tail]);
});
