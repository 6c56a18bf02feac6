import { EventEmitter } from 'node:events';
import { mkdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { App } from 'electron';
import { host } from './host.ts';
import { lockInstance, type InstanceLock } from './single-instance.ts';
import { refuse, strict } from './strict.ts';
import { withEvents } from './with-events.ts';

/** What quitting has to close first; gives back false when one of them wants to stay. */
export const openWindows: { closeAll: () => boolean } = { closeAll: () => true };

const events = new EventEmitter();
const paths = new Map<string, string>();
let name: string | undefined;
let quitting = false;
let lock: InstanceLock | undefined;

export const isQuitting = (): boolean => quitting;

function getPath(asked: string): string {
  const data = paths.get('userData') ?? join(host.profile, 'user-data');
  const known: Record<string, string> = { userData: data, sessionData: data, temp: tmpdir(), downloads: join(host.profile, 'downloads') };
  const path = paths.get(asked) ?? known[asked] ?? refuse(`Failed to get '${asked}' path`);
  mkdirSync(path, { recursive: true });
  return path;
}

function quit(): void {
  if (quitting) return;
  quitting = true;
  setImmediate(() => {
    let stopped = false;
    const event = { preventDefault: () => { stopped = true; } };
    events.emit('before-quit', event);
    if (!stopped && openWindows.closeAll()) events.emit('will-quit', event);
    else stopped = true;
    if (stopped) {
      quitting = false;
      return;
    }
    events.emit('quit', {}, 0);
    void end(0);
  });
}

async function end(code: number): Promise<void> {
  await lock?.release();
  await host.end(code);
}

const members = {
  isPackaged: false,
  getName: () => name ?? host.name,
  setName: (given: string) => { name = given; },
  getVersion: () => host.version,
  getPath,
  setPath(asked: string, path: string): void {
    if (!isAbsolute(path)) refuse('Path must be absolute');
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) refuse(`Failed to set path: ${path} does not exist`);
    paths.set(asked, path);
  },
  setAboutPanelOptions: () => undefined,
  addRecentDocument: (path: string) => { if (!isAbsolute(path)) refuse('stand-in: a recent document needs its whole path'); },
  clearRecentDocuments: () => undefined,
  enableSandbox: () => { if (host.ready) refuse('app.enableSandbox() can only be called before app is ready'); },
  requestSingleInstanceLock(): boolean {
    lock ??= lockInstance(getPath('userData'), { words: process.argv, folder: process.cwd() }, ({ words, folder }) => {
      events.emit('second-instance', {}, words, folder, undefined);
    });
    return lock.held;
  },
  whenReady: () => (host.ready ? Promise.resolve() : new Promise<void>((resolve) => void events.once('ready', () => resolve()))),
  isReady: () => host.ready,
  quit,
  exit: (code = 0) => void end(code),
} satisfies Partial<App>;

export const app = strict('app', withEvents(members, events));
