import { appendFileSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a runtime has where its fuses are: the word that they are found by, version 1, nine of them, all on. */
const FUSES = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009111111111', 'latin1');
const LANGUAGES = ['de', 'en-US'];
/** One that comes with the packager. */
const REAL_PROGRAM = path.resolve(import.meta.dirname, '../node_modules/electron-winstaller/vendor/rcedit.exe');
const PROPERTY_LIST = `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><dict><key>CFBundleExecutable</key><string>Electron</string><key>CFBundleIdentifier</key><string>com.github.Electron</string></dict></plist>
`;

/** A folder like an unpacked runtime of Electron: what a packager looks at is there, nothing of it runs. */
export function fakeElectron(folder: string, platform: 'linux' | 'darwin' | 'win32'): string {
  for (const name of ['version', 'LICENSE', 'LICENSES.chromium.html']) write(path.join(folder, name), name);
  if (platform === 'darwin') writeApp(path.join(folder, 'Electron.app/Contents'));
  else {
    for (const language of LANGUAGES) write(path.join(folder, 'locales', `${language}.pak`), '');
    mkdirSync(path.join(folder, 'resources'));
    writeProgram(folder, platform);
  }
  return folder;
}

function writeProgram(folder: string, platform: 'linux' | 'win32'): void {
  if (platform === 'linux') return write(path.join(folder, 'electron'), FUSES);
  // Its resources are edited, so it has to be a real program, with a version.
  copyFileSync(REAL_PROGRAM, path.join(folder, 'electron.exe'));
  appendFileSync(path.join(folder, 'electron.exe'), FUSES);
}

function writeApp(contents: string): void {
  const framework = path.join(contents, 'Frameworks/Electron Framework.framework/Versions/A');
  write(path.join(contents, 'MacOS/Electron'), '');
  write(path.join(contents, 'Info.plist'), PROPERTY_LIST);
  write(path.join(framework, 'Electron Framework'), FUSES);
  write(path.join(contents, 'Frameworks/Electron Framework.framework/Electron Framework'), FUSES);
  for (const language of ['de', 'en']) {
    write(path.join(contents, `Resources/${language}.lproj/locale`), '');
    write(path.join(contents, `Frameworks/Electron Framework.framework/Resources/${language}.lproj/locale.pak`), '');
    write(path.join(framework, `Resources/${language}.lproj/locale.pak`), '');
  }
  for (const kind of ['', ' (GPU)', ' (Plugin)', ' (Renderer)']) {
    const helper = path.join(contents, `Frameworks/Electron Helper${kind}.app/Contents`);
    write(path.join(helper, `MacOS/Electron Helper${kind}`), '');
    write(path.join(helper, 'Info.plist'), PROPERTY_LIST);
  }
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content, { mode: 0o755 });
}
