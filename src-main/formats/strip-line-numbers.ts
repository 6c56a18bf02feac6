import type { Mending } from './mend-json';

/** Files with more lines were not copied from a page. */
const MOST_LINES = 20_000;

/** `1  {`, `2: "a": 1`: numbers that a page shows before each line. Only where every line that is not blank has the next one. */
export function stripLineNumbers(text: string): Mending | undefined {
  const edits = [];
  let next: number | undefined;
  let start = 0;
  for (const line of text.split('\n', MOST_LINES + 1)) {
    if (line.trim() !== '') {
      const [prefix = '', digits = ''] = /^[ \t]{0,8}(\d{1,6})(?:[:|.)│]|(?=[ \t]|\r?$))/.exec(line) ?? [];
      const number = Number(digits);
      if (prefix === '' || (next !== undefined && number !== next)) return undefined;
      edits.push({ start, end: start + prefix.length, text: ' '.repeat(prefix.length) });
      next = number + 1;
    } else if (next !== undefined) next += 1;
    start += line.length + 1;
  }
  return edits.length < 2 || edits.length > MOST_LINES ? undefined : { edits, words: ['line numbers'] };
}
