import { fieldPathText } from '../../../src-shared/profile/field-path';
import { mapMcpTexts, mcpTexts } from '../../../src-shared/profile/map-texts';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { isText, type SecretText, type Segment } from '../../../src-shared/profile/secret-text';

interface FilledBlanks {
  readonly mcp: Mcp;
  readonly filled: ReadonlySet<string>;
  /** Fields for which there is a value and no place, and why. */
  readonly unmet: readonly { readonly field: string; readonly reason: string }[];
}

/** Puts what a person typed, by field, where something is unknown; it is a secret there, whatever it looks like. Empty means left open. */
export function fillBlanks(mcp: Mcp, values: ReadonlyMap<string, string>): FilledBlanks {
  const typed = new Map([...values].filter(([, value]) => value !== ''));
  const holes = new Map(typed.size === 0 ? [] : mcpTexts(mcp).map(({ path, text }) => [fieldPathText(path), text.segments.filter(isUnknown).length]));
  const filled = new Set([...typed.keys()].filter((field) => holes.get(field) === 1));
  const unmet = [...typed.keys()].filter((field) => !filled.has(field)).map((field) => ({
    field,
    reason: (holes.get(field) ?? 0) > 1 ? 'several parts of it are unknown, so nothing was filled in; edit the server after the import' : 'it is not blank, so nothing was filled in',
  }));
  if (filled.size === 0) return { mcp, filled, unmet };
  const put = (text: SecretText, value: string): SecretText => ({ segments: text.segments.map((segment) => (isUnknown(segment) ? { secret: value } : segment)) });
  return {
    filled, unmet,
    mcp: mapMcpTexts(mcp, (text, path) => {
      const field = fieldPathText(path);
      const value = filled.has(field) ? typed.get(field) : undefined;
      return value === undefined ? text : put(text, value);
    }),
  };
}

const isUnknown = (segment: Segment): boolean => !isText(segment) && segment.secret === null;
