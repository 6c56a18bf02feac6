import { EventEmitter } from 'node:events';
import { isAbsolute } from 'node:path';
import type { BrowserWindow as Real, BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import { app, isQuitting, openWindows } from './electron-app.ts';
import { needReady } from './host.ts';
import { refuse, strict } from './strict.ts';
import { createContents } from './web-contents.ts';
import { withEvents } from './with-events.ts';

type StandInWindow = ReturnType<typeof createWindow>;

const windows = new Map<number, StandInWindow>();

openWindows.closeAll = () => [...windows.values()].every((window) => {
  window.close();
  return window.isDestroyed();
});

function refuseWeak({ preload, ...preferences }: WebPreferences): void {
  const weak = { contextIsolation: false, sandbox: false, webSecurity: false, nodeIntegration: true, nodeIntegrationInWorker: true, nodeIntegrationInSubFrames: true, webviewTag: true, allowRunningInsecureContent: true, experimentalFeatures: true };
  for (const [name, value] of Object.entries(weak)) if (preferences[name as keyof typeof weak] === value) refuse(`stand-in: the window is weakened by ${name}`);
  if (preload !== undefined && !isAbsolute(preload)) refuse('preload must be an absolute path');
}

function createWindow({ x = 0, y = 0, width = 800, height = 600, show = true, webPreferences = {} }: BrowserWindowConstructorOptions) {
  needReady('BrowserWindow');
  refuseWeak(webPreferences);
  const events = new EventEmitter();
  let dead = false;
  let visible = show;
  let minimized = false;
  let maximized = false;
  let fullScreen = false;
  let bounds = { x, y, width, height };
  let painted = false;

  const destroy = (): void => {
    if (dead) return;
    dead = true;
    windows.delete(contents.id);
    void contents.standIn.end();
    events.emit('closed');
    if (windows.size === 0 && !isQuitting()) setImmediate(() => (app.listenerCount('window-all-closed') > 0 ? app.emit('window-all-closed') : app.quit()));
  };
  const close = (): void => {
    let stopped = false;
    events.emit('close', { preventDefault: () => { stopped = true; } });
    if (!stopped) destroy();
  };
  const contents = createContents({ preload: webPreferences.preload, width, height, close });
  contents.on('did-finish-load', () => {
    if (!painted) events.emit('ready-to-show');
    painted = true;
  });

  const members = {
    id: contents.id,
    get webContents() { return contents as unknown as Real['webContents']; },
    loadURL: (url: string) => contents.loadURL(url),
    show: () => { visible = true; },
    hide: () => { visible = false; },
    // Nobody looks at another window than this one.
    focus: () => undefined,
    isFocused: () => visible && !minimized,
    getNormalBounds: () => bounds,
    setBounds(given: Partial<typeof bounds>): void {
      bounds = { ...bounds, ...given };
      events.emit('resize');
    },
    isMaximized: () => maximized,
    maximize(): void {
      maximized = true;
      events.emit('maximize');
    },
    isFullScreen: () => fullScreen,
    setFullScreen: (full: boolean) => { fullScreen = full; },
    isVisible: () => visible,
    isMinimized: () => minimized,
    minimize: () => { minimized = true; },
    restore: () => { minimized = false; },
    setBackgroundColor: () => undefined,
    setTitleBarOverlay: () => undefined,
    setProgressBar: () => undefined,
    isDestroyed: () => dead,
    close,
    destroy,
  } satisfies Partial<Real>;
  const window = strict('BrowserWindow', withEvents(members, events));
  windows.set(contents.id, window);
  return window;
}

/** `new BrowserWindow(…)` gives the strict window itself. */
export const BrowserWindow = strict('BrowserWindow class', Object.assign(function BrowserWindow(options: BrowserWindowConstructorOptions = {}) {
  return createWindow(options);
}, {
  getAllWindows: () => [...windows.values()],
  fromWebContents: (contents: { readonly id: number }) => windows.get(contents.id) ?? null,
  fromId: (id: number) => windows.get(id) ?? null,
}));
