import { open } from 'node:fs/promises';

/**
 * Makes the names in `folder` outlive a power cut, where the system can: Windows can't open a folder, a folder may be writable but not
 * readable, some shares refuse to sync one. The file itself stands whole at its place by now, so none of this is a failure to write it.
 */
export async function syncFolder(folder: string): Promise<void> {
  await using handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
}
