import type { Bridge, PreloadBridge } from '../../src-shared/contract/bridge';
import { desktopBridge } from './desktop-bridge';
import { pageBridge } from './page-bridge';

declare global {
  interface Window {
    /** Only there in the desktop window. */
    readonly valise?: PreloadBridge<File>;
  }
}

/** The one way out of the renderer, whichever door it came through. */
export const bridge: Bridge<File> = window.valise === undefined ? pageBridge() : desktopBridge(window.valise);
