import { Hono, type Handler } from 'hono';
import { access } from '../access';
import { jsonAnswer } from '../answers';
import type { ApiEnv, WebCore } from '../api-env';
import { HttpRefusal } from '../http-refusal';
import { openApiCall } from '../openapi/openapi-calls';
import type { SessionStore } from '../session-store';
import { exportCall, rootCall, selectiveCall } from './export-calls';
import { cleanupCall, importCall, statusCall, statusesCall } from './import-calls';
import { restRefusal, thrownRefusal } from './rest-refusal';

interface GatewayCall {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly handler: Handler<ApiEnv>;
}

/** The calls of a gateway, at the addresses where its scripts make them. All but `/health` need a token. */
export function gatewayRoutes(core: WebCore, sessions: SessionStore): Hono<ApiEnv> {
  const calls: readonly GatewayCall[] = [
    { method: 'GET', path: '/export', handler: exportCall(core) },
    { method: 'POST', path: '/export/selective', handler: selectiveCall(core) },
    { method: 'POST', path: '/import', handler: importCall(core) },
    { method: 'GET', path: '/import/status', handler: statusesCall(core) },
    { method: 'GET', path: '/import/status/:id', handler: statusCall(core) },
    { method: 'POST', path: '/import/cleanup', handler: cleanupCall(core) },
    { method: 'GET', path: '/roots/export', handler: rootCall(core) },
    { method: 'GET', path: '/metrics', handler: async () => new Response(await core.metrics(), { headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' } }) },
    { method: 'GET', path: '/openapi.json', handler: openApiCall },
  ];
  const app = new Hono<ApiEnv>();
  app.onError((error) => {
    const refusal = thrownRefusal(error);
    if (refusal === undefined) core.reportFault(error);
    return refusal ?? restRefusal({ code: 'INTERNAL', details: {} });
  });
  app.get('/health', async () => {
    const health = await core.health();
    return jsonAnswer(health, health.status === 'healthy' ? 200 : 503);
  });
  const letIn = access(sessions, core);
  for (const { method, path, handler } of calls) app.on(method, path, letIn, handler);
  for (const { method, path } of calls) app.all(path, letIn, () => refuseMethod(method));
  app.all('/health', () => refuseMethod('GET'));
  return app;
}

function refuseMethod(method: GatewayCall['method']): never {
  const allow = method === 'GET' ? 'GET, HEAD' : method;
  throw new HttpRefusal(405, 'INPUT_INVALID', { expected: allow }, { allow });
}
