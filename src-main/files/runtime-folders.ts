export interface RuntimeSurroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly homeFolder: string;
}

/**
 * Where programs are kept on a computer of this platform, the most usual first: `PATH`, then what installers use, for a program that was
 * started from a dock has a `PATH` of a few folders. Absolute, forward slashes; one step may be `*`, for each folder there is.
 */
export function runtimeFolders(surroundings: RuntimeSurroundings): readonly string[] {
  const { platform } = surroundings;
  const known = platform === 'win32' ? windowsFolders(surroundings) : [...posixFolders(surroundings), ...(platform === 'darwin' ? macFolders(surroundings) : LINUX_FOLDERS)];
  return [...new Set([...pathFolders(surroundings), ...known].filter((folder) => isAbsolute(folder, platform)).map((folder) => folder.replace(/(?<=.)[\\/]+$/, '')))];
}

export const isAbsolute = (path: string, platform: NodeJS.Platform): boolean => (platform === 'win32' ? /^(?:[A-Za-z]:[\\/]|\\\\|\/\/)/ : /^\//).test(path);

/** Windows spells it `Path`, and does not mind. */
export const variable = ({ environment, platform }: RuntimeSurroundings, name: string): string | undefined => {
  if (platform !== 'win32') return environment[name];
  const own = Object.keys(environment).find((key) => key.toUpperCase() === name);
  return own === undefined ? undefined : environment[own];
};

function pathFolders(surroundings: RuntimeSurroundings): readonly string[] {
  const windows = surroundings.platform === 'win32';
  const folders = (variable(surroundings, 'PATH') ?? '').split(windows ? ';' : ':');
  // A star is a star there.
  return folders.map((folder) => (windows ? folder.replace(/^"(.*)"$/, '$1').replaceAll('\\', '/') : folder)).filter((folder) => !folder.includes('*'));
}

function posixFolders(surroundings: RuntimeSurroundings): readonly string[] {
  const home = surroundings.homeFolder;
  const from = (name: string, folder: string): string => variable(surroundings, name) || `${home}/${folder}`;
  return [
    '/usr/local/bin', '/usr/bin', '/bin', '/usr/local/sbin', '/usr/sbin', '/sbin',
    `${home}/.local/bin`, `${home}/bin`,
    `${from('NVM_DIR', '.nvm')}/versions/node/*/bin`, `${from('VOLTA_HOME', '.volta')}/bin`, `${from('N_PREFIX', 'n')}/bin`, `${home}/.nodenv/shims`,
    `${from('FNM_DIR', '.local/share/fnm')}/node-versions/*/installation/bin`, `${home}/.fnm/node-versions/*/installation/bin`, `${home}/.npm-global/bin`, `${home}/.yarn/bin`,
    `${from('BUN_INSTALL', '.bun')}/bin`, `${from('DENO_INSTALL', '.deno')}/bin`, `${from('CARGO_HOME', '.cargo')}/bin`, `${from('GOPATH', 'go')}/bin`, '/usr/local/go/bin',
    `${from('ASDF_DATA_DIR', '.asdf')}/shims`, `${from('MISE_DATA_DIR', '.local/share/mise')}/shims`, `${from('PYENV_ROOT', '.pyenv')}/shims`, `${home}/.rbenv/shims`,
    `${home}/.local/share/pipx/venvs/*/bin`, `${home}/miniconda3/bin`, `${home}/miniforge3/bin`, `${home}/anaconda3/bin`,
    `${home}/.sdkman/candidates/java/current/bin`, `${home}/.dotnet`, `${home}/.dotnet/tools`, `${home}/.docker/bin`, `${home}/.rd/bin`,
    `${home}/.nix-profile/bin`, '/nix/var/nix/profiles/default/bin', '/run/current-system/sw/bin',
  ];
}

const LINUX_FOLDERS = ['/snap/bin', '/home/linuxbrew/.linuxbrew/bin', '/var/lib/flatpak/exports/bin'];

const macFolders = ({ homeFolder: home }: RuntimeSurroundings): readonly string[] => [
  '/opt/homebrew/bin', '/opt/homebrew/sbin', '/opt/local/bin', '/opt/homebrew/opt/*/bin',
  `${home}/Library/Application Support/fnm/node-versions/*/installation/bin`, `${home}/Library/pnpm`, `${home}/Library/Python/*/bin`, '/Library/Frameworks/Python.framework/Versions/*/bin',
  '/Applications/Docker.app/Contents/Resources/bin', `${home}/.orbstack/bin`,
];

function windowsFolders(surroundings: RuntimeSurroundings): readonly string[] {
  const folder = (name: string, otherwise: string): string => (variable(surroundings, name) ?? otherwise).replaceAll('\\', '/');
  const home = surroundings.homeFolder.replaceAll('\\', '/');
  const programs = folder('PROGRAMFILES', 'C:/Program Files');
  const local = folder('LOCALAPPDATA', `${home}/AppData/Local`);
  const roaming = folder('APPDATA', `${home}/AppData/Roaming`);
  const windows = folder('SYSTEMROOT', 'C:/Windows');
  return [
    `${windows}/System32`, windows, `${windows}/System32/WindowsPowerShell/v1.0`, `${programs}/PowerShell/7`,
    `${programs}/nodejs`, folder('NVM_SYMLINK', 'C:/nvm4w/nodejs'), `${roaming}/nvm/*`, `${roaming}/npm`, `${local}/Volta/bin`, `${programs}/Volta`, `${local}/pnpm`, `${local}/Yarn/bin`,
    `${roaming}/fnm/node-versions/*/installation`, `${local}/fnm/node-versions/*/installation`,
    `${home}/.local/bin`, `${home}/.cargo/bin`, `${home}/.bun/bin`, `${home}/.deno/bin`, `${home}/go/bin`, `${programs}/Go/bin`,
    `${local}/Programs/Python/*`, `${local}/Programs/Python/*/Scripts`, `${local}/Programs/Python/Launcher`, `${roaming}/Python/*/Scripts`, `${home}/.pyenv/pyenv-win/shims`, `${home}/miniconda3`, `${home}/anaconda3`,
    `${local}/Microsoft/WindowsApps`, `${local}/Microsoft/WinGet/Links`, `${home}/scoop/shims`, `${folder('PROGRAMDATA', 'C:/ProgramData')}/chocolatey/bin`, `${local}/mise/shims`,
    `${programs}/Docker/Docker/resources/bin`, `${programs}/RedHat/Podman`, `${programs}/Git/bin`, `${programs}/Git/usr/bin`, `${programs}/dotnet`, `${home}/.dotnet/tools`,
  ];
}
