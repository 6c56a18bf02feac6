import { existsSync } from 'node:fs';

/** Whether there is a database at `file`; makes nothing. */
export const databaseExists = (file: string): boolean => existsSync(file);
