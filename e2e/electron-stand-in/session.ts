import type { OnBeforeRequestListenerDetails, Session, WebRequest } from 'electron';
import { needReady } from './host.ts';
import { strict } from './strict.ts';
import { withEvents } from './with-events.ts';

type RequestListener = (details: OnBeforeRequestListenerDetails, answer: (response: { cancel?: boolean }) => void) => void;

let beforeRequest: RequestListener | undefined;

const webRequest = strict('session.webRequest', {
  onBeforeRequest: (listener: unknown) => { beforeRequest = listener as RequestListener; },
} satisfies Partial<WebRequest>);

const members = {
  webRequest: webRequest as unknown as WebRequest,
  // Taken, not exercised: a headless Chromium has nobody to ask and grants nothing.
  setPermissionRequestHandler: () => undefined,
  setPermissionCheckHandler: () => undefined,
  setDevicePermissionHandler: () => undefined,
  setDisplayMediaRequestHandler: () => undefined,
} satisfies Partial<Session>;

export const defaultSession = strict('session.defaultSession', withEvents(members));

export const session = strict('session', {
  get defaultSession() {
    needReady('session');
    return defaultSession;
  },
});

/** What the app's own filter says of a request; without one it may go on. */
export const isCancelled = (url: string): Promise<boolean> => new Promise((resolve) => {
  if (beforeRequest === undefined) resolve(false);
  else beforeRequest({ url } as OnBeforeRequestListenerDetails, ({ cancel }) => resolve(cancel === true));
});
