import type { CommandLineParts } from '../run-command-line';

/** Parts of a command line that nobody interrupts, in an empty environment. */
export const commandParts = (parts: Pick<CommandLineParts, 'terminal' | 'connect' | 'serve'>): CommandLineParts => ({
  onInterrupt: () => () => undefined,
  readDocument: () => Promise.reject(new Error('no command should have read a document')),
  variable: () => undefined,
  ...parts,
});
