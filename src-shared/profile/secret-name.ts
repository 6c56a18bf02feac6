/** The name of the variable or header that a field, as fieldPathText wrote it, is the value of. */
export function entryName(field: string): string | undefined {
  const [, plain, quoted] = /^(?:env|headers)(?:\.([\w-]+)|\[("(?:[^"\\]|\\.)*")\])$/.exec(field) ?? [];
  if (plain !== undefined) return plain;
  const name: unknown = quoted === undefined ? undefined : JSON.parse(quoted);
  return typeof name === 'string' ? name : undefined;
}

/** Equal for names that probably mean the same secret: `api-key` and `API_KEY`. */
export const nameKey = (name: string): string => name.replaceAll('-', '_').toUpperCase();
