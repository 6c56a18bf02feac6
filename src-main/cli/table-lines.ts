import { onOneLine } from './printable';

/** Columns as wide as their widest cell (in code points), two spaces apart; the first row is the head. */
export function tableLines(texts: readonly (readonly string[])[]): readonly string[] {
  // What a character is shown as counts, not what it is.
  const rows = texts.map((row) => row.map(onOneLine));
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => lengthOf(row[column] ?? ''))));
  return rows.map((row) => row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - lengthOf(cell))).join('  ').trimEnd());
}

const lengthOf = (text: string): number => Array.from(text).length;
