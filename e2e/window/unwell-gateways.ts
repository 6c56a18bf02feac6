import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { SELF_SIGNED } from '../../src-main/remote/samples/self-signed';

/** Where a gateway should be. */
interface Place extends Disposable {
  readonly url: string;
}

/** It has a certificate that nobody has signed but itself. */
export async function selfSignedPlace(): Promise<Place> {
  const server = createServer(SELF_SIGNED, (_, response) => response.end('{}'));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.dispose]: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
