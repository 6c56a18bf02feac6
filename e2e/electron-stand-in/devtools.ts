import type { CDPSession } from '@playwright/test';

/** One session of the DevTools protocol, typed by Playwright's own declarations. */
export interface DevToolsSession {
  readonly send: CDPSession['send'];
  readonly on: CDPSession['on'];
}

export interface DevToolsConnection extends DevToolsSession {
  session(id: string): DevToolsSession;
}

interface Message {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Asked {
  readonly method: string;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The browser at `address` (ws://…): one socket, a flat session for each page. */
export async function connectDevTools(address: string): Promise<DevToolsConnection> {
  const socket = new WebSocket(address);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error(`stand-in: no browser at ${address}`)));
  });
  const asked = new Map<number, Asked>();
  const listeners = new Map<string, ((params: unknown) => void)[]>();
  let lastId = 0;

  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    const waiting = message.id === undefined ? undefined : asked.get(message.id);
    if (message.id === undefined) {
      for (const listener of listeners.get(`${message.sessionId ?? ''}/${message.method ?? ''}`) ?? []) listener(message.params);
      return;
    }
    asked.delete(message.id);
    if (message.error === undefined) waiting?.resolve(message.result);
    else waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
  });
  socket.addEventListener('close', () => {
    for (const { method, reject } of asked.values()) reject(new Error(`${method}: the browser is gone`));
    asked.clear();
  });

  const session = (sessionId: string): DevToolsSession => {
    const send = (method: string, params: unknown = {}): Promise<unknown> => new Promise((resolve, reject) => {
      lastId += 1;
      asked.set(lastId, { method, resolve, reject });
      socket.send(JSON.stringify({ id: lastId, method, params, ...(sessionId !== '' && { sessionId }) }));
    });
    const on = (method: string, listener: (params: unknown) => void): void => {
      const key = `${sessionId}/${method}`;
      listeners.set(key, [...(listeners.get(key) ?? []), listener]);
    };
    return { send, on } as unknown as DevToolsSession;
  };
  return { ...session(''), session };
}
