import { onOneLine } from './printable';
import type { Terminal } from './terminal';

/** The answer of a command: for programs the value as JSON, for people its lines. */
export function printAnswer(terminal: Terminal, json: boolean | undefined, value: unknown, lines: () => readonly string[]): void {
  if (json === true) terminal.json(value);
  else terminal.out(lines().map(onOneLine).join('\n'));
}
