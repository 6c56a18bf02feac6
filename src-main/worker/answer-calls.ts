import type { MessagePort } from 'node:worker_threads';
import type { JobWatch } from '../services/import/job-watch';
import type { VaultSource } from '../services/secrets/vault-source';
import { AskedVault } from './asked-vault';
import { endingOf, valueOfEnding } from './ending';
import type { Ending, FromThread, ToThread } from './thread-messages';

/** A call as the thread sees it. */
export interface Call<Method extends string> {
  readonly method: Method;
  readonly input: readonly unknown[];
  readonly watch: JobWatch;
  /** Hands a piece of the result over; its memory goes with it. */
  readonly take: (chunk: Uint8Array) => Promise<void>;
}

export interface Answering<Method extends string> {
  readonly run: (call: Call<Method>) => unknown;
  /** Lets go of everything. */
  readonly close: () => void;
}

/** The thread's side of CalledThread: `start` makes what answers, with a vault whose key the other side has. */
export function answerCalls<Method extends string>(port: MessagePort, start: (vault: VaultSource) => Answering<Method>): void {
  const post = (message: FromThread, transfer: readonly ArrayBuffer[] = []): void => port.postMessage(message, transfer);
  const vault = new AskedVault(post);
  const { run, close } = start(vault);
  const handing = new Map<number, (ending: Ending) => void>();
  const take = (id: number) => async (chunk: Uint8Array): Promise<void> => {
    const ending = await new Promise<Ending>((resolve) => {
      handing.set(id, resolve);
      post({ kind: 'chunk', id, chunk }, chunk.buffer instanceof ArrayBuffer ? [chunk.buffer] : []);
    });
    valueOfEnding(ending);
  };
  port.on('message', (message: ToThread<Method>) => {
    switch (message.kind) {
      case 'key': return vault.answer(message.id, message.ending);
      case 'taken': {
        handing.get(message.id)?.(message.ending);
        handing.delete(message.id);
        return;
      }
      case 'close': {
        vault.close();
        close();
        port.close();
        return;
      }
      case 'call': {
        const { id, method, input, signal } = message;
        const watch: JobWatch = { signal, step: (step) => post({ kind: 'step', id, step }) };
        void endingOf(() => run({ method, input, watch, take: take(id) })).then((ending) => post({ kind: 'ended', id, ending }));
      }
    }
  });
}
