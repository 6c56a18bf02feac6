import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readLogEnd } from './log-end';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'valise-log-end-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each<[string, string | undefined, number, readonly string[]]>([
  ['all lines of a short log', 'one\ntwo\n', 100, ['one', 'two']],
  ['only whole lines of a long one', 'first line\nsecond\nthird\n', 14, ['third']],
  ['none of an empty log', '', 100, []],
  ['none where there is no log', undefined, 100, []],
])('%s', (_what, content, most, lines) => {
  if (content !== undefined) writeFileSync(join(folder, 'valise.log'), content);
  expect(readLogEnd(folder, most)).toEqual(lines);
});
