import { AppError } from '../../src-shared/errors/app-error';
import type { GatewayAccess, RemoteGateway } from '../services/gateway/remote-gateway';

/** A gateway that nobody reaches. */
export class SilentGateway implements RemoteGateway {
  fetchExport({ url }: GatewayAccess): Promise<Uint8Array> {
    return Promise.reject(new AppError('GATEWAY_NOT_REACHED', { subject: new URL(url).origin }));
  }

  sendImport(access: GatewayAccess): Promise<Uint8Array> {
    return this.fetchExport(access);
  }
}
