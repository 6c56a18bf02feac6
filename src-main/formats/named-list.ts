import { isList, isMap, type Tree, type TreeMap } from '../../src-shared/profile/tree';

/** What a list of variables or headers says, by name, in its order. */
export interface NamedList {
  readonly values: TreeMap;
  /** Some variables are named only; their values come from the environment, and stand as `${NAME}`. */
  readonly fromEnvironment: boolean;
  /** A name stands twice; the last one counts, as in a process. */
  readonly repeated: boolean;
}

/** `["NAME=value"]`, `["NAME"]`, `[{ "name": …, "value": … }]`. Undefined where an item is none of these. */
export const readVariableList = (list: readonly Tree[]): NamedList | undefined => namedList(list, (text) => {
  const at = text.indexOf('=');
  if (at > 0 && !/\s/.test(text.slice(0, at))) return [text.slice(0, at), text.slice(at + 1)];
  // Lower case letters could be those of a token, and names are kept in clear.
  return /^[A-Z_][A-Z0-9_]*$/.test(text) ? [text, undefined] : undefined;
});

/** `["Name: value"]`, `[{ "name": …, "value": … }]`. Undefined where an item is none of these. */
export const readHeaderList = (list: readonly Tree[]): NamedList | undefined => namedList(list, (text) => {
  const [, name, value] = /^([\w!#$%&'*+.^`|~-]+):\s*(.*)$/s.exec(text) ?? [];
  return name === undefined ? undefined : [name, (value ?? '').trimEnd()];
});

type Named = readonly [name: string, value: Tree | undefined];

function namedList(list: readonly Tree[], split: (text: string) => Named | undefined): NamedList | undefined {
  const named: Named[] = [];
  for (const item of list) {
    const pair = typeof item === 'string' ? split(item) : pairOf(item);
    if (pair === undefined) return undefined;
    named.push(pair);
  }
  const values = new Map(named.map(([name, value]) => [name, value ?? `\${${name}}`]));
  return { values, fromEnvironment: named.some(([, value]) => value === undefined), repeated: values.size < named.length };
}

function pairOf(item: Tree): Named | undefined {
  if (!isMap(item)) return undefined;
  const name = item.get('name') ?? item.get('key');
  const value = item.get('value');
  return typeof name === 'string' && name !== '' && value !== undefined && !isList(value) ? [name, value] : undefined;
}
