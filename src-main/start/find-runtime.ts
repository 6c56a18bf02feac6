import { join } from 'node:path';
import { isFile } from '../files/is-file';
import { readLimited } from '../files/read-limited';
import type { RuntimeState } from './choose-face';

export interface FoundRuntime {
  readonly state: RuntimeState;
  /** The program to run; its script that fetches it where it is not there. */
  readonly path: string;
}

/** Where Electron's own `index.js` would find the runtime; that file itself is not asked, for it fetches without a word or a limit. */
export async function findRuntime(projectFolder: string, environment: Readonly<Record<string, string | undefined>>): Promise<FoundRuntime> {
  const folder = join(projectFolder, 'node_modules', 'electron');
  const named = await programName(join(folder, 'path.txt'));
  const chosen = environment['ELECTRON_OVERRIDE_DIST_PATH'] ?? '';
  const program = chosen === '' ? named && join(folder, 'dist', named) : join(chosen, named ?? 'electron');
  if (program !== undefined && (await isFile(program))) return { state: 'there', path: program };
  const script = join(folder, 'install.js');
  return { state: (await isFile(script)) ? 'fetchable' : 'absent', path: script };
}

/** Undefined where nothing was fetched yet: the file is written last. */
const programName = (file: string): Promise<string | undefined> =>
  readLimited(file, 1024).then((content) => new TextDecoder().decode(content).trim(), () => undefined);
