import { basename } from 'node:path';
import { AtomicFile, OWNER_ONLY } from '../files/atomic-file';
import type { Desk } from './desk';
import type { SavedFiles } from './saved-files';

interface MadeFile {
  /** What the dialog proposes. */
  readonly fileName: string;
  readonly content: Uint8Array;
  /** Secrets stand in it in clear: nobody else of this computer may read it. */
  readonly inClear: boolean;
}

interface PlacedFile {
  readonly fileName: string;
  readonly bytes: number;
  readonly path: string;
  readonly saved: string;
}

/** Puts a file where the person wants it, whole or not at all; the dialog has asked about one that is there. Undefined: the dialog was closed. @throws AppError DISK_FULL, FILE_NOT_WRITTEN */
export async function placeFile({ fileName, content, inClear }: MadeFile, { desk, saved }: { readonly desk: Pick<Desk, 'askDestination'>; readonly saved: SavedFiles }): Promise<PlacedFile | undefined> {
  const path = await desk.askDestination(fileName);
  if (path === undefined) return undefined;
  const file = await AtomicFile.open(path, { overwrite: true });
  try {
    await file.write(content);
    await file.settle(inClear ? OWNER_ONLY : undefined);
    await file.commit();
  } catch (error) {
    await file.discard();
    throw error;
  }
  return { fileName: basename(path), bytes: content.length, path, saved: saved.remember(path) };
}
