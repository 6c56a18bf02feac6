import { parseJsonText } from './json-text';
import { triviaEnd } from './json-tokens';
import type { ParsedText } from './parsed-text';
import { parseYamlText } from './yaml-text';

/** Reads a text that opens with a brace or bracket as JSON, any other as YAML. */
export function parseText(text: string): ParsedText {
  const first = text[triviaEnd(text, 0)];
  return first === '{' || first === '[' ? parseJsonText(text) : parseYamlText(text);
}
