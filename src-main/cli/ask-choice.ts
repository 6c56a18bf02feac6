import { AppError } from '../../src-shared/errors/app-error';
import type { Terminal } from './terminal';

/** Asks until one of the letters is given; Enter counts as `otherwise`, if there is one. @throws AppError CANCELLED when the person gives up */
export async function askChoice<Letter extends string>(terminal: Pick<Terminal, 'ask' | 'err'>, question: string, letters: readonly Letter[], otherwise?: Letter): Promise<Letter> {
  for (;;) {
    const answer = await askText(terminal, question);
    const chosen = answer === '' ? otherwise : letters.find((letter) => letter === answer);
    if (chosen !== undefined) return chosen;
    terminal.err(`Type one of: ${letters.join(' ')}`);
  }
}

/** @throws AppError CANCELLED when the person gives up */
export async function askText(terminal: Pick<Terminal, 'ask'>, question: string): Promise<string> {
  const answer = await terminal.ask(question);
  if (answer === undefined) throw new AppError('CANCELLED');
  return answer.trim();
}
