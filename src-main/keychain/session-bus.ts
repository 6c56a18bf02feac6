import { connect } from 'node:net';

const NOTHING_LISTENS = 'nobody listens';

/**
 * Whether a D-Bus session bus takes connections and then keeps silent. The native module connects inside its constructor, on the
 * calling thread and without a time limit, so that such a bus would stop the program for good. A bus that is missing or refuses
 * is left to the native module, which says so at once.
 */
export async function sessionBusIsStalled(address: string | undefined, limit: number): Promise<boolean> {
  for (const path of socketPaths(address ?? '')) {
    const answer = await firstAnswer(path, limit);
    if (answer !== NOTHING_LISTENS) return answer === undefined;
  }
  return false;
}

/** The unix sockets of a D-Bus address list, in order; "@" of an abstract one written as Node wants it. */
export function socketPaths(address: string): string[] {
  return address.split(';').flatMap((one) => {
    const match = /^unix:(?:.*,)?(path|abstract)=([^,]+)/.exec(one);
    const [, kind, value] = match ?? [];
    if (value === undefined) return [];
    const path = unescaped(value);
    return [kind === 'abstract' ? `\0${path}` : path];
  });
}

function unescaped(value: string): string {
  return value.replaceAll(/(?:%[0-9a-fA-F]{2})+/g, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString());
}

function firstAnswer(path: string, limit: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect(path);
    const end = (answer: string | undefined): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(() => end(undefined), limit);
    // AUTH without a mechanism: the bus answers with those it knows, and nobody is logged in.
    socket.once('connect', () => socket.write('\0AUTH\r\n'));
    socket.once('data', (answer) => end(answer.toString('latin1')));
    socket.once('close', () => end(NOTHING_LISTENS));
    socket.on('error', () => end(NOTHING_LISTENS));
  });
}
