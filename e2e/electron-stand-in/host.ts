import type { DevToolsConnection } from './devtools.ts';

/** What the parts of the stand-in share; `start.ts` fills it before anything of Electron is loaded. */
export interface Host {
  /** The folder with the app's package.json. */
  appPath: string;
  name: string;
  version: string;
  /** Where Chromium's files of this run are, and the app's until it says otherwise. */
  profile: string;
  versions: { electron: string; chrome: string };
  browser: DevToolsConnection | undefined;
  ready: boolean;
  /** Ends Chromium, then this process. */
  end: (code: number) => Promise<void>;
}

export const host: Host = {
  appPath: '', name: '', version: '', profile: '', versions: { electron: '', chrome: '' }, browser: undefined, ready: false,
  end: () => Promise.reject(new Error('stand-in: not started')),
};

export function needReady(what: string): void {
  if (!host.ready) throw new Error(`${what} cannot be used before the app is ready`);
}
