import type { Reader, Writer } from './database-connection';
import { AppError } from '../../src-shared/errors/app-error';

export function readRevision(reader: Reader): number {
  const row = reader.row('SELECT revision FROM state WHERE id = 1');
  if (row === undefined) throw new AppError('DATABASE_DAMAGED', { reason: 'the revision is missing' });
  return row.integer('revision');
}

export const writeRevision = (writer: Writer, revision: number): void => writer.run('UPDATE state SET revision = ? WHERE id = 1', revision);
