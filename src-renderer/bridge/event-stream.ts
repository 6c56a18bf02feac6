import { EVENTS, type EventName } from '../../src-shared/contract/events';
import { tellContact } from './contact';
import { ask } from './page-request';

type Listener = (payload: never) => void;

/** The events of the server, over a stream that is read with `fetch`: an EventSource could not carry the token. */
export class EventStream {
  readonly #listeners = new Map<EventName, Set<Listener>>();
  #running = false;

  on(name: EventName, listener: Listener): () => void {
    const set = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, set.add(listener));
    void this.#run();
    return () => set.delete(listener);
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    let missed = false;
    for (let pause = 500; ; pause = Math.min(pause * 2, 8000)) {
      const answer = await ask('/events', { method: 'GET' });
      if (answer.ok) {
        tellContact('there');
        // What happened while nobody listened is not told again.
        if (missed) this.#tell('kept.changed', { revision: 0 });
        pause = 500;
        await this.#read(answer.value);
      } else if (answer.failure.code === 'ACCESS_REFUSED') {
        tellContact('refused');
        break;
      } else if (answer.failure.code === 'CONNECTION_LOST') {
        tellContact('lost');
      }
      missed = true;
      await untilLater(pause);
    }
    this.#running = false;
  }

  async #read({ body }: Response): Promise<void> {
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
    let waiting = '';
    try {
      for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
        const messages = (waiting + part.value).split('\n\n');
        waiting = messages.pop() ?? '';
        messages.forEach((message) => this.#hear(message));
      }
    } catch (error) {
      console.warn('the event stream broke and is opened anew', error);
    }
  }

  #hear(message: string): void {
    const field = (name: string): string => message.split('\n').filter((line) => line.startsWith(`${name}: `)).map((line) => line.slice(name.length + 2)).join('\n');
    const name = field('event');
    if (!isEvent(name)) return;
    this.#tell(name, JSON.parse(field('data')));
  }

  #tell(name: EventName, payload: unknown): void {
    this.#listeners.get(name)?.forEach((listener) => listener(payload as never));
  }
}

/** Who comes back to the tab may have just started the server anew: then it is asked at once. */
function untilLater(pause: number): Promise<void> {
  const over = new AbortController();
  return new Promise<void>((resolve) => {
    setTimeout(resolve, pause);
    addEventListener('focus', () => resolve(), { signal: over.signal });
  }).finally(() => over.abort());
}

const isEvent = (name: string): name is EventName => Object.hasOwn(EVENTS, name);
