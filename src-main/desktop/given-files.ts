import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The files that a command line names: paths, and `file:` addresses as desktops give them. Switches are Chromium's or the system's. An
 * unpackaged app is the first of the words that are none.
 */
export function givenFiles(words: readonly string[], folder: string, packaged: boolean): string[] {
  return words.slice(1).filter((word) => word !== '' && !word.startsWith('-')).slice(packaged ? 0 : 1).flatMap((word) => {
    const path = word.startsWith('file:') ? pathOfAddress(word) : word;
    return path === undefined ? [] : [isAbsolute(path) ? path : resolve(folder, path)];
  });
}

function pathOfAddress(address: string): string | undefined {
  try {
    return fileURLToPath(address);
  } catch {
    return undefined;
  }
}
