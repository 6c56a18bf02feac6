import { link, open, rename, rm } from 'node:fs/promises';
import { systemCode } from './system-reason';

/** What file systems without hard links answer: FAT on Linux EPERM, on macOS ENOTSUP, on Windows EISDIR; some shares and FUSE the rest. */
const NO_LINKS: ReadonlySet<string | undefined> = new Set(['EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EISDIR', 'EMLINK']);

/**
 * Gives the finished file `temporary` the name `target`, never replacing what stands there. Fails with EEXIST when something does.
 *
 * A hard link does that in one step. Without hard links the name is first reserved by creating it exclusively, then the rename replaces
 * the reservation: two writers can't both win, and the content still appears whole; only a kill between these two calls leaves an empty file.
 */
export async function placeNewFile(temporary: string, target: string, makeLink: typeof link = link): Promise<void> {
  try {
    await makeLink(temporary, target);
  } catch (error) {
    if (!NO_LINKS.has(systemCode(error))) throw error;
    await placeByReservation(temporary, target);
    return;
  }
  // The target is complete; a second name that can't be removed now is swept by a later write.
  await rm(temporary, { force: true }).catch(() => undefined);
}

async function placeByReservation(temporary: string, target: string): Promise<void> {
  const reservation = await open(target, 'wx', 0o600);
  try {
    await reservation.close();
    await rename(temporary, target);
  } catch (error) {
    await rm(target, { force: true });
    throw error;
  }
}
