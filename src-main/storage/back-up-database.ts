import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createPrivateFile, createPrivateFolder, guarded } from './private-files';

/** Copies the committed state of `file`, also while this process holds its write lock; gives back the path of the copy. */
export function backUpDatabase(file: string, version: number, at: Date): string {
  const folder = path.join(path.dirname(file), 'backups');
  const copy = path.join(folder, `valise-v${version}-${at.toISOString().replaceAll(/[-:.]/g, '')}.db`);
  const unfinished = `${copy}.part`;
  createPrivateFolder(folder);
  return guarded(copy, () => {
    rmSync(unfinished, { force: true });
    createPrivateFile(unfinished);
    const reader = new DatabaseSync(file, { readOnly: true });
    try {
      reader.prepare('VACUUM INTO ?').run(unfinished);
    } finally {
      reader.close();
    }
    flush(unfinished);
    renameSync(unfinished, copy);
    return copy;
  });
}

function flush(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
