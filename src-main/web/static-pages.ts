import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { pagePolicy, withNonce, type RendererFiles } from '../files/renderer-files';
import { HttpRefusal } from './http-refusal';

/** The built page and what belongs to it; the page gets a nonce of its own at every load. @throws HttpRefusal 405 */
export function staticPages(files: RendererFiles): (c: Context) => Promise<Response> {
  return async (c) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') throw new HttpRefusal(405, 'INPUT_INVALID', { reason: 'a page can only be read' }, { allow: 'GET, HEAD' });
    const file = await files.find(new URL(c.req.url).pathname);
    if (file === undefined) return new Response('There is nothing at this address.\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });
    const { content, contentType, isPage } = file;
    if (!isPage) return new Response(new Uint8Array(content), { headers: { 'content-type': contentType } });
    const nonce = randomBytes(16).toString('base64');
    return new Response(new Uint8Array(withNonce(content, nonce)), { headers: { 'content-type': contentType, 'content-security-policy': pagePolicy(nonce) } });
  };
}
