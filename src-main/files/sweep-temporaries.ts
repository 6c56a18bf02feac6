import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from './system-reason';
import { ownerOfTemporary } from './temporary-name';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * Removes what killed writers left in `folder`. A temporary file goes when its process is gone and it is older than a minute: in a
 * folder that several machines or containers share, a process that is not here may be writing there. After a day it goes anyway:
 * process numbers come round again. Never fails: the file that is about to be written matters more.
 */
export async function sweepTemporaries(folder: string, now: number = Date.now()): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const owner = ownerOfTemporary(name);
    if (owner !== undefined) await sweep(join(folder, name), owner, now).catch(() => undefined);
  }
}

async function sweep(path: string, owner: number, now: number): Promise<void> {
  const stats = await lstat(path);
  if (!stats.isFile()) return;
  const age = now - stats.mtimeMs;
  if (age > DAY || (age > MINUTE && !isAlive(owner))) await rm(path, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: there is such a process, of another user.
    return systemCode(error) === 'EPERM';
  }
}
