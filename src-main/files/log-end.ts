import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';

/** The last whole lines of the log, as many as fit in `most` bytes; none where there is no log. */
export function readLogEnd(folder: string, most: number): readonly string[] {
  let file: number | undefined;
  try {
    file = openSync(join(folder, 'valise.log'), 'r');
    const { size } = fstatSync(file);
    const from = Math.max(0, size - most);
    const bytes = Buffer.alloc(size - from);
    const read = readSync(file, bytes, 0, bytes.length, from);
    const lines = bytes.subarray(0, read).toString('utf8').split('\n').filter((line) => line !== '');
    return from === 0 ? lines : lines.slice(1);
  } catch {
    return [];
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
