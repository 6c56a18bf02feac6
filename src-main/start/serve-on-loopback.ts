import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Served } from '../cli/command-context';
import { compose } from '../compose';
import { passphraseFile } from '../files/passphrase-file';
import { loadAll } from '../load-all';
import { SHORT_PATIENCE } from '../storage/patiently';
import { startServer } from '../web/start-server';

export type ServingProcess = Pick<NodeJS.Process, 'env' | 'platform' | 'stdin' | 'on' | 'off'>;

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * The page and the API on this process. Nobody is asked for a passphrase here: a locked vault is unlocked
 * in the page. `programFolder` is where the built program stands.
 * @throws AppError PORT_NOT_OPENED
 */
export async function serveOnLoopback(host: ServingProcess, programFolder: string, port: number): Promise<Served> {
  const core = compose({ environment: host.env, platform: host.platform, homeFolder: homedir(), passphrases: passphraseFile(host.env), patience: SHORT_PATIENCE, threadFolder: programFolder, answersOthers: true });
  void loadAll();
  const server = await startServer({ core, rendererFolder: join(programFolder, '../renderer'), port }).catch((error: unknown) => {
    core.close();
    throw error;
  });
  return {
    url: server.url,
    freshLink: () => server.freshLink(),
    untilStopped: async (entered) => {
      try {
        await stopped(host, entered);
        await server.close();
      } finally {
        core.close();
      }
    },
  };
}

/** Resolves at the first signal to stop; a second one ends the process as it always does. */
function stopped(host: ServingProcess, entered: () => void): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const read = (chunk: Buffer | string): void => {
    if (chunk.includes('\n')) entered();
  };
  // An input that breaks has no Enter to tell of; the server runs on.
  const broken = (): unknown => host.stdin.off('data', read);
  for (const signal of STOP_SIGNALS) host.on(signal, resolve);
  host.stdin.on('error', broken).on('data', read);
  return promise.finally(() => {
    for (const signal of STOP_SIGNALS) host.off(signal, resolve);
    host.stdin.off('data', read).pause();
  });
}
