import path from 'node:path';

/** Where Valise keeps what is its own. All absolute; nothing is created here. */
export interface AppPaths {
  readonly data: string;
  readonly database: string;
  readonly logs: string;
  readonly backups: string;
}

/**
 * The places of this machine. `VALISE_HOME` names the data folder itself; otherwise it stands where the platform keeps such things
 * (XDG Base Directory Specification 0.8, Apple's File System Programming Guide, Windows known folders).
 */
export function appPaths(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home: string,
  workingFolder: string = process.cwd(),
): AppPaths {
  const system = platform === 'win32' ? path.win32 : path.posix;
  // The XDG specification has relative values ignored: they would put the data wherever the command happens to run.
  const absolute = (value: string | undefined): string | undefined => (value !== undefined && system.isAbsolute(value) ? value : undefined);

  const standard = (): string => {
    if (platform === 'darwin') return system.join(home, 'Library', 'Application Support', 'Valise');
    if (platform === 'win32') return system.join(absolute(environment['APPDATA']) ?? system.join(home, 'AppData', 'Roaming'), 'Valise');
    return system.join(absolute(environment['XDG_DATA_HOME']) ?? system.join(home, '.local', 'share'), 'valise');
  };
  const chosen = environment['VALISE_HOME'];
  const data = chosen === undefined || chosen === '' ? standard() : system.resolve(workingFolder, chosen);
  return { data, database: system.join(data, 'valise.db'), logs: system.join(data, 'logs'), backups: system.join(data, 'backups') };
}
