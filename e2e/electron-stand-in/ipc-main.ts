import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { refuse, strict } from './strict.ts';

type Handler = (event: IpcMainInvokeEvent, ...values: unknown[]) => unknown;

const handlers = new Map<string, Handler>();

export const ipcMain = strict('ipcMain', {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) refuse(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  removeHandler: (channel: string): void => void handlers.delete(channel),
} satisfies Partial<IpcMain>);

/** What the handler answers; a refusal reads as Electron words it. */
export async function answerInvoke(channel: string, event: IpcMainInvokeEvent, values: readonly unknown[]): Promise<unknown> {
  try {
    const handler = handlers.get(channel) ?? refuse(`No handler registered for '${channel}'`);
    return await handler(event, ...values);
  } catch (error) {
    throw new Error(`Error invoking remote method '${channel}': ${String(error)}`, { cause: error });
  }
}
