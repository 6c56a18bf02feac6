import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { IpcChannels } from '../../src-shared/contract/desktop-operations';
import { AppError } from '../../src-shared/errors/app-error';
import type { Outcome } from '../../src-shared/errors/outcome';
import type { Core } from '../operations/core';
import { answerCall, answerDesktop, type Answer } from './answer-call';
import type { DesktopHandlers } from './desktop-handlers';
import { isTrustedSender } from './trusted-sender';

export const CHANNELS: IpcChannels = { call: 'valise:call', desktop: 'valise:desktop', event: 'valise:event' };

interface GateParts {
  readonly core: Core;
  readonly handlers: DesktopHandlers;
  readonly isOurs: (contents: WebContents) => boolean;
}

/** The one door for what a page says: from our own page alone, by known names alone, answered with an Outcome and never with a throw. */
export function openGate({ core, handlers, isOurs }: GateParts): void {
  const guarded = (answer: Answer) => (event: IpcMainInvokeEvent, name: unknown, input: unknown): Promise<Outcome<unknown>> => {
    if (isTrustedSender(event, isOurs)) return answer(name, input);
    const refusal = new AppError('ACCESS_REFUSED');
    core.reportFault(refusal);
    return Promise.resolve({ ok: false, failure: { code: refusal.code, details: refusal.details } });
  };
  ipcMain.handle(CHANNELS.call, guarded(answerCall(core)));
  ipcMain.handle(CHANNELS.desktop, guarded(answerDesktop(core, handlers)));
}
