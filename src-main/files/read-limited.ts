import { constants, type BigIntStats } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { AppError } from '../../src-shared/errors/app-error';
import { byteCountText } from './byte-count-text';
import { systemCode, systemReason } from './system-reason';

/**
 * The whole of one file, at most `limit` bytes, as one state of it.
 * @throws AppError FILE_NOT_FOUND, FILE_NOT_READ, FILE_TOO_LARGE, FILE_CHANGED_WHILE_READ; the place is `path` as it was given.
 */
export async function readLimited(path: string, limit: number): Promise<Uint8Array> {
  const place = { file: path };
  try {
    // Asked before opening: to open a device can set it in motion, to open a pipe can wait for ever.
    refuseOtherThanFile(await stat(path, { bigint: true }), path);
    // Between that answer and this line it may have become a pipe; O_NONBLOCK (absent on Windows) keeps the opening from waiting.
    await using handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const before = await handle.stat({ bigint: true });
    refuseOtherThanFile(before, path);
    if (before.size > BigInt(limit)) throw new AppError('FILE_TOO_LARGE', { place, limit: byteCountText(limit) });

    const content = await readAtMost(handle, Number(before.size) + 1);
    const after = await handle.stat({ bigint: true });
    if (content.length !== Number(before.size) || !isSameState(before, after)) throw new AppError('FILE_CHANGED_WHILE_READ', { place });
    return content;
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (systemCode(error) === 'ENOENT') throw new AppError('FILE_NOT_FOUND', { place }, { cause: error });
    throw new AppError('FILE_NOT_READ', { place, reason: systemReason(error) }, { cause: error });
  }
}

function refuseOtherThanFile(stats: BigIntStats, path: string): void {
  if (stats.isFile()) return;
  const reason = stats.isDirectory() ? 'it is a folder'
    : stats.isFIFO() ? 'it is a pipe'
    : stats.isSocket() ? 'it is a socket'
    : 'it is a device';
  throw new AppError('FILE_NOT_READ', { place: { file: path }, reason });
}

const isSameState = (before: BigIntStats, after: BigIntStats): boolean =>
  before.size === after.size && before.mtimeNs === after.mtimeNs && before.ino === after.ino;

async function readAtMost(handle: FileHandle, most: number): Promise<Uint8Array> {
  const buffer = new Uint8Array(most);
  let length = 0;
  while (length < most) {
    const { bytesRead } = await handle.read(buffer, length, most - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return buffer.subarray(0, length);
}
