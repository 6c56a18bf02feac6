import { open } from 'node:fs/promises';
import { AppError } from '../../src-shared/errors/app-error';
import { systemReason } from './system-reason';

/** The first bytes of a file, at most `count`. @throws AppError FILE_NOT_READ; the place is `path` as it was given. */
export async function readStart(path: string, count: number): Promise<Uint8Array> {
  try {
    await using handle = await open(path, 'r');
    const { buffer, bytesRead } = await handle.read(new Uint8Array(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    throw new AppError('FILE_NOT_READ', { place: { file: path }, reason: systemReason(error) }, { cause: error });
  }
}
