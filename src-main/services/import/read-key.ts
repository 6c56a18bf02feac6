import { createHmac } from 'node:crypto';
import type { SealingKeys } from '../sealing/key-deriver';
import type { OpenableFile } from './openable-file';
import type { FileOptions } from './read-file';

/** What a file read is remembered by: its bytes, and all that steers how they are read. */
export const readKey = ({ hash, name, folders, optional, covered = false, as, withoutSecrets, keys }: OpenableFile, options: FileOptions): string =>
  JSON.stringify([hash, name, folders, optional, covered, as, options.strict, withoutSecrets ?? options.withoutSecrets, keys && nameOfKeys(keys)]);

/** The same for the same password and salt, and tells nothing of either. */
const nameOfKeys = ({ documentKey }: SealingKeys): string => createHmac('sha256', documentKey).update('valise: what was read').digest('base64');
