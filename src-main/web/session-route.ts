import type { ApiContext } from './api-env';
import { jsonAnswer } from './answers';
import { HttpRefusal } from './http-refusal';
import type { LinkCode } from './link-code';
import { readJsonBody } from './read-json-body';
import type { SessionStore } from './session-store';

/** The body is a code and nothing else. */
const MOST_BYTES = 1024;

/** `POST /session {code}` → `{token}`: what a page does first with the code of its link. @throws HttpRefusal 400, 401, 413, 415, 429 */
export function sessionRoute(link: LinkCode, sessions: SessionStore): (c: ApiContext) => Promise<Response> {
  return async (c) => {
    const body = await readJsonBody(c.env, MOST_BYTES);
    const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
    if (typeof code !== 'string') throw new HttpRefusal(400, 'INPUT_INVALID', { items: ['code: expected the text behind #code= of the link'] });
    const answer = link.take(code);
    if (answer === 'too-many') throw new HttpRefusal(429, 'ACCESS_REFUSED', { reason: 'too many wrong codes, nothing is tried for a minute' }, { 'retry-after': '60' });
    if (answer === 'wrong') throw new HttpRefusal(401, 'ACCESS_REFUSED');
    return jsonAnswer({ token: sessions.open() });
  };
}
