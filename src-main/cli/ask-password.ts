import { AppError } from '../../src-shared/errors/app-error';
import type { Terminal } from './terminal';

/** The password of a file, typed unseen; undefined where the person just presses Enter. @throws AppError CANCELLED */
export async function askPassword(file: string, terminal: Terminal): Promise<string | undefined> {
  const typed = given(await terminal.askHidden(`Password of ${file} (Enter: go on without): `));
  return typed === '' ? undefined : typed;
}

/** The password of a file, without which nothing can be done. @throws AppError CANCELLED, USAGE */
export async function askOwnPassword(file: string, terminal: Terminal): Promise<string> {
  const typed = given(await terminal.askHidden(`Password of ${file}: `));
  if (typed === '') throw new AppError('USAGE', { reason: 'The password is empty' });
  return typed;
}

/** A new password, typed twice. @throws AppError CANCELLED */
export async function askNewPassword(terminal: Terminal): Promise<string> {
  terminal.err('Nobody can open the file without the new password; it can not be recovered.');
  for (;;) {
    const first = given(await terminal.askHidden('New password: '));
    if (first === '') terminal.err('It is empty.');
    else if (first === given(await terminal.askHidden('Once more: '))) return first;
    else terminal.err('The two were not the same.');
  }
}

function given(answer: string | undefined): string {
  if (answer === undefined) throw new AppError('CANCELLED');
  return answer;
}
