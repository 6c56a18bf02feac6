import { stat } from 'node:fs/promises';

/** Whether `path` is a file, or a link to one. */
export const isFile = (path: string): Promise<boolean> => stat(path).then((stats) => stats.isFile(), () => false);
