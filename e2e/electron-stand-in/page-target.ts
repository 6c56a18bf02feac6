import type { DevToolsSession } from './devtools.ts';
import { host } from './host.ts';
import { PRELOAD_WORLD, SEND, pageScripts } from './page-scripts.ts';
import { refuse } from './strict.ts';
import { withinTime } from './within-time.ts';

export interface PageTarget {
  readonly id: string;
  readonly session: DevToolsSession;
}

interface Attached {
  readonly sessionId: string;
  readonly waitingForDebugger: boolean;
  readonly targetInfo: { readonly targetId: string; readonly type: string; readonly openerId?: string };
}

const expected = new Map<string, (attached: Attached) => void>();
const early = new Map<string, Attached>();

/**
 * Every page is held by Chromium before it does anything, until it is told to run: those of the app get their scripts meanwhile, and
 * one that a page has opened by itself all the same is closed.
 */
export async function watchTargets(): Promise<void> {
  const browser = host.browser ?? refuse('stand-in: no browser');
  browser.on('Target.attachedToTarget', (attached) => {
    const { targetId, type, openerId } = attached.targetInfo;
    if (type !== 'page' || openerId !== undefined) {
      if (openerId !== undefined) void browser.send('Target.closeTarget', { targetId });
      void browser.session(attached.sessionId).send('Runtime.runIfWaitingForDebugger').catch(() => undefined);
      return;
    }
    const waiting = expected.get(targetId);
    if (waiting === undefined) early.set(targetId, attached);
    else waiting(attached);
  });
  await browser.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
}

/** A page that has everything in place before its first document. It stands at about:blank. */
export async function openPage(size: { readonly width: number; readonly height: number }, preloadPath: string | undefined, prepare: (session: DevToolsSession) => Promise<unknown>): Promise<PageTarget> {
  const browser = host.browser ?? refuse('stand-in: no browser');
  // Now and then Chromium never answers this, where another client of its protocol waits for new pages too.
  const { targetId } = await withinTime(browser.send('Target.createTarget', { url: 'about:blank', ...size, newWindow: true }), 'Chromium has made no page');
  const { sessionId } = early.get(targetId) ?? (await new Promise<Attached>((resolve) => expected.set(targetId, resolve)));
  early.delete(targetId);
  expected.delete(targetId);

  const session = browser.session(sessionId);
  const scripts = pageScripts(preloadPath);
  // In this order, and answered all of them: Chromium holds them for every document to come, whichever process draws it.
  await Promise.all([
    session.send('Page.enable'),
    session.send('Runtime.addBinding', { name: SEND, executionContextName: PRELOAD_WORLD }),
    session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page }),
    session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.preload, worldName: PRELOAD_WORLD }),
    session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    prepare(session),
    session.send('Runtime.enable'),
    session.send('Runtime.runIfWaitingForDebugger'),
  ]);
  return { id: targetId, session };
}
