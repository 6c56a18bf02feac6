import { homedir } from 'node:os';
import { join } from 'node:path';
import { compose } from './compose';
import { isOnlyWindow, prepareApp, whenReady } from './desktop/prepare-app';
import { startDesktop } from './desktop/start-desktop';
import { unpackedFolder } from './desktop/unpacked-folder';
import { WaitingFiles } from './desktop/waiting-files';
import { appPaths } from './files/app-paths';
import { passphraseFile } from './files/passphrase-file';
import { rendererFiles } from './files/renderer-files';
import { loadAll } from './load-all';
import { SHORT_PATIENCE } from './storage/patiently';
import { createPrivateFolder } from './storage/private-files';

const { env: environment, platform } = process;
const homeFolder = homedir();
const built = join(import.meta.dirname, '..');

// Beside the database, so that each home has a window of its own and Chromium's files do not mix with it.
const folder = join(appPaths(environment, platform, homeFolder).data, 'window');

const waiting = new WaitingFiles();
if (prepareApp(folder, waiting, createPrivateFolder) && isOnlyWindow()) {
  // While Chromium starts, nobody waits for this process.
  void loadAll();
  void whenReady(() => startDesktop({
    core: compose({ environment, platform, homeFolder, passphrases: passphraseFile(environment), patience: SHORT_PATIENCE, threadFolder: unpackedFolder(import.meta.dirname), answersOthers: true }),
    files: rendererFiles(join(built, 'renderer')),
    preload: join(built, 'preload', 'index.cjs'),
    platform, folder, waiting,
  }));
}
