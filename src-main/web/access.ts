import type { MiddlewareHandler } from 'hono';
import type { ApiEnv, Caller, WebCore } from './api-env';
import { HttpRefusal } from './http-refusal';
import type { SessionStore } from './session-store';

/** RFC 6750, section 2.1; longer than any token of ours is none. */
const BEARER = /^Bearer +([A-Za-z0-9._~+/-]{1,512}=*)$/i;

type TokenCore = Pick<WebCore, 'accepts' | 'nameOfKey'>;

/** Lets in whoever shows the token of a session or a key for scripts, in the one header that a foreign page can't send. @throws HttpRefusal 401 */
export function access(sessions: SessionStore, core: TokenCore): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const token = BEARER.exec(c.req.header('authorization') ?? '')?.[1];
    const caller = token === undefined ? undefined : callerOf(token, sessions, core);
    if (caller === undefined) throw new HttpRefusal(401, 'ACCESS_REFUSED');
    c.set('caller', caller);
    await next();
  };
}

function callerOf(token: string, sessions: SessionStore, core: TokenCore): Caller | undefined {
  if (sessions.use(token)) return { kind: 'session', name: () => 'local', isStillIn: () => sessions.isOpen(token) };
  if (core.accepts(token)) return { kind: 'key', name: () => core.nameOfKey(token) ?? 'unknown', isStillIn: () => core.accepts(token) };
  return undefined;
}
