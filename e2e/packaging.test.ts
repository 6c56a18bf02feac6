import { getRawHeader, listPackage, statFile } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { Arch, build, createTargets, Platform, type AfterPackContext } from 'electron-builder';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import configuration from '../electron-builder.config';
import { fakeElectron } from './fake-electron';

const ROOT = path.resolve(import.meta.dirname, '..');
/** What the name of a native module ends in, besides system and processor. */
const LIBRARIES: Readonly<Record<string, string>> = { linux: '-gnu', win32: '-msvc' };
const HERE = `${process.platform}-${process.arch}${LIBRARIES[process.platform] ?? ''}`;

/** Where the builder puts a program, and its resources. */
const suffix = process.arch === 'x64' ? '' : `-${process.arch}`;
const PACKAGES = {
  linux: { program: `linux${suffix}-unpacked/valise-desktop`, resources: `linux${suffix}-unpacked/resources` },
  darwin: { program: `mac${suffix}/Valise.app`, resources: `mac${suffix}/Valise.app/Contents/Resources` },
  win32: { program: `win${suffix}-unpacked/Valise.exe`, resources: `win${suffix}-unpacked/resources` },
} as const;
type System = keyof typeof PACKAGES;
const SYSTEMS = ['linux', 'darwin', 'win32'] as const satisfies readonly System[];

const folder = mkdtempSync(path.join(tmpdir(), 'valise-packaging-'));
const contexts = new Map<string, AfterPackContext>();
const at = (system: System, name = ''): string => path.join(folder, PACKAGES[system].resources, name);
/** The host's, which has all that it needs. */
const host = SYSTEMS.find((system) => system === process.platform) ?? 'linux';

/** The packages of all systems, made without a network; only the keyring of this computer is installed, so the others go without. */
beforeAll(async () => {
  await build({
    projectDir: ROOT,
    targets: createTargets([Platform.LINUX, Platform.MAC, Platform.WINDOWS], 'dir', process.arch),
    config: {
      ...configuration,
      directories: { ...configuration.directories, output: folder },
      electronDist: ({ platformName }: { readonly platformName: string }) => fakeElectron(path.join(folder, `fake-${platformName}`), platformName as System),
      // No certificate is looked for.
      mac: { ...configuration.mac, identity: null },
      afterPack: async (context) => {
        contexts.set(context.electronPlatformName, context);
        if (context.electronPlatformName === process.platform && typeof configuration.afterPack === 'function') await configuration.afterPack(context);
      },
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What of a name changes with what it holds. */
const named = (file: string): string =>
  file.replaceAll(path.sep, '/').replace(/^\//, '').replace(/^(out\/main\/chunks|out\/renderer\/assets)\/.+(\.\w+)$/, '$1/*$2');

const packed = (system: System): readonly string[] =>
  listPackage(at(system, 'app.asar'), { isPack: false }).filter((file) => !('files' in statFile(at(system, 'app.asar'), file.slice(1))));

const files = (start: string): readonly string[] =>
  readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile()).map((entry) => path.relative(start, path.join(entry.parentPath, entry.name)));

const THREADS = ['export', 'reader', 'rekey', 'writing'].map((name) => `out/main/${name}-thread.js`);
const APP = [
  'LICENSE', 'out/main/licenses.md', 'out/renderer/licenses.md', 'package.json',
  'out/main/chunks/*.js', 'out/main/index.js', ...THREADS,
  'out/preload/index.cjs',
  'out/renderer/assets/*.css', 'out/renderer/assets/*.js', 'out/renderer/assets/*.woff2', 'out/renderer/icon.svg', 'out/renderer/index.html',
  'node_modules/@napi-rs/keyring/LICENSE', 'node_modules/@napi-rs/keyring/index.js', 'node_modules/@napi-rs/keyring/package.json',
];
const KEYRING = [`LICENSE.third-party.md`, 'package.json', `keyring.${HERE}.node`].map((name) => `node_modules/@napi-rs/keyring-${HERE}/${name}`);

describe('the archive', () => {
  test('holds what the app needs, and nothing else', () => {
    expect([...new Set(packed(host).map(named))].toSorted()).toEqual([...APP, ...KEYRING].toSorted());
  });

  test('keeps the command line, and what only it needs, out', () => {
    const inside = new Set(packed(host).map((file) => path.basename(file)));
    const left = readdirSync(path.join(ROOT, 'out/main/chunks')).filter((name) => !inside.has(name)).map((name) => name.replace(/-[\w-]{8}\.js$/, ''));
    expect(left).toEqual(expect.arrayContaining(['serve-on-loopback', 'start-command-line']));
  });

  test('leaves outside of it what is loaded from real files: threads with what they import, and the keyring', () => {
    const outside = files(at(host, 'app.asar.unpacked')).map(named);
    expect([...new Set(outside)].toSorted()).toEqual(['out/main/chunks/*.js', 'out/main/package.json', ...THREADS, ...KEYRING].toSorted());
    expect(outside.filter((file) => file.endsWith('chunks/*.js')).length).toBeLessThan(packed(host).filter((file) => file.includes('chunks')).length);
  });

  test('has threads that find all that they import', () => {
    const urls = THREADS.map((file) => pathToFileURL(at(host, path.join('app.asar.unpacked', file))).href);
    const script = `for (const url of ${JSON.stringify(urls)}) await import(url); console.log('loaded')`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
    expect([stdout, stderr]).toEqual(['loaded\n', '']);
  });

  test('is the same, byte for byte, each time that it is made', () => {
    const [first, ...others] = SYSTEMS.map((system) => createHash('sha256').update(readFileSync(at(system, 'app.asar'))).digest('hex'));
    expect(others).toEqual([first, first]);
  });

  test.each(SYSTEMS)('is no larger than it was on %s', (system) => {
    const archive = statSync(at(system, 'app.asar')).size;
    const outside = files(at(system, 'app.asar.unpacked')).reduce((sum, file) => sum + statSync(at(system, path.join('app.asar.unpacked', file))).size, 0);
    console.log(`${system}: app.asar ${(archive / 1e6).toFixed(2)} MB, beside it ${(outside / 1e6).toFixed(2)} MB`);
    expect(archive).toBeLessThan(4_000_000);
    expect(outside).toBeLessThan(7_000_000);
  });
});

describe('the code in it', () => {
  const read = (file: string): string => readFileSync(path.join(ROOT, file.slice(1)), 'utf8');
  const IMPORTED = /(?:^import\s(?:[^;"]*\sfrom\s)?|^export\s[^;"]*\sfrom\s|\bimport\(|\brequire\()"([^"]+)"/gm;
  const importsOf = (file: string): readonly string[] => [...read(file).matchAll(IMPORTED)].flatMap(([, name = '']) => name);

  test('imports of packages only what is installed with it', () => {
    const main = packed(host).filter((file) => named(file).startsWith('out/main/'));
    const outside = new Set(main.flatMap(importsOf).filter((name) => !name.startsWith('.') && !name.startsWith('node:')));
    expect(outside).toEqual(new Set(['electron', '@napi-rs/keyring']));
  });

  test('goes out under the licences of all that is bundled into it', () => {
    const bundled = (part: string): readonly string[] => read(`/out/${part}/licenses.md`).match(/(?<=^## ).+(?= - )/gm) ?? [];
    expect(bundled('main')).toEqual(expect.arrayContaining(['hono', 'jszip', 'yaml', 'yauzl', 'zod']));
    expect(bundled('renderer')).toEqual(expect.arrayContaining(['@fontsource-variable/inter', '@mantine/core', 'react']));
  });

  test('of the preload requires Electron alone', () => {
    expect(new Set(importsOf('/out/preload/index.cjs'))).toEqual(new Set(['electron']));
  });

  test('names no folder of the computer that it was built on, and no source map', () => {
    const told = packed(host).filter((file) => file.startsWith('/out')).filter((file) => read(file).includes(ROOT) || read(file).includes('sourceMappingURL'));
    expect(told).toEqual([]);
  });
});

describe('fuses', () => {
  test.each(SYSTEMS)('are flipped on %s', async (system) => {
    const wire = await getCurrentFuseWire(path.join(folder, PACKAGES[system].program));
    const on = Object.values(FuseV1Options).filter((fuse) => typeof fuse === 'number').filter((fuse) => wire[fuse] === FuseState.ENABLE).map((fuse) => FuseV1Options[fuse]);
    expect(on).toEqual(['EnableEmbeddedAsarIntegrityValidation', 'OnlyLoadAppFromAsar', 'WasmTrapHandlers']);
  });

  test('have a hash to hold the archive against, where Electron looks for it', () => {
    const hash = (system: System): string => createHash('sha256').update(getRawHeader(at(system, 'app.asar')).headerString).digest('hex');
    expect(readFileSync(at('darwin', '../Info.plist'), 'utf8')).toContain(`<string>${hash('darwin')}</string>`);
    expect(readFileSync(path.join(folder, PACKAGES.win32.program)).includes(hash('win32'))).toBe(true);
  });
});

describe('a system', () => {
  test('is told what Valise opens on macOS, and that it is not the one to open it', () => {
    const list = readFileSync(at('darwin', '../Info.plist'), 'utf8');
    expect(/<key>LSHandlerRank<\/key>\s*<string>(\w+)/.exec(list)?.[1]).toBe('Alternate');
    expect(/<key>CFBundleTypeExtensions<\/key>\s*<array>([^]*?)<\/array>/.exec(list)?.[1]?.match(/\w+(?=<\/string>)/g)).toContain('json');
  });

  test('keeps of the languages of Chromium the one of the window', () => {
    expect(readdirSync(at('linux', '../locales'))).toEqual(['en-US.pak']);
  });

  test('gets no package without its keyring', async () => {
    const other = contexts.get(SYSTEMS.find((system) => system !== process.platform) ?? '');
    const check = configuration.afterPack;
    if (other === undefined || typeof check !== 'function') throw new Error('nothing was packed');
    expect(() => check(other)).toThrow(`needs @napi-rs/keyring-${other.electronPlatformName}-${Arch[other.arch]}`);
  });
});
