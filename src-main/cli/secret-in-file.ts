import { AppError } from '../../src-shared/errors/app-error';
import { MOST_PASSPHRASE_BYTES, readGivenSecret, withoutNewline } from '../files/passphrase-file';
import { readStream } from '../files/read-stream';
import type { Terminal } from './terminal';

/** What a file with nothing but a secret says, `-` for standard input; `what` it is called. @throws AppError USAGE, FILE_NOT_TEXT, as readLimited states */
export async function secretInFile(file: string, what: string, { input }: Pick<Terminal, 'input'>): Promise<string> {
  const bytes = file === '-' ? withoutNewline(await readStream(input, MOST_PASSPHRASE_BYTES)) : await readGivenSecret(file);
  if (bytes.length === 0) throw new AppError('USAGE', { reason: `The ${what} is empty` });
  try {
    // The same bytes again when it is taken as UTF-8: a mark at its start is a part of it.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new AppError('FILE_NOT_TEXT', { place: { file }, reason: `a ${what} is text in UTF-8` });
  } finally {
    bytes.fill(0);
  }
}
