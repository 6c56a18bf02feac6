/* The page's own world. `pageWorld` stands for itself: its text runs in Chromium before any script of the page, once in each document. */

/** A value on its way over the bridge; what has no mark is cloned by Chromium itself, which refuses what Electron's bridge refuses. */
export type Bridged =
  | { readonly kind: 'function'; readonly id: number }
  | { readonly kind: 'promise'; readonly id: number }
  | { readonly kind: 'list'; readonly items: readonly Bridged[] }
  | { readonly kind: 'object'; readonly members: readonly (readonly [name: string, value: Bridged])[] }
  | { readonly kind: 'value'; readonly value: unknown };

/** Receives what the preload's world exposes. The worlds speak in DOM events, whose `detail` Chromium clones at the border between them. */
export function pageWorld(channel: string): void {
  if (window !== window.top) return;
  const promises = new Map<number, PromiseWithResolvers<unknown>>();
  const callbacks: ((...values: unknown[]) => unknown)[] = [];
  let answer: { readonly value?: Bridged; readonly error?: string } | undefined;

  const fire = (type: string, detail?: unknown): void => void window.dispatchEvent(new CustomEvent(channel + type, { detail }));
  const hear = <Detail>(type: string, listener: (detail: Detail) => void): void => window.addEventListener(channel + type, (event) => {
    event.stopImmediatePropagation();
    listener((event as CustomEvent<Detail>).detail);
  });
  const isPlain = (value: unknown): value is object => typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

  const outward = (value: unknown): Bridged => {
    if (typeof value === 'function') {
      const callback = value as (...values: unknown[]) => unknown;
      if (!callbacks.includes(callback)) callbacks.push(callback);
      return { kind: 'function', id: callbacks.indexOf(callback) };
    }
    if (Array.isArray(value)) return { kind: 'list', items: value.map(outward) };
    if (isPlain(value)) return { kind: 'object', members: Object.entries(value).map(([name, member]) => [name, outward(member)] as const) };
    return { kind: 'value', value };
  };
  const callThrough = (id: number) => (...values: unknown[]): unknown => {
    answer = undefined;
    fire('call', { id, values: values.map(outward) });
    const given = answer as { readonly value?: Bridged; readonly error?: string } | undefined;
    if (given?.value === undefined) throw new Error(given?.error ?? 'stand-in: the preload is gone');
    return inward(given.value);
  };
  const inward = (bridged: Bridged): unknown => {
    if (bridged.kind === 'function') return callThrough(bridged.id);
    if (bridged.kind === 'list') return Object.freeze(bridged.items.map(inward));
    if (bridged.kind === 'object') return Object.freeze(Object.fromEntries(bridged.members.map(([name, member]) => [name, inward(member)])));
    if (bridged.kind === 'value') return bridged.value;
    const promise = Promise.withResolvers<unknown>();
    promises.set(bridged.id, promise);
    return promise.promise;
  };

  hear<{ readonly name: string; readonly value: Bridged }>('expose', ({ name, value }) => {
    if (!Object.hasOwn(window, name)) Object.defineProperty(window, name, { value: inward(value), enumerable: true, writable: false, configurable: false });
  });
  hear<NonNullable<typeof answer>>('answer', (given) => { answer = given; });
  hear<{ readonly id: number; readonly value?: Bridged; readonly error?: string }>('settle', ({ id, value, error }) => {
    const promise = promises.get(id);
    promises.delete(id);
    if (value === undefined) promise?.reject(new Error(error));
    else promise?.resolve(inward(value));
  });
  hear<{ readonly id: number; readonly values: readonly Bridged[] }>('callback', ({ id, values }) => callbacks[id]?.(...values.map(inward)));
  // Chromium itself is not let make a window: with two clients of its protocol waiting for it, it hung or lost the page now and then.
  Object.defineProperty(window, 'open', { value: (url: string | URL = 'about:blank') => {
    fire('open', { url: new URL(url, document.baseURI).href });
    return null;
  } });
  // Whichever world came first, nothing is missed: the other one exposes again what it has.
  fire('hello');
}
