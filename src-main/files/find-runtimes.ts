import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { RuntimeFinder } from '../services/import/runtime-finder';
import { isAbsolute, runtimeFolders, variable, type RuntimeSurroundings } from './runtime-folders';

interface Parts extends RuntimeSurroundings {
  /** Milliseconds. */
  readonly now: () => number;
}

/** The files in the folders of programs, by name; on Windows in lower case. */
type Shelf = ReadonlyMap<string, readonly string[]>;

/** Milliseconds for which a look around is good. */
const FRESH = 60_000;
/** Milliseconds that disks get to answer. */
const PATIENCE = 3_000;
/** So many paths are looked at; a file with more is not answered for. */
const MOST_PATHS = 2_000;
const AT_ONCE = 16;

/** Looks for programs where they are kept. Nothing is run; what was seen is good for a minute. */
export function findRuntimes(parts: Parts): RuntimeFinder {
  let seen: { readonly at: number; readonly shelf: Promise<Shelf>; readonly there: Map<string, boolean> } | undefined;
  return {
    find: (programs) => {
      // Gateway configuration needs none, and folders of programs hold thousands of names.
      if (programs.length === 0) return Promise.resolve(new Set());
      const now = parts.now();
      if (seen === undefined || now - seen.at >= FRESH || now < seen.at) seen = { at: now, shelf: readShelf(parts), there: new Map() };
      return inTime(answer(programs, seen, parts), new Set(programs));
    },
  };
}

async function answer(programs: readonly string[], { shelf, there }: { readonly shelf: Promise<Shelf>; readonly there: Map<string, boolean> }, parts: Parts): Promise<ReadonlySet<string>> {
  const kept = await shelf;
  const unseen = [...new Set(programs)].filter((program) => !there.has(program));
  const asked = unseen.map((program) => ({ program, paths: pathsOf(program, kept, parts) }));
  let looked = 0;
  for (let from = 0; from < asked.length; from += AT_ONCE) {
    await Promise.all(asked.slice(from, from + AT_ONCE).map(async ({ program, paths }) => {
      looked += paths?.length ?? 0;
      there.set(program, paths === undefined || looked > MOST_PATHS || await isAnyProgram(paths, parts));
    }));
  }
  return new Set(programs.filter((program) => there.get(program) === true));
}

/** Where a program may be; undefined where looking would ask another computer, which learns who asks. */
function pathsOf(program: string, shelf: Shelf, parts: Parts): readonly string[] | undefined {
  const { platform, homeFolder } = parts;
  const windows = platform === 'win32';
  const whole = /^~[\\/]/.test(program) ? `${homeFolder}/${program.slice(2)}` : program;
  if (isAbsolute(whole, platform)) {
    const normal = windows ? whole : path.posix.normalize(whole);
    return isRemote(normal, windows) ? undefined : endings(parts, normal).map((ending) => normal + ending);
  }
  if (/[\\/]/.test(whole)) return [];
  const name = windows ? whole.toLowerCase() : whole;
  return endings(parts, name).flatMap((ending) => shelf.get(name + ending) ?? []);
}

/** Shares of Windows; folders in which a name mounts the disk of the computer that is called so. */
const isRemote = (file: string, windows: boolean): boolean => (windows ? /^[\\/]{2}/.test(file) : /^\/(?:net|network|afs)(?:\/|$)/i.test(file));

/** What Windows puts behind a name to find its program. */
function endings(parts: Parts, name: string): readonly string[] {
  if (parts.platform !== 'win32') return [''];
  const all = (variable(parts, 'PATHEXT') ?? '.COM;.EXE;.BAT;.CMD').toLowerCase().split(';').filter((ending) => ending !== '');
  return all.some((ending) => name.toLowerCase().endsWith(ending)) ? [''] : [...all, '.ps1'];
}

async function isAnyProgram(files: readonly string[], { platform }: Parts): Promise<boolean> {
  for (const file of files) {
    const stats = await stat(file).catch(() => undefined);
    if (stats?.isFile() === true && (platform === 'win32' || (stats.mode & 0o111) !== 0)) return true;
  }
  return false;
}

async function readShelf(parts: Parts): Promise<Shelf> {
  const folders = (await Promise.all(runtimeFolders(parts).map(existing))).flat();
  const contents = await Promise.all(folders.map(async (folder) => ({ folder, names: await namesIn(folder) })));
  const shelf = new Map<string, string[]>();
  for (const { folder, names } of contents) {
    for (const name of names) {
      const key = parts.platform === 'win32' ? name.toLowerCase() : name;
      const paths = shelf.get(key);
      if (paths === undefined) shelf.set(key, [`${folder}/${name}`]);
      else paths.push(`${folder}/${name}`);
    }
  }
  return shelf;
}

/** A folder that is not there, or not for us, holds nothing that could be started. */
const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);

/** The folders that a pattern with one `*` means. */
async function existing(folder: string): Promise<readonly string[]> {
  const star = folder.indexOf('/*');
  if (star < 0) return [folder];
  const names = await namesIn(folder.slice(0, star));
  return names.map((name) => `${folder.slice(0, star)}/${name}${folder.slice(star + 2)}`);
}

/** Disks that do not answer must not hold an import up: then everything counts as there. */
async function inTime(answered: Promise<ReadonlySet<string>>, otherwise: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const { promise, resolve } = Promise.withResolvers<ReadonlySet<string>>();
  const timer = setTimeout(() => resolve(otherwise), PATIENCE);
  try {
    return await Promise.race([answered, promise]);
  } finally {
    clearTimeout(timer);
  }
}
