import { isGatewayAddress, isGatewayCall } from './gateway/gateway-addresses';
import { HttpRefusal } from './http-refusal';

/** What a request says about where it goes and where it comes from. */
export interface Arrival {
  /** The address that was asked for, whole. */
  readonly url: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** `Sec-Fetch-Site` (Fetch Metadata Request Headers); browsers send it, programs don't. */
  readonly site: string | undefined;
}

/**
 * Refuses what a foreign page could have sent: another name for this machine (DNS rebinding), another origin, another site. Only the
 * one address that the terminal printed is answered; `localhost` is one for the calls of the gateway alone, which scripts make under it:
 * no page is served there, and no foreign name resolves to it.
 * @throws HttpRefusal 421, 403
 */
export function checkArrival({ url, host, origin, site }: Arrival, port: number): void {
  const own = `127.0.0.1:${port}`;
  const { origin: asked, pathname } = new URL(url);
  const isHere = host === own || (host === `localhost:${port}` && isGatewayAddress(pathname));
  if (!isHere || asked !== `http://${host}`) throw new HttpRefusal(421, 'ACCESS_REFUSED', { reason: `only http://${own} is answered` });
  if (origin !== undefined && origin !== `http://${own}`) throw new HttpRefusal(403, 'ACCESS_REFUSED', { reason: 'the request comes from another page' });
  const path = decodedPath(url);
  const isApi = /^\/+api(\/|$)/i.test(path) || isGatewayCall(path);
  if (isApi && site !== undefined && site !== 'same-origin' && site !== 'none') throw new HttpRefusal(403, 'ACCESS_REFUSED', { reason: 'the request comes from another page' });
}

/** Read as generously as any router could. */
function decodedPath(url: string): string {
  const { pathname } = new URL(url);
  return pathname.replaceAll(/%[0-9a-f]{2}/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
}
