import { Hono } from 'hono';
import { ROUTES } from '../../src-shared/contract/routes';
import { access } from './access';
import type { ApiEnv, WebCore } from './api-env';
import { downloadRoute } from './download-route';
import type { EventStreams } from './event-stream';
import { HttpRefusal } from './http-refusal';
import type { LinkCode } from './link-code';
import { madeFileRoute } from './made-file-route';
import { addOperationRoutes } from './operation-routes';
import { sessionRoute } from './session-route';
import type { SessionStore } from './session-store';
import { uploadRoute } from './upload-route';
import type { UploadShelf } from './upload-shelf';

export interface ApiParts {
  readonly core: WebCore;
  readonly link: LinkCode;
  readonly sessions: SessionStore;
  readonly shelf: UploadShelf;
  readonly events: EventStreams;
}

interface Address {
  readonly method: string;
  readonly path: string;
}

/** What stands in the API besides the operations. */
const OWN: readonly Address[] = [
  { method: 'POST', path: '/session' },
  { method: 'POST', path: '/uploads' },
  { method: 'POST', path: '/exports/download' },
  { method: 'POST', path: '/files/rekey/download' },
  { method: 'GET', path: '/events' },
];

/** Everything below `/api`. Nothing but the exchange of a code is to be had without a token, not even which addresses there are. */
export function apiRoutes({ core, link, sessions, shelf, events }: ApiParts): Hono<ApiEnv> {
  const v1 = new Hono<ApiEnv>();
  v1.post('/session', sessionRoute(link, sessions));
  v1.use('*', access(sessions, core));
  v1.post('/uploads', uploadRoute(core, shelf));
  v1.post('/exports/download', downloadRoute(core, 'export.write'));
  v1.post('/files/rekey/download', madeFileRoute(core, 'file.rekey'));
  v1.post('/gateway/export/download', downloadRoute(core, 'gateway.write'));
  v1.post('/gateway/rekey/download', madeFileRoute(core, 'gateway.rekey'));
  v1.get('/events', (c) => events.answer(c));
  addOperationRoutes(v1, core);
  for (const [path, allow] of allowedMethods()) {
    v1.all(path, () => {
      throw new HttpRefusal(405, 'INPUT_INVALID', { expected: allow }, { allow });
    });
  }
  const nothing = (): never => {
    throw new HttpRefusal(404, 'INPUT_INVALID', { reason: 'there is nothing at this address' });
  };
  v1.all('*', nothing);
  const api = new Hono<ApiEnv>();
  api.route('/v1', v1);
  api.use('*', access(sessions, core));
  api.all('*', nothing);
  return api;
}

/** By path, one of those that differ only in the names of their fields. */
function allowedMethods(): ReadonlyMap<string, string> {
  const addresses = [...OWN, ...Object.values(ROUTES)];
  const methods = Map.groupBy(addresses, ({ path }) => path.replaceAll(/:[^/]+/g, ':any'));
  return new Map([...methods].map(([path, same]) => [path, same.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ')]));
}
