import { accessSync, constants, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { systemReason } from './system-reason';

/** Why nothing could be kept in a folder; undefined where it, or where it is not there the one that it would be made in, takes files. Makes nothing. */
export function folderTrouble(folder: string): string | undefined {
  try {
    const stats = statSync(folder, { throwIfNoEntry: false });
    if (stats === undefined && dirname(resolve(folder)) !== resolve(folder)) return folderTrouble(dirname(resolve(folder)));
    if (stats?.isDirectory() !== true) return `${folder} is not a folder`;
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    return `${folder}: ${systemReason(error)}`;
  }
}
