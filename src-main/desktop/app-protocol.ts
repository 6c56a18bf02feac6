import { randomBytes } from 'node:crypto';
import { protocol } from 'electron';
import { pagePolicy, withNonce, type RendererFile, type RendererFiles } from '../files/renderer-files';
import { APP_URL } from './app-url';

const { protocol: SCHEME, host: HOST } = new URL(APP_URL);
const NAME = SCHEME.slice(0, -1);

/** Once, before Electron is ready: the scheme gets an origin of its own and counts as secure, but passes no policy by. */
export function registerAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: NAME, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** Serves the built window at APP_URL. */
export function serveApp(files: RendererFiles): void {
  protocol.handle(NAME, async ({ method, url }) => {
    const { host, pathname } = new URL(url);
    if (method !== 'GET' || host !== HOST) return refused(405);
    const file = await files.find(pathname);
    return file === undefined ? refused(404) : respond(file);
  });
}

function respond({ content, contentType, isPage }: RendererFile): Response {
  const headers = { 'content-type': contentType, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };
  if (!isPage) return new Response(content.slice(), { headers });
  const nonce = randomBytes(16).toString('base64');
  return new Response(withNonce(content, nonce).slice(), { headers: { ...headers, 'content-security-policy': pagePolicy(nonce), 'cache-control': 'no-store' } });
}

const refused = (status: 404 | 405): Response => new Response(null, { status, headers: { 'x-content-type-options': 'nosniff' } });
