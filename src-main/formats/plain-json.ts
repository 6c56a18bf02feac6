import type { Tree } from '../../src-shared/profile/tree';
import { isJsonNumber, stringEnd, wordEnd } from './json-tokens';
import { numberValue } from './number-value';
import { DEPTH, STRING_BYTES, VALUES } from './text-limits';

/**
 * The tree of a text that `JSON.parse` reads without loss: within the limits, no comments, no equal or integer-like keys, no
 * number that changes. Nothing for any other text, sound or not: `readJson` says what is wrong with it.
 */
export function readPlainJson(text: string): Tree | undefined {
  const keys = plainKeys(text);
  if (keys === undefined) return undefined;
  try {
    const conversion = { keys: 0, reordered: false };
    const tree = asTree(JSON.parse(text) as JsonValue, conversion);
    // Of two equal keys JSON.parse keeps one: the counts differ.
    return conversion.reordered || conversion.keys !== keys ? undefined : tree;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

function asTree(value: JsonValue, conversion: { keys: number; reordered: boolean }): Tree {
  if (typeof value !== 'object' || value === null) return value;
  if (isArray(value)) return value.map((item) => asTree(item, conversion));
  const entries = new Map<string, Tree>();
  for (const key of Object.keys(value)) {
    if (startsWithDigit(key)) conversion.reordered = true;
    entries.set(key, asTree(value[key] ?? null, conversion));
  }
  conversion.keys += entries.size;
  return entries;
}

const isArray = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);

/** Plain objects list integer-like keys first. */
function startsWithDigit(key: string): boolean {
  const first = key.charCodeAt(0);
  return first >= 0x30 && first <= 0x39;
}

/** How many keys the text has, in one pass without recursion; nothing when it isn't plain. */
function plainKeys(text: string): number | undefined {
  let keys = 0;
  let depth = 0;
  let values = 0;
  let at = 0;
  while (at < text.length) {
    switch (text.charCodeAt(at)) {
      case 0x22: {
        const end = stringEnd(text, at);
        // A unit takes three bytes at most: what may be too long is left to the exact check.
        if (end === undefined || (end - at) * 3 > STRING_BYTES) return undefined;
        at = end;
        continue;
      }
      case 0x3a: keys += 1; break;
      case 0x2c: values += 1; break;
      case 0x7b: case 0x5b:
        depth += 1;
        values += 1;
        if (depth > DEPTH || values > VALUES) return undefined;
        break;
      case 0x7d: case 0x5d: depth -= 1; break;
      case 0x20: case 0x0a: case 0x0d: case 0x09: break;
      default: {
        const end = wordEnd(text, at);
        if (end === at || !isPlainWord(text.slice(at, end))) return undefined;
        at = end;
        continue;
      }
    }
    at += 1;
  }
  return values > VALUES ? undefined : keys;
}

const isPlainWord = (word: string): boolean =>
  word === 'true' || word === 'false' || word === 'null' || (isJsonNumber(word) && typeof numberValue(word) === 'number');
