import { JsonTokens, TOKEN } from './json-tokens';
import type { Mending } from './mend-json';

/** `"mcpServers": { … }` without the braces around it, as pages show parts of a file. */
export function wrapFragment(text: string): Mending | undefined {
  if (!startsWithKey(text)) return undefined;
  return { edits: [{ start: 0, end: 0, text: '{' }, { start: text.length, end: text.length, text: '\n}' }], words: ['missing outer braces'] };
}

/** Whether a text in double quotes and a colon come first: half an object, unless it is YAML. */
export function startsWithKey(text: string): boolean {
  const tokens = new JsonTokens(text);
  const isNext = (kind: number): boolean => {
    tokens.next();
    return tokens.kind === kind && !tokens.faulty;
  };
  return isNext(TOKEN.string) && isNext(TOKEN.colon);
}

/** What people miss when they copy the end of a file; more missing is a file that was cut off. */
const MOST_MISSING = 2;

/** Closing braces that are missing at the very end, one or two, and only right after another closing brace: nothing else can be missing then. */
export function closeBraces(text: string): Mending | undefined {
  const tokens = new JsonTokens(text);
  const open: number[] = [];
  let last: number = TOKEN.unknown;
  for (tokens.next(); tokens.kind !== TOKEN.end; tokens.next()) {
    last = tokens.kind;
    if (last === TOKEN.unknown || last === TOKEN.openComment) return undefined;
    if (last === TOKEN.openBrace || last === TOKEN.openBracket) open.push(last);
    if ((last === TOKEN.closeBrace || last === TOKEN.closeBracket) && open.pop() !== (last === TOKEN.closeBrace ? TOKEN.openBrace : TOKEN.openBracket)) return undefined;
  }
  if (last !== TOKEN.closeBrace || open.length === 0 || open.length > MOST_MISSING) return undefined;
  return { edits: [{ start: text.length, end: text.length, text: `\n${'}'.repeat(open.length)}` }], words: ['missing closing braces'] };
}
