import type { EntryNote } from '../client-format';

/** Stands for a value that the file does not say and a person has to fill in: it is read as unknown wherever a secret can stand. */
export const BLANK = '[REDACTED]';

/** Tells which values are missing, and which were left out because nobody has to give them; by name. */
export function blankNotes(field: string, blanks: readonly string[], omitted: readonly string[] = []): readonly EntryNote[] {
  const named = (names: readonly string[]): string => [...new Set(names)].join(', ');
  return [
    ...(blanks.length === 0 ? [] : [{ code: 'VALUE_TRANSLATED', severity: 'warning', field, reason: `to be filled in: ${named(blanks)}` } as const]),
    ...(omitted.length === 0 ? [] : [{ code: 'FIELD_NOT_CARRIED', severity: 'note', field, reason: `left out, since nobody has to give it: ${named(omitted)}` } as const]),
  ];
}
