import { stat } from 'node:fs/promises';

/** Whether `path` is a folder, or a link to one. What can't be looked at is no folder: reading it will say why. */
export const isFolder = (path: string): Promise<boolean> => stat(path).then((stats) => stats.isDirectory(), () => false);
