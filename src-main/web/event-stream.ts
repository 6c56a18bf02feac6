import type { CoreEvent } from '../../src-shared/contract/events';
import type { ApiContext, Caller, WebCore } from './api-env';

const HEARTBEAT = 15_000;
/** What a reader may be behind; one that is slower is dropped, and comes back by itself. */
const MOST_BEHIND = 64 * 1024;

const encoder = new TextEncoder();

/** One message of a `text/event-stream` (HTML Living Standard, section 9.2); JSON has no line feeds. */
export const eventText = ({ name, payload }: CoreEvent): string => `event: ${name}\ndata: ${JSON.stringify(payload)}\n\n`;

/** The streams of `GET /events`. */
export class EventStreams {
  readonly #core: Pick<WebCore, 'on'>;
  readonly #ends = new Set<() => void>();
  #closed = false;

  constructor(core: Pick<WebCore, 'on'>) {
    this.#core = core;
  }

  answer(c: ApiContext): Response {
    const headers = { 'content-type': 'text/event-stream' };
    const body = c.req.method === 'HEAD' || this.#closed ? null : this.#open(c.get('caller'), () => c.env.outgoing.destroy());
    return new Response(body, { headers });
  }

  /** Ends all of them, for good. */
  close(): void {
    this.#closed = true;
    for (const end of this.#ends) end();
  }

  #open(caller: Caller, drop: () => void): ReadableStream<Uint8Array> {
    let forget = (): void => undefined;
    const start = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
      const end = (): void => {
        forget();
        controller.close();
      };
      const send = (text: string): void => {
        if ((controller.desiredSize ?? 0) > 0) return controller.enqueue(encoder.encode(text));
        forget();
        drop();
      };
      const heartbeat = setInterval(() => (caller.isStillIn() ? send(': still here\n\n') : end()), HEARTBEAT);
      const stopListening = this.#core.on((event) => send(eventText(event)));
      forget = () => {
        clearInterval(heartbeat);
        stopListening();
        this.#ends.delete(end);
      };
      this.#ends.add(end);
      send(': listening\n\n');
    };
    return new ReadableStream({ start, cancel: () => forget() }, new ByteLengthQueuingStrategy({ highWaterMark: MOST_BEHIND }));
  }
}
