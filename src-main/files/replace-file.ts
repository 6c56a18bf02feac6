import { AppError } from '../../src-shared/errors/app-error';
import { readLimited } from './read-limited';
import { writeAtomic } from './write-atomic';

/**
 * Puts `after` in the place of a file that holds `before`, keeping its permissions: all of it or nothing, and nothing where the file holds
 * something else by now.
 * @throws AppError CHANGED_MEANWHILE, FILE_NOT_FOUND; as readLimited and writeAtomic state
 */
export async function replaceFile(target: string, before: Uint8Array, after: Uint8Array): Promise<void> {
  const confirm = async (): Promise<void> => {
    if (!(await holds(target, before))) throw new AppError('CHANGED_MEANWHILE', { subject: target, place: { file: target } });
  };
  await confirm();
  await writeAtomic(target, after, { overwrite: true, confirm });
}

/** A file that grew is not even read. */
async function holds(path: string, content: Uint8Array): Promise<boolean> {
  try {
    return Buffer.from(content.buffer, content.byteOffset, content.byteLength).equals(await readLimited(path, content.length));
  } catch (error) {
    if (error instanceof AppError && (error.code === 'FILE_TOO_LARGE' || error.code === 'FILE_CHANGED_WHILE_READ')) return false;
    throw error;
  }
}
