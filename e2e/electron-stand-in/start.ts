// Electron, as far as Playwright can see: runs the app's main module in this Node process, its pages in a headless Chromium.
import { open as openInspector } from 'node:inspector';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { connectDevTools } from './devtools.ts';
import { host } from './host.ts';
import { launchChromium } from './launch-chromium.ts';
import { watchTargets } from './page-target.ts';

const words = process.argv.slice(2);
const switchValue = (name: string): string | undefined => words.find((word) => word.startsWith(`--${name}=`))?.split('=').slice(1).join('=');
const appPath = resolve(words.find((word) => !word.startsWith('-')) ?? '.');
const manifest = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8')) as { readonly name: string; readonly version: string; readonly main: string };
const { version: electron } = createRequire(join(appPath, 'package.json'))('electron/package.json') as { readonly version: string };
const profile = mkdtempSync(join(tmpdir(), 'stand-in-'));

const chromium = await launchChromium(profile);
const browser = await connectDevTools(chromium.address);
const { product } = await browser.send('Browser.getVersion');
const versions = { electron, chrome: product.split('/')[1] ?? '' };
let ending = false;
Object.assign(host, {
  appPath, profile, versions, browser, name: manifest.name, version: manifest.version,
  end: async (code: number) => {
    if (ending) return;
    ending = true;
    const gone = new Promise((done) => chromium.process.once('exit', done));
    const slow = setTimeout(() => chromium.process.kill('SIGKILL'), 3000);
    browser.send('Browser.close').catch(() => chromium.process.kill('SIGKILL'));
    await gone;
    clearTimeout(slow);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    process.exit(code);
  },
});
process.on('exit', () => chromium.process.kill('SIGKILL'));
chromium.process.once('exit', () => { if (!ending) process.exit(70); });
for (const [name, value] of Object.entries(versions)) Object.defineProperty(process.versions, name, { value, enumerable: true });
Object.assign(process, { type: 'browser', argv: [process.execPath, ...words] });
await watchTargets();

// Playwright lets the app become ready once it has attached; its inspector asks for `electron` the moment it sees the line below.
const attached = Promise.withResolvers<void>();
if (switchValue('remote-debugging-port') === undefined) attached.resolve();
Object.assign(globalThis, { __playwright_run: () => attached.resolve() });
const { app } = await import('./electron-app.ts');
await import('./electron-module.ts');
if (switchValue('inspect') !== undefined) openInspector(Number(switchValue('inspect')), '127.0.0.1');
console.error(`DevTools listening on ${chromium.address}`);

// As in Electron: ready comes after the main module has been evaluated, so one that waits for it at its top level waits for ever.
const slow = setTimeout(() => {
  console.error('stand-in: the main module is still being evaluated after 5 s; a top-level await on app.whenReady() never ends in Electron either');
  process.exit(71);
}, 5000);
await import(pathToFileURL(join(appPath, manifest.main)).href);
clearTimeout(slow);
await attached.promise;
host.ready = true;
app.emit('ready', {}, {});
