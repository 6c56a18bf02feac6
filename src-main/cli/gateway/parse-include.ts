import { InvalidArgumentError } from 'commander';
import { EntityTypeSchema, isEntityType } from '../../../src-shared/gateway/entity-type';
import type { EntitySelection } from '../../../src-shared/gateway/gateway-export-options';

const EXPECTED = `Give TYPE:NAME,NAME;TYPE:NAME, where TYPE is ${EntityTypeSchema.options.join(', ')}, and * stands for all of a type.`;

/**
 * `tools:a,b;servers:c`; `tools:*` is all of them. A backslash before `,`, `;`, `*` or a backslash makes it part of a name. What can't be
 * understood is refused, since a selection that is dropped would select everything. @throws InvalidArgumentError
 */
export function parseInclude(text: string, before: EntitySelection = {}): EntitySelection {
  const selection = { ...before };
  for (const chunk of split(text, ';')) {
    const colon = chunk.indexOf(':');
    const type = chunk.slice(0, colon).trim().toLowerCase();
    if (colon < 0 || !isEntityType(type)) throw new InvalidArgumentError(EXPECTED);
    const names = split(chunk.slice(colon + 1), ',').map((name) => name.trim());
    if (names.includes('')) throw new InvalidArgumentError(EXPECTED);
    selection[type] = united(selection[type], names.includes('*') ? [] : names.map(unescaped));
  }
  return selection;
}

/** An empty list is all of the type. */
function united(before: readonly string[] | undefined, names: readonly string[]): string[] {
  if (before === undefined) return [...new Set(names)];
  return before.length === 0 || names.length === 0 ? [] : [...new Set([...before, ...names])];
}

/** Parts with their backslashes still in place. */
function split(text: string, separator: string): readonly string[] {
  const parts = [''];
  for (const [token] of text.matchAll(/\\[\\,;*]|./gsu)) {
    if (token === separator) parts.push('');
    else parts.push((parts.pop() ?? '') + token);
  }
  return parts;
}

const unescaped = (name: string): string => name.replace(/\\([\\,;*])/g, '$1');
