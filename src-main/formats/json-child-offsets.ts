import { JsonTokens, TOKEN } from './json-tokens';

/** Offsets of the values directly inside the object or list at `offset` of a text that is sound up to there; the first of equal keys counts. */
export function jsonChildOffsets(text: string, offset: number): ReadonlyMap<string, number> | undefined {
  const tokens = new JsonTokens(text, offset);
  tokens.next();
  const open = tokens.kind;
  if (open !== TOKEN.openBrace && open !== TOKEN.openBracket) return undefined;
  const children = new Map<string, number>();
  tokens.next();
  while (!isClosing(tokens)) {
    let key = String(children.size);
    if (open === TOKEN.openBrace) {
      key = tokens.value;
      tokens.next();
      tokens.next();
    }
    if (children.has(key)) break;
    children.set(key, tokens.offset);
    skipValue(tokens);
    if (tokens.kind !== TOKEN.comma) break;
    tokens.next();
  }
  return children;
}

const isClosing = ({ kind }: JsonTokens): boolean => kind === TOKEN.closeBrace || kind === TOKEN.closeBracket || kind === TOKEN.end;

function skipValue(tokens: JsonTokens): void {
  let depth = 0;
  do {
    if (tokens.kind === TOKEN.openBrace || tokens.kind === TOKEN.openBracket) depth += 1;
    else if (isClosing(tokens)) depth -= 1;
    tokens.next();
  } while (depth > 0);
}
