/** Where a line, counted from 1, begins and ends in a text, and how many are above it. */
export function lineRange(text: string, line: number): { readonly start: number; readonly end: number; readonly above: number } {
  const lines = text.split('\n');
  const above = Math.min(Math.max(line, 1), lines.length) - 1;
  const start = lines.slice(0, above).reduce((sum, one) => sum + one.length + 1, 0);
  return { start, end: start + (lines[above]?.length ?? 0), above };
}

/** The line, counted from 1, where a field of the outermost object is named; of `auth_value.x` that of `auth_value`. */
export function lineOfField(text: string, field: string): number | undefined {
  const [name = ''] = field.split(/[.[]/);
  const at = name === '' ? -1 : text.split('\n').findIndex((line) => line.includes(`${JSON.stringify(name)}:`) || line.includes(`${JSON.stringify(name)} :`));
  return at === -1 ? undefined : at + 1;
}
