import { Arch, type AfterPackContext, type Configuration } from 'electron-builder';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** What a person gives a configuration of. */
const READ_EXTENSIONS = ['json', 'jsonc', 'json5', 'yaml', 'yml', 'toml', 'zip', 'gz', 'br'];

const THREADS = ['export', 'reader', 'rekey', 'writing'].map((name) => `out/main/${name}-thread.js`);
const threadFiles = importedFiles(THREADS);
const mainFiles = importedFiles(['out/main/index.js', ...THREADS]);

/** How packages of the desktop app are made; docs/packaging.md says why it is so. */
const configuration: Configuration = {
  appId: 'app.valise.desktop',
  productName: 'Valise',
  copyright: 'Copyright © 2026 Valise contributors',
  artifactName: '${name}-${version}-${os}-${arch}.${ext}',
  directories: { output: 'dist', buildResources: 'resources/package' },
  extraMetadata: {
    // By this name Linux finds the icon of a running window.
    desktopName: 'valise-desktop.desktop',
    author: 'Valise contributors',
    homepage: process.env['VALISE_HOMEPAGE'] ?? 'https://valise.invalid',
  },

  // The command line has a package of its own: what only it needs stays out.
  files: [
    'package.json', 'LICENSE', 'out/main/licenses.md', ...mainFiles, 'out/preload/index.cjs', 'out/renderer/**', '!**/*.map',
    '!**/node_modules/@napi-rs/keyring/keytar.js', '!**/node_modules/@napi-rs/keyring-!(${platform}-${arch}*)/**',
  ],
  asar: true,
  // Native modules and threads are loaded from real files. The rest stays where Electron checks what it reads.
  asarUnpack: ['**/*.node', ...threadFiles],
  // The only native module comes built for every system, and for Node-API, which Electron has too.
  npmRebuild: false,
  electronLanguages: ['en-US'],
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
    loadBrowserProcessSpecificV8Snapshot: false,
    // No cookie is ever kept, and on Linux it would ask for the keyring at every start.
    enableCookieEncryption: false,
    // Changed fuses break the signature that Apple silicon asks of every program; a real one, where there is a certificate, comes later.
    resetAdHocDarwinSignature: process.platform === 'darwin',
  },
  afterPack: (context) => {
    requireKeyring(context);
    markModules(context);
  },

  mac: {
    target: ['dmg', 'zip'],
    category: 'public.app-category.developer-tools',
    icon: 'icon.icns',
    hardenedRuntime: true,
    entitlements: 'resources/package/entitlements.mac.plist',
    entitlementsInherit: 'resources/package/entitlements.mac.plist',
    // So that such files can be dropped on the dock icon; none of them opens with Valise unless a person chose that.
    fileAssociations: [{ ext: READ_EXTENSIONS, name: 'MCP configuration', role: 'Editor', rank: 'Alternate' }],
  },
  dmg: { writeUpdateInfo: false },

  win: {
    target: ['nsis'],
    icon: 'icon.ico',
  },
  nsis: {
    oneClick: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
    buildUniversalInstaller: false,
    differentialPackage: false,
    packElevateHelper: false,
  },

  linux: {
    target: ['AppImage', 'deb'],
    // `valise` is the command line, whichever of the two comes first on the path.
    executableName: 'valise-desktop',
    syncDesktopName: true,
    icon: 'icons',
    category: 'Development',
    synopsis: 'The MCP profile manager',
    description: 'Imports, seals, decides, undoes and exports MCP server definitions.',
    maintainer: process.env['VALISE_MAINTAINER'] ?? 'Valise contributors <valise@valise.invalid>',
    desktop: { entry: { Keywords: 'MCP;Model Context Protocol;profiles;secrets;' } },
  },
  // By itself the builder has its menu entry start Chromium without a sandbox.
  appImage: { executableArgs: [] },
  // Any keeper of the Secret Service will do; without one a passphrase guards the vault.
  deb: { recommends: ['gnome-keyring | kwalletmanager'] },

  // Nothing is asked of a network by itself, so there is no feed to publish for updates.
  publish: null,
};

export default configuration;

/** Files of the build, with all that they import: every quoted relative path in them that is there. */
function importedFiles(entries: readonly string[]): readonly string[] {
  const found = new Set(entries.filter((entry) => existsSync(join(import.meta.dirname, entry))));
  for (const file of found) {
    const text = readFileSync(join(import.meta.dirname, file), 'utf8');
    for (const [, , path = ''] of text.matchAll(/(["'`])(\.{1,2}\/[^"'`\s]+\.js)\1/g)) {
      const imported = posix.join(posix.dirname(file), path);
      if (existsSync(join(import.meta.dirname, imported))) found.add(imported);
    }
  }
  return [...found].toSorted();
}

/** That unpacked files are modules says the program's package.json, which stays in the archive, where it is checked: they get one of their own. */
function markModules({ appOutDir, packager }: AfterPackContext): void {
  const folder = join(packager.getResourcesDir(appOutDir), 'app.asar.unpacked/out/main');
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
}

/** npm installs the keyring of the computer that it runs on: a package for another one would start without. */
function requireKeyring({ appOutDir, arch, electronPlatformName, packager }: AfterPackContext): void {
  const wanted = `keyring-${electronPlatformName}-${Arch[arch]}`;
  const folder = join(packager.getResourcesDir(appOutDir), 'app.asar.unpacked/node_modules/@napi-rs');
  const there = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('keyring-')) : [];
  if (there.length > 0 && there.every((name) => name.startsWith(wanted))) return;
  const found = there.join(', ') || 'none';
  throw new Error(`The package needs @napi-rs/${wanted} and nothing else like it; there is ${found}. docs/packaging.md tells how to install it.`);
}
