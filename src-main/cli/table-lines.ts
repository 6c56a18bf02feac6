import { onOneLine } from './printable';

/** Columns as wide as their widest cell (in code points), two spaces apart; the first row is the head. */
export function tableLines(texts: readonly (readonly string[])[]): readonly string[] {
  // What a character is shown as counts, not what it is.
  const rows = texts.map((row) => row.map(onOneLine));
  // As one call a hundred thousand rows would be too many arguments.
  const widths = (rows[0] ?? []).map((_, column) => rows.reduce((widest, row) => Math.max(widest, lengthOf(row[column] ?? '')), 0));
  return rows.map((row) => row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - lengthOf(cell))).join('  ').trimEnd());
}

const lengthOf = (text: string): number => Array.from(text).length;
