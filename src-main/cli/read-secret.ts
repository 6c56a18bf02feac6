import { AppError } from '../../src-shared/errors/app-error';
import { withoutNewline } from '../files/passphrase-file';
import { readStream } from '../files/read-stream';
import type { Terminal } from './terminal';

/** As UTF-8; the contract takes a million characters. */
const MOST_BYTES = 4 * 1024 * 1024;

/** A secret: typed unseen, or all of standard input but one trailing newline. @throws AppError CANCELLED, USAGE, FILE_NOT_TEXT, FILE_TOO_LARGE */
export async function readSecret(label: string, terminal: Terminal): Promise<string> {
  const value = terminal.interactive ? await terminal.askHidden(`Value for ${label}: `) : textOf(withoutNewline(await readStream(terminal.input, MOST_BYTES)));
  if (value === undefined) throw new AppError('CANCELLED');
  if (value === '') throw new AppError('USAGE', { reason: 'There is no value; to make a blank of it use valise secrets unset' });
  return value;
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new AppError('FILE_NOT_TEXT', { place: { file: 'standard input' }, reason: 'a secret is text in UTF-8' });
  } finally {
    bytes.fill(0);
  }
}
