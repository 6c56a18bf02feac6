import { test } from 'vitest';
import { importsAtOnce } from './imports-at-once';

test.each<readonly [string, ...files: string[]]>([
  ['two imports at once of different files make one vault and lose nothing', 'a', 'b'],
  ['two imports at once of the same file both end well, and keep it once', 'a', 'a'],
  ['four imports at once', 'a', 'b', 'a', 'c'],
])('%s', (_, ...files) => importsAtOnce(files));
