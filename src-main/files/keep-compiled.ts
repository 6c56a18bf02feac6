import { existsSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';
import { APP_VERSION } from '../../src-shared/app-version';
import { appPaths } from './app-paths';

/**
 * Has Node keep what it compiles of this program, so that the next command starts sooner: in the data folder, which nobody else
 * can write to, and only once there is one. Node itself sees whether what it finds there is of this Node and of this code.
 */
export function keepCompiled({ env, platform }: Pick<NodeJS.Process, 'env' | 'platform'>): void {
  const { data, database } = appPaths(env, platform, homedir());
  if (!existsSync(database)) return;
  const all = path.join(data, 'compiled');
  const folder = path.join(all, APP_VERSION);
  try {
    // What other versions have left is of no use to this one.
    if (!existsSync(folder)) rmSync(all, { recursive: true, force: true });
  } catch {
    // Whatever is in the way there: without compiled code everything only starts later.
    return;
  }
  enableCompileCache(folder);
}
