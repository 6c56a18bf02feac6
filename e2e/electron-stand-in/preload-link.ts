import type { IpcMainInvokeEvent } from 'electron';
import type { DevToolsSession } from './devtools.ts';
import { answerInvoke } from './ipc-main.ts';
import { PRELOAD_WORLD, SEND } from './page-scripts.ts';
import type { FromPreload, ToPreload } from './preload-world.ts';
import { fromWire, toWire } from './wire.ts';

interface LinkParts {
  readonly session: DevToolsSession;
  /** Of the frame that speaks, at the moment it speaks. */
  readonly eventOf: () => IpcMainInvokeEvent;
  /** The page would open a window. */
  readonly onOpen: (url: string) => void;
  /** The preload has run in the current document, or failed there. */
  readonly onRan: (error: string | undefined) => void;
}

/** What the preload's world of one page and the main process say to each other. */
export class PreloadLink {
  readonly #parts: LinkParts;
  #context: number | undefined;

  constructor(parts: LinkParts) {
    this.#parts = parts;
    const { session } = parts;
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === PRELOAD_WORLD) this.#context = context.id;
    });
    session.on('Runtime.executionContextsCleared', () => { this.#context = undefined; });
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === SEND) void this.#receive(fromWire(payload) as FromPreload, executionContextId);
    });
  }

  /** Electron drops what is sent to a page that is not there, too. */
  async send(channel: string, values: readonly unknown[]): Promise<void> {
    if (this.#context !== undefined) await this.#post({ kind: 'event', channel, values }, this.#context);
  }

  async #receive(message: FromPreload, context: number): Promise<void> {
    if (message.kind === 'ran') return this.#parts.onRan(message.error);
    if (message.kind === 'open') return this.#parts.onOpen(message.url);
    await this.#post(message.kind === 'invoke' ? await this.#answer(message) : await this.#paths(message, context), context);
  }

  async #answer({ id, channel, values }: Extract<FromPreload, { kind: 'invoke' }>): Promise<ToPreload> {
    try {
      return { kind: 'reply', id, value: await answerInvoke(channel, this.#parts.eventOf(), values) };
    } catch (error) {
      return { kind: 'reply', id, error: error instanceof Error ? error.message : String(error) };
    }
  }

  /** Where the files that the page handed over stand on disk; an empty text for what the page made itself. */
  async #paths({ id, count }: Extract<FromPreload, { kind: 'files' }>, context: number): Promise<ToPreload> {
    const { session } = this.#parts;
    const paths = await Promise.all(Array.from({ length: count }, async (_, index) => {
      const { result } = await session.send('Runtime.evaluate', { expression: `standInFiles[${id}][${index}]`, contextId: context });
      const { path } = await session.send('DOM.getFileInfo', { objectId: result.objectId ?? '' });
      return path;
    }));
    return { kind: 'reply', id, value: paths };
  }

  async #post(message: ToPreload, context: number): Promise<void> {
    const expression = `standInReceive(${JSON.stringify(toWire(message))})`;
    // The document may be gone by now; then nobody waits for this.
    await this.#parts.session.send('Runtime.evaluate', { expression, contextId: context }).catch(() => undefined);
  }
}
