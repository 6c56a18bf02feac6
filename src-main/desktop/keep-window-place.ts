import type { BrowserWindow } from 'electron';
import { keepJson } from '../files/kept-json';
import type { WindowPlace } from './window-place';

/** While a window is dragged it moves a hundred times a second. In milliseconds. */
const QUIET = 500;

/** Keeps where the window stands, soon after it was moved and when it closes: who ends the app otherwise loses half a second of it. */
export function keepWindowPlace(window: BrowserWindow, file: string): void {
  let timer: NodeJS.Timeout | undefined;
  const keep = (): void => {
    clearTimeout(timer);
    if (!window.isDestroyed()) keepJson(file, { ...window.getNormalBounds(), maximized: window.isMaximized(), fullScreen: window.isFullScreen() } satisfies WindowPlace);
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(keep, QUIET);
    // An app that only waits for this may end.
    timer.unref();
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('maximize', soon);
  window.on('unmaximize', soon);
  window.on('enter-full-screen', soon);
  window.on('leave-full-screen', soon);
  window.on('close', keep);
}
