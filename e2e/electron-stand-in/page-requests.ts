import type { DevToolsSession } from './devtools.ts';
import { fromChromium, handlerOf } from './protocol.ts';
import { isCancelled } from './session.ts';

interface PausedRequest {
  readonly requestId: string;
  readonly frameId: string;
  readonly resourceType: string;
  readonly request: { readonly url: string; readonly method: string; readonly headers: Readonly<Record<string, string>>; readonly postData?: string };
}

interface RequestParts {
  readonly session: DevToolsSession;
  /** Asks the app's listeners; false: they prevented it. */
  readonly mayNavigate: (url: string, frameId: string) => boolean;
  /** A document is about to take the place of the frame's last one. */
  readonly onDocument: (frameId: string) => void;
  /** Resolves when the preload has run in the document that asks. */
  readonly preloaded: () => Promise<void>;
}

/** Answers every request of one page through the app's own protocol, and nothing from anywhere else. */
export function serveRequests({ session, mayNavigate, onDocument, preloaded }: RequestParts): void {
  const fail = (requestId: string, errorReason: 'BlockedByClient' | 'Failed'): Promise<unknown> => session.send('Fetch.failRequest', { requestId, errorReason });

  const serve = async ({ requestId, frameId, resourceType, request }: PausedRequest): Promise<unknown> => {
    const url = fromChromium(request.url);
    const isDocument = resourceType === 'Document';
    const isInline = /^(data|blob|about):/.test(url);
    // With no content the page stays where it is, as in Electron; a request that is aborted crashes some Chromiums.
    if (isDocument && !mayNavigate(url, frameId)) return session.send('Fetch.fulfillRequest', { requestId, responseCode: 204 });
    if (isDocument && isInline) onDocument(frameId);
    if (isInline) return session.send('Fetch.continueRequest', { requestId });
    const handler = handlerOf(url);
    if (handler === undefined || (await isCancelled(url))) return fail(requestId, 'BlockedByClient');
    // No script of the page is there before the bridge is: this is what Electron promises.
    if (isDocument) onDocument(frameId);
    else await preloaded();
    const response = await handler(new Request(url, { method: request.method, headers: request.headers, ...(request.postData !== undefined && { body: request.postData }) }));
    return session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    });
  };

  session.on('Fetch.requestPaused', (paused) => {
    serve(paused).catch((error: unknown) => {
      // The page or its document is gone, or the app's handler has thrown: Electron fails the request.
      if (process.env['STAND_IN_DEBUG'] !== undefined) console.error('stand-in:', paused.request.url, error);
      return fail(paused.requestId, 'Failed').catch(() => undefined);
    });
  });
}
