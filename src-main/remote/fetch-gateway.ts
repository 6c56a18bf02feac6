import { AppError } from '../../src-shared/errors/app-error';
import { GatewayAddressSchema } from '../../src-shared/gateway/environment';
import type { GatewayAccess, RemoteGateway } from '../services/gateway/remote-gateway';
import { askGateway, type AskedGateway } from './ask-gateway';
import { GATEWAY_LIMITS, type GatewayLimits } from './gateway-limits';

interface FetchGatewayParts {
  /** NODE_TLS_REJECT_UNAUTHORIZED=0 takes the check of certificates from all of Node; then no token leaves. */
  readonly checksCertificates: boolean;
  readonly limits?: GatewayLimits;
}

/** A gateway over HTTPS, or HTTP on this computer. Redirects are not followed: the token is for one address. */
export class FetchGateway implements RemoteGateway {
  readonly #checksCertificates: boolean;
  readonly #limits: GatewayLimits;

  constructor({ checksCertificates, limits = GATEWAY_LIMITS }: FetchGatewayParts) {
    this.#checksCertificates = checksCertificates;
    this.#limits = limits;
  }

  async fetchExport(access: GatewayAccess, stopped: AbortSignal): Promise<Uint8Array> {
    return askGateway({ method: 'GET', ...this.#asked(access, '/export?include_inactive=true') }, this.#limits, stopped);
  }

  async sendImport(access: GatewayAccess, body: Uint8Array<ArrayBuffer>, stopped: AbortSignal): Promise<Uint8Array> {
    const { headers, ...asked } = this.#asked(access, '/import');
    return askGateway({ method: 'POST', ...asked, headers: { ...headers, 'content-type': 'application/json' }, body }, this.#limits, stopped);
  }

  #asked({ url, token }: GatewayAccess, path: string): Pick<AskedGateway, 'url' | 'headers' | 'subject'> {
    if (!GatewayAddressSchema.safeParse(url).success) throw new AppError('USAGE', { reason: 'The address of the gateway is none that a token may be sent to: https, or http on this computer' });
    const { origin, protocol } = new URL(url);
    // fetch would repeat a token that no header can hold.
    if (!/^[\x21-\x7e]+$/.test(token)) throw new AppError('USAGE', { reason: 'The token of the environment has characters that no request can carry' });
    if (protocol === 'https:' && !this.#checksCertificates) {
      throw new AppError('GATEWAY_NOT_REACHED', { subject: origin, reason: 'NODE_TLS_REJECT_UNAUTHORIZED=0 is set, so its certificate would not be checked, and the token is not sent' });
    }
    return { url: url.replace(/\/+$/, '') + path, headers: { authorization: `Bearer ${token}`, accept: 'application/json' }, subject: origin };
  }
}
