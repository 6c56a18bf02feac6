import { EventEmitter } from 'node:events';
import type { HandlerDetails, IpcMainInvokeEvent, RenderProcessGoneDetails, WebContents, WebFrameMain, WindowOpenHandlerResponse } from 'electron';
import { app } from './electron-app.ts';
import { openPage, type PageTarget } from './page-target.ts';
import { serveRequests } from './page-requests.ts';
import { PreloadLink } from './preload-link.ts';
import { fromChromium, handlerOf, originOf, toChromium } from './protocol.ts';
import { defaultSession } from './session.ts';
import { refuse, strict } from './strict.ts';
import { withEvents } from './with-events.ts';
import { withinTime } from './within-time.ts';

export interface ContentsParts {
  readonly preload: string | undefined;
  readonly width: number;
  readonly height: number;
  /** Closes the window around it. */
  readonly close: () => void;
}

type OpenHandler = (details: { readonly url: string }) => WindowOpenHandlerResponse;

const all = new Map<number, { readonly standIn: { readonly targetId: () => string | undefined } }>();
let lastId = 0;

/** The page of one window: Electron's WebContents, as far as this app goes. */
export function createContents({ preload, width, height, close }: ContentsParts) {
  const events = new EventEmitter();
  const id = (lastId += 1);
  let url = '';
  let dead = false;
  /** The page's process. */
  let gone = false;
  let loading = false;
  let target: PageTarget | undefined;
  let link: PreloadLink | undefined;
  let openHandler: OpenHandler | undefined;
  let ran = Promise.withResolvers<void>();

  const frame = { parent: null, get url() { return url; }, get origin() { return originOf(url); } } satisfies Partial<WebFrameMain>;

  const ask = (name: string, details: object): boolean => {
    let stopped = false;
    events.emit(name, { ...details, preventDefault: () => { stopped = true; } });
    return !stopped;
  };
  const mayNavigate = (to: string, frameId: string): boolean => {
    const isMainFrame = frameId === target?.id;
    if (isMainFrame && loading) return true;
    const details = { url: to, isMainFrame, isSameDocument: false };
    return ask('will-frame-navigate', details) && (!isMainFrame || ask('will-navigate', details));
  };
  const onDocument = (frameId: string): void => {
    if (frameId !== target?.id) return;
    ran = Promise.withResolvers<void>();
    if (preload === undefined) ran.resolve();
  };

  const opened = openPage({ width, height }, preload, async (session) => {
    link = new PreloadLink({
      session,
      eventOf: () => ({ sender: contents, senderFrame: frame }) as unknown as IpcMainInvokeEvent,
      onOpen: (to) => {
        const { action } = openHandler?.({ url: fromChromium(to) }) ?? { action: 'allow' };
        if (action !== 'deny') console.error(`stand-in: a window would have opened: ${to}`);
      },
      onRan: (error) => {
        if (error !== undefined) console.error(`Unable to load preload script: ${preload ?? ''}\n${error}`);
        ran.resolve();
      },
    });
    serveRequests({ session, mayNavigate, onDocument, preloaded: () => withinTime(ran.promise, 'the preload has not run') });
    session.on('Page.frameNavigated', (event) => {
      if (event.frame.parentId === undefined) url = fromChromium(event.frame.url + (event.frame.urlFragment ?? ''));
    });
    session.on('Page.navigatedWithinDocument', (event) => {
      if (event.frameId === target?.id) url = fromChromium(event.url);
    });
    session.on('Page.loadEventFired', () => {
      gone = false;
      events.emit('did-finish-load', {});
    });
    session.on('Inspector.targetCrashed', () => {
      gone = true;
      events.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 133 } satisfies RenderProcessGoneDetails);
    });
    await session.send('Inspector.enable');
  }).then((page) => {
    target = page;
    return page.session;
  });
  opened.catch((error: unknown) => { if (!dead) console.error(error); });

  const navigate = async (command: () => Promise<unknown>): Promise<void> => {
    loading = true;
    try {
      const loaded = new Promise<void>((resolve) => void events.once('did-finish-load', () => resolve()));
      await command();
      await withinTime(loaded, `${url} has not loaded`);
    } finally {
      loading = false;
    }
  };

  const members = {
    id,
    get mainFrame() { return frame as WebFrameMain; },
    get session() { return defaultSession as unknown as WebContents['session']; },
    getURL: () => url,
    isDestroyed: () => dead,
    close,
    setWindowOpenHandler: (handler: (details: HandlerDetails) => WindowOpenHandlerResponse) => { openHandler = handler as OpenHandler; },
    send(channel: string, ...values: unknown[]): void {
      if (dead) refuse('Object has been destroyed');
      void opened.then(() => link?.send(channel, values));
    },
    async loadURL(address: string): Promise<void> {
      if (!address.startsWith('data:') && handlerOf(address) === undefined) refuse(`stand-in: ERR_UNKNOWN_URL_SCHEME or not of this app: ${address}`);
      const session = await opened;
      await navigate(async () => {
        const { errorText } = await session.send('Page.navigate', { url: toChromium(address) });
        if (errorText !== undefined) refuse(`${errorText} loading '${address}'`);
      });
    },
    reload(): void {
      const address = url;
      // A page that is gone can't be reloaded; and to go to an address that differs from the page's in nothing but its fragment loads nothing.
      void opened.then((session) => navigate(() => (gone ? session.send('Page.navigate', { url: toChromium(address) }) : session.send('Page.reload')))).catch((error: unknown) => console.error(error));
    },
    forcefullyCrashRenderer(): void {
      // The answer never comes: the process that would give it is gone.
      void opened.then((session) => session.send('Page.crash')).catch(() => undefined);
    },
    async executeJavaScript(expression: string): Promise<unknown> {
      const session = await opened;
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
      if (exceptionDetails !== undefined) refuse(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as unknown;
    },
  } satisfies Partial<WebContents>;

  const contents = strict('webContents', withEvents(members, events));
  const end = async (): Promise<void> => {
    dead = true;
    all.delete(id);
    const session = await opened.catch(() => undefined);
    await session?.send('Page.close').catch(() => undefined);
    events.emit('destroyed');
  };
  queueMicrotask(() => app.emit('web-contents-created', {}, contents));
  const whole = Object.assign(contents, { standIn: { end, targetId: () => target?.id } });
  all.set(id, whole);
  return whole;
}

export const webContents = strict('webContents module', {
  getAllWebContents: () => [...all.values()],
  fromId: (id: number) => all.get(id),
  fromDevToolsTargetId: (targetId: string) => [...all.values()].find((contents) => contents.standIn.targetId() === targetId),
});
