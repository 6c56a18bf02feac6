import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import type { FoundFile, PlaceOfClient } from '../services/clients/client-service';

export interface Computer {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly homeFolder: string;
}

/** Files that one `*` stands for at most. */
const MOST_PER_STAR = 50;
/** Folders that are told with a file. */
const FOLDERS_TOLD = 4;

/** What stands at the places of clients on this computer, each file once; who is named first has it. Nothing is opened. */
export async function findClientFiles(places: readonly PlaceOfClient[], computer: Computer): Promise<readonly FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const { formatId, place } of places) {
    if (place.systems !== undefined && !place.systems.some((system) => system === computer.platform)) continue;
    const start = placeStart(place.path, computer);
    if (start === undefined) continue;
    for (const path of await standing(start.folder, start.rest)) {
      const stats = await stat(path).catch(() => undefined);
      if (stats === undefined || !stats.isFile()) continue;
      const real = await realpath(path).catch(() => path);
      if (found.has(real)) continue;
      found.set(real, {
        formatId, path, place: shortPath(path, computer.homeFolder), name: basename(path),
        folders: dirname(path).split(sep).filter((part) => part !== '').slice(-FOLDERS_TOLD),
        bytes: stats.size, changedAt: stats.mtime,
      });
    }
  }
  return [...found.values()];
}

/** Where a place begins on this computer, and the parts below; undefined where the computer has no such folder. */
function placeStart(path: string, { environment, platform, homeFolder }: Computer): { readonly folder: string; readonly rest: readonly string[] } | undefined {
  const [first = '', ...rest] = path.split('/');
  const named = /^\$(\w+)$|^%(\w+)%$/.exec(first);
  if (first === '~') return { folder: homeFolder, rest };
  if (named === null) return undefined;
  const name = named[1] ?? named[2] ?? '';
  const folder = knownFolder(name, platform, homeFolder, environment[name]);
  return folder === undefined ? undefined : { folder, rest };
}

/** Folders that systems name, where the environment does not. */
function knownFolder(name: string, platform: NodeJS.Platform, home: string, said: string | undefined): string | undefined {
  if (said !== undefined && said !== '') return said;
  switch (name) {
    case 'XDG_CONFIG_HOME': return platform === 'win32' ? undefined : join(home, '.config');
    case 'APP_SUPPORT': return platform === 'darwin' ? join(home, 'Library', 'Application Support') : undefined;
    case 'APPDATA': return platform === 'win32' ? join(home, 'AppData', 'Roaming') : undefined;
    case 'LOCALAPPDATA': return platform === 'win32' ? join(home, 'AppData', 'Local') : undefined;
    default: return undefined;
  }
}

async function standing(folder: string, rest: readonly string[]): Promise<readonly string[]> {
  const [part, ...below] = rest;
  if (part === undefined) return [folder];
  if (!part.includes('*')) return standing(join(folder, part), below);
  const [before = '', after = ''] = part.split('*');
  const names = await readdir(folder).catch(() => []);
  const matching = names.filter((name) => name.length >= before.length + after.length && name.startsWith(before) && name.endsWith(after)).toSorted().slice(0, MOST_PER_STAR);
  return (await Promise.all(matching.map((name) => standing(join(folder, name), below)))).flat();
}

function shortPath(path: string, home: string): string {
  return path.startsWith(home + sep) ? `~${path.slice(home.length)}` : path;
}
