import { AppError } from '../../src-shared/errors/app-error';
import type { Terminal } from './terminal';

/** A new passphrase of the vault, typed twice until both are the same. @throws AppError CANCELLED */
export async function askNewPassphrase(terminal: Terminal): Promise<string> {
  for (;;) {
    const first = await askPassphrase('New passphrase: ', terminal);
    if (first === (await askPassphrase('Once more: ', terminal))) return first;
    terminal.err('The two were not the same.');
  }
}

/** Typed unseen. @throws AppError CANCELLED */
export async function askPassphrase(question: string, terminal: Terminal): Promise<string> {
  const answer = await terminal.askHidden(question);
  if (answer === undefined) throw new AppError('CANCELLED');
  return answer;
}
