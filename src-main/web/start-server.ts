import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { AppError } from '../../src-shared/errors/app-error';
import { rendererFiles } from '../files/renderer-files';
import { systemCode, systemReason } from '../files/system-reason';
import { failureAnswer, refusalAnswer } from './answers';
import type { ApiEnv, WebCore } from './api-env';
import { apiRoutes } from './api-routes';
import { EventStreams } from './event-stream';
import { isGatewayAddress } from './gateway/gateway-addresses';
import { gatewayRoutes } from './gateway/gateway-routes';
import { thrownRefusal } from './gateway/rest-refusal';
import { hangUpWhenRefused } from './hang-up';
import { checkArrival } from './host-check';
import { LinkCode } from './link-code';
import { securityHeaders } from './security-headers';
import { docsCall } from './openapi/openapi-calls';
import { SessionStore } from './session-store';
import { staticPages } from './static-pages';
import { UploadShelf } from './upload-shelf';

export interface ServerParts {
  readonly core: WebCore;
  /** The built page; a folder that is not there serves no page. */
  readonly rendererFolder: string;
  /** 0: any that is free. */
  readonly port: number;
  /** Milliseconds; default: the clock. */
  readonly now?: () => number;
}

export interface RunningServer {
  /** `http://127.0.0.1:PORT/` */
  readonly url: string;
  /** A link that opens the page, once, within a minute; the one before it is void. */
  freshLink(): string;
  /** Takes nothing new, lets what runs end, and closes all connections. */
  close(): Promise<void>;
}

/** What runs is given this long when the server closes. */
const LAST_WORDS = 2000;

/** The page and the API of one core, on this machine alone. @throws AppError PORT_NOT_OPENED */
export async function startServer({ core, rendererFolder, port, now = Date.now }: ServerParts): Promise<RunningServer> {
  const server = createServer();
  const opened = await listen(server, port);
  const parts = { core, link: new LinkCode(now), sessions: new SessionStore(now), shelf: new UploadShelf(), events: new EventStreams(core) };
  const app = new Hono<ApiEnv>();
  app.use('*', hangUpWhenRefused, securityHeaders);
  app.use('*', async (c, next) => {
    checkArrival({ url: c.req.url, host: c.req.header('host'), origin: c.req.header('origin'), site: c.req.header('sec-fetch-site') }, opened);
    await next();
  });
  app.route('/api', apiRoutes(parts));
  const gateway = gatewayRoutes(core, parts.sessions);
  app.route('/v1', gateway).route('/', gateway);
  app.get('/docs', docsCall);
  app.all('*', staticPages(rendererFiles(rendererFolder)));
  app.onError((error, c) => {
    const refusal = isGatewayAddress(new URL(c.req.url).pathname) ? thrownRefusal(error) : refusalAnswer(error);
    if (refusal === undefined) core.reportFault(error);
    return refusal ?? failureAnswer({ code: 'INTERNAL', details: {} });
  });
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false, autoCleanupIncoming: false });
  const answer = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    listener(incoming, outgoing).catch((error: unknown) => core.reportFault(error));
  };
  // Of a request that waits to be told to go on Node would ask for the body before anyone has looked at who sends it.
  server.on('request', answer).on('checkContinue', answer);
  const url = `http://127.0.0.1:${opened}/`;
  return {
    url,
    freshLink: () => `${url}#code=${parts.link.issue()}`,
    close: async () => {
      parts.events.close();
      parts.shelf.clear();
      await closed(server);
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening');
  } catch (error) {
    const reason = systemCode(error) === 'EADDRINUSE' ? 'another program uses it' : systemReason(error);
    throw new AppError('PORT_NOT_OPENED', { subject: String(port), reason }, { cause: error });
  }
  return (server.address() as AddressInfo).port;
}

async function closed(server: Server): Promise<void> {
  const ended = once(server, 'close');
  server.close();
  // Node closes those that are idle now; those that become so would be kept for the next request.
  const sweep = setInterval(() => server.closeIdleConnections(), 20);
  const deadline = setTimeout(() => server.closeAllConnections(), LAST_WORDS);
  await ended;
  clearInterval(sweep);
  clearTimeout(deadline);
}
