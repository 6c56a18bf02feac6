import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** What the second process tells the first. */
export interface SecondInstance {
  readonly words: readonly string[];
  readonly folder: string;
}

export interface InstanceLock {
  /** Whether this process is the first on the folder. */
  readonly held: boolean;
  /** Resolves when the first has been told; then, or when the lock is let go, the process may end. */
  release(): Promise<void>;
}

/** The lock that Electron takes in the folder of user data: a file with the process id, and a socket for those that come later. */
export function lockInstance(folder: string, second: SecondInstance, onSecond: (second: SecondInstance) => void): InstanceLock {
  const lock = join(folder, 'SingletonLock');
  const address = join(tmpdir(), `stand-in-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}.sock`);
  if (!take(lock)) {
    const told = tell(address, second);
    return { held: false, release: () => told };
  }
  rmSync(address, { force: true });
  const server = createServer((socket) => {
    let text = '';
    socket.setEncoding('utf8').on('data', (part: string) => { text += part; }).on('end', () => {
      onSecond(JSON.parse(text) as SecondInstance);
      socket.end('told');
    });
  });
  server.listen(address).unref();
  return {
    held: true,
    release: async () => {
      server.close();
      rmSync(lock, { force: true });
      await Promise.resolve();
    },
  };
}

function take(lock: string): boolean {
  try {
    const file = openSync(lock, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch {
    if (isAlive(Number(readFileSync(lock, 'utf8')))) return false;
    rmSync(lock, { force: true });
    return take(lock);
  }
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

async function tell(address: string, second: SecondInstance): Promise<void> {
  for (let tries = 0; tries < 50; tries += 1) {
    if (await send(address, JSON.stringify(second))) return;
    await wait(100);
  }
}

const send = (address: string, text: string): Promise<boolean> => new Promise((resolve) => {
  const socket = createConnection({ path: address, allowHalfOpen: true });
  socket.once('error', () => resolve(false));
  socket.once('connect', () => socket.end(text));
  socket.once('close', () => resolve(true));
  socket.resume();
});
