import { randomBytes } from 'node:crypto';
import { docsPage } from './docs-page';
import { openApiDocument } from './openapi-document';

/** `GET /openapi.json` */
export const openApiCall = (): Response => new Response(JSON.stringify(openApiDocument()), { headers: { 'content-type': 'application/json' } });

/** `GET /docs`: the same for everybody, and so without a token, as a browser has none to send. */
export function docsCall(): Response {
  const nonce = randomBytes(16).toString('base64');
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
  return new Response(docsPage(openApiDocument(), nonce), { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy } });
}
