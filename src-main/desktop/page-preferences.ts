import type { WebPreferences } from 'electron';

export interface PageOptions {
  /** Absolute path of the built preload. */
  readonly preload: string;
  /** Without it the page's tools for developers stay shut. */
  readonly development: boolean;
}

/**
 * What a page may do. What Electron has on by itself and must stay so (`webSecurity`), or off (`allowRunningInsecureContent`,
 * `experimentalFeatures`, `enableBlinkFeatures`), is not named at all.
 */
export const pagePreferences = ({ preload, development }: PageOptions): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // Chromium would fetch dictionaries.
  spellcheck: false,
  devTools: development,
});
