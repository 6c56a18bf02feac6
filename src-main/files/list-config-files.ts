import { opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../src-shared/errors/app-error';
import { isConfigFileName } from './config-file-name';
import { systemCode, systemReason } from './system-reason';

const MOST_FILES = 1000;

/**
 * The configuration files right inside `folder`, hidden ones too: paths that start with `folder` as it was given, by code unit order.
 * Links to files are followed, wherever they lead: the folder is the person's own, and dot files are often links.
 * @throws AppError FILE_NOT_FOUND, FILE_NOT_READ, FOLDER_WITHOUT_CONFIG, FILE_TOO_LARGE for more than 1,000.
 */
export async function listConfigFiles(folder: string): Promise<readonly string[]> {
  const place = { file: folder };
  const found: string[] = [];
  try {
    for await (const { name } of await opendir(folder)) {
      if (!isConfigFileName(name) || !(await mayBeFile(join(folder, name)))) continue;
      if (found.length === MOST_FILES) throw new AppError('FILE_TOO_LARGE', { place, limit: '1,000 configuration files in a folder' });
      found.push(name);
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (systemCode(error) === 'ENOENT') throw new AppError('FILE_NOT_FOUND', { place }, { cause: error });
    throw new AppError('FILE_NOT_READ', { place, reason: systemReason(error) }, { cause: error });
  }
  if (found.length === 0) throw new AppError('FOLDER_WITHOUT_CONFIG', { place });
  return found.toSorted().map((name) => join(folder, name));
}

/** A link that leads nowhere stays in the list, so that reading it is reported rather than passed over. */
const mayBeFile = (path: string): Promise<boolean> => stat(path).then((stats) => stats.isFile(), () => true);
