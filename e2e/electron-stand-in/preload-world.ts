import type { fromWire, toWire } from './wire.ts';
import type { Bridged } from './page-world.ts';

/* The preload's isolated world. `preloadWorld` stands for itself: its text runs in Chromium before any script of the page. */

export interface PreloadParts {
  readonly channel: string;
  readonly platform: string;
  readonly versions: Readonly<Record<string, string>>;
}

/** The preload's text as Electron wraps it. */
export type Preload = (require: (name: string) => object, module: object, exports: object, process: object) => void;

/** What the world sends: to ipcMain, a question about files, a window that the page would open, or that the preload has run. */
export type FromPreload =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly values: readonly unknown[] }
  | { readonly kind: 'files'; readonly id: number; readonly count: number }
  | { readonly kind: 'open'; readonly url: string }
  | { readonly kind: 'ran'; readonly error?: string };

export type ToPreload =
  | { readonly kind: 'reply'; readonly id: number; readonly value?: unknown; readonly error?: string }
  | { readonly kind: 'event'; readonly channel: string; readonly values: readonly unknown[] };

/** Left in the world's globals by the protocol (send) and for it (receive, files). */
interface WorldGlobals {
  standInSend(text: string): void;
  standInReceive(text: string): void;
  standInFiles: Record<number, readonly File[]>;
}

type Wire = { readonly toWire: typeof toWire; readonly fromWire: typeof fromWire };

/** Runs the sandboxed preload: `require` gives electron's three members and nothing else. */
export function preloadWorld({ channel, platform, versions }: PreloadParts, wire: Wire, preload: Preload): void {
  if (window !== window.top) return;
  const globals = globalThis as unknown as WorldGlobals;
  const asked = new Map<number, PromiseWithResolvers<unknown>>();
  const paths = new WeakMap<File, string>();
  const functions: ((...values: unknown[]) => unknown)[] = [];
  const proxies = new Map<number, (...values: unknown[]) => void>();
  const exposed = new Map<string, Bridged>();
  const listeners = new Map<string, ((...values: unknown[]) => void)[]>();
  let lastId = 0;

  const why = (error: unknown): string => (error instanceof Error ? error.message : String(error));
  const fire = (type: string, detail?: unknown): void => void window.dispatchEvent(new CustomEvent(channel + type, { detail }));
  const hear = <Detail>(type: string, listener: (detail: Detail) => void): void => window.addEventListener(channel + type, (event) => {
    event.stopImmediatePropagation();
    listener((event as CustomEvent<Detail>).detail);
  });
  const send = (message: FromPreload): void => globals.standInSend(wire.toWire(message));
  const ask = (message: (id: number) => FromPreload): Promise<unknown> => {
    const answer = Promise.withResolvers<unknown>();
    asked.set((lastId += 1), answer);
    send(message(lastId));
    return answer.promise;
  };
  const isPlain = (value: unknown): value is object => typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

  const outward = (value: unknown): Bridged => {
    if (typeof value === 'symbol') throw new Error('stand-in: symbols do not cross the bridge');
    if (typeof value === 'function') return { kind: 'function', id: functions.push(value as (typeof functions)[number]) - 1 };
    if (value instanceof Promise) {
      const id = (lastId += 1);
      value.then((settled) => fire('settle', { id, value: outward(settled) })).catch((error: unknown) => fire('settle', { id, error: why(error) }));
      return { kind: 'promise', id };
    }
    if (Array.isArray(value)) return { kind: 'list', items: value.map(outward) };
    if (isPlain(value)) return { kind: 'object', members: Object.entries(value).map(([name, member]) => [name, outward(member)] as const) };
    return { kind: 'value', value };
  };
  const callbackOf = (id: number): ((...values: unknown[]) => void) => {
    const known = proxies.get(id) ?? ((...values: unknown[]) => fire('callback', { id, values: values.map(outward) }));
    proxies.set(id, known);
    return known;
  };
  const inward = (bridged: Bridged): unknown => {
    if (bridged.kind === 'function') return callbackOf(bridged.id);
    if (bridged.kind === 'list') return bridged.items.map(inward);
    if (bridged.kind === 'object') return Object.fromEntries(bridged.members.map(([name, member]) => [name, inward(member)]));
    if (bridged.kind === 'promise') throw new Error('stand-in: the page can not hand over a promise');
    return bridged.value;
  };

  // Only the protocol knows a file's path, and answers later: a function that is given files has to promise its answer.
  const filesIn = (value: unknown): readonly File[] => (value instanceof File ? [value] : Array.isArray(value) ? value.flatMap(filesIn) : []);
  const learnPaths = async (files: readonly File[]): Promise<void> => {
    const answers = await ask((id) => {
      globals.standInFiles[id] = files;
      return { kind: 'files', id, count: files.length };
    });
    for (const [index, path] of (answers as string[]).entries()) {
      const file = files[index];
      if (file !== undefined) paths.set(file, path);
    }
  };
  hear<{ readonly id: number; readonly values: readonly Bridged[] }>('call', ({ id, values }) => {
    try {
      const given = values.map(inward);
      const files = given.flatMap(filesIn);
      const run = (): unknown => functions[id]?.(...given);
      fire('answer', { value: outward(files.length === 0 ? run() : learnPaths(files).then(run)) });
    } catch (error) {
      fire('answer', { error: why(error) });
    }
  });
  hear<{ readonly url: string }>('open', ({ url }) => send({ kind: 'open', url }));
  hear('hello', () => {
    for (const [name, value] of exposed) fire('expose', { name, value });
  });

  globals.standInFiles = {};
  globals.standInReceive = (text) => {
    const message = wire.fromWire(text) as ToPreload;
    if (message.kind === 'event') {
      for (const listener of listeners.get(message.channel) ?? []) listener({}, ...message.values);
      return;
    }
    const answer = asked.get(message.id);
    asked.delete(message.id);
    delete globals.standInFiles[message.id];
    if (message.error === undefined) answer?.resolve(message.value);
    else answer?.reject(new Error(message.error));
  };

  const strict = (name: string, members: object): object => new Proxy(members, {
    get(target, key): unknown {
      if (key in target || typeof key === 'symbol') return Reflect.get(target, key);
      throw new Error(`stand-in: ${name}.${key} is not in a sandboxed preload, or not written`);
    },
  });
  const electron = strict('electron', {
    contextBridge: strict('contextBridge', {
      exposeInMainWorld(name: string, api: unknown) {
        if (exposed.has(name)) throw new Error('Cannot bind an API on top of an existing property on the window object');
        const value = outward(api);
        exposed.set(name, value);
        fire('expose', { name, value });
      },
    }),
    ipcRenderer: strict('ipcRenderer', {
      invoke: (to: string, ...values: unknown[]) => ask((id) => ({ kind: 'invoke', id, channel: to, values })),
      on: (from: string, listener: (...values: unknown[]) => void) => void listeners.set(from, [...(listeners.get(from) ?? []), listener]),
      off: (from: string, listener: (...values: unknown[]) => void) => void listeners.set(from, (listeners.get(from) ?? []).filter((other) => other !== listener)),
    }),
    webUtils: strict('webUtils', { getPathForFile: (file: File) => paths.get(file) ?? '' }),
  });
  const require = (name: string): object => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${name}`);
  };
  try {
    const module = { exports: {} };
    const process = Object.freeze({ versions, platform, type: 'renderer', sandboxed: true, contextIsolated: true });
    preload(require, module, module.exports, process);
    send({ kind: 'ran' });
  } catch (error) {
    send({ kind: 'ran', error: why(error) });
  }
}
