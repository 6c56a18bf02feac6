import type { CheckedDesktopInput } from '../../src-shared/contract/desktop-operations';
import type { HandedFile } from '../../src-shared/contract/handed-file';
import { AppError } from '../../src-shared/errors/app-error';
import { byteCountText } from '../files/byte-count-text';
import { mostBytesOf, openConfigFiles, type ConfigFile } from '../files/open-config-files';
import type { Core } from '../operations/core';

type Opened = CheckedDesktopInput<'file.handOver'>['files'][number];

const MOST_FILES = 10_000;

/**
 * A single-use handle for each file, and for each configuration file right inside a folder. Nothing is read before a plan takes it, and
 * what can't be read is told by that plan, as a row of its own. @throws AppError FILE_TOO_LARGE for more than 10,000 files.
 */
export async function handOver(opened: readonly Opened[], handles: Core['handles']): Promise<HandedFile[]> {
  const files: ConfigFile[] = [];
  for (const one of opened) {
    files.push(...('path' in one ? await openConfigFiles(one.path) : [droppedBytes(one.name, one.content)]));
    if (files.length > MOST_FILES) throw new AppError('FILE_TOO_LARGE', { limit: '10,000 files at once' });
  }
  return files.map((file) => ({ handle: handles.issue(file), name: file.name }));
}

/** The name that a page gives may hold folders, as it does for a dropped folder. */
function droppedBytes(path: string, content: Uint8Array): ConfigFile {
  const folders = path.split(/[/\\]/).filter((part) => part !== '');
  const name = folders.pop() ?? '';
  const most = mostBytesOf(content);
  return {
    name, folders: folders.slice(-4), optional: false,
    read: () => content.length > most ? Promise.reject(new AppError('FILE_TOO_LARGE', { place: { file: name }, limit: byteCountText(most) })) : Promise.resolve(content),
  };
}
