import { once } from 'node:events';
import { createServer } from 'node:https';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
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

/** Listens, says where, and does nothing any more: what the system accepts in its place is soon full. */
const ASLEEP = `
  const { parentPort } = require('node:worker_threads');
  const server = require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
    parentPort.postMessage(server.address().port);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  });
`;
/** In milliseconds: on this computer a connection is there at once, or never. */
const AT_ONCE = 500;
const MOST = 50;

/** It takes no connection, and refuses none: whoever tries has to give up. */
export async function sleepingPlace(): Promise<Place> {
  const worker = new Worker(ASLEEP, { eval: true });
  const [port] = await once(worker, 'message') as [number];
  const waiting: Socket[] = [];
  let full = false;
  while (!full && waiting.length < MOST) {
    const socket = connect(port, '127.0.0.1').on('error', () => undefined);
    waiting.push(socket);
    full = !await Promise.race([once(socket, 'connect').then(() => true), new Promise<false>((resolve) => { setTimeout(resolve, AT_ONCE, false); })]);
  }
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.dispose]: () => {
      waiting.forEach((socket) => socket.destroy());
      void worker.terminate();
    },
  };
}
