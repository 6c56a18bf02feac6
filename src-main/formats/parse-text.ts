import { parseJsonText } from './json-text';
import { JsonTokens, TOKEN } from './json-tokens';
import type { ParsedText } from './parsed-text';
import { parseYamlText } from './yaml-text';

/** Reads a text that opens with a brace or bracket as JSON, any other as YAML. */
export function parseText(text: string): ParsedText {
  const tokens = new JsonTokens(text);
  tokens.next();
  return tokens.kind === TOKEN.openBrace || tokens.kind === TOKEN.openBracket ? parseJsonText(text) : parseYamlText(text);
}
