import { expect, test } from 'vitest';
import { pagePreferences } from './page-preferences';

test('a page is isolated and sandboxed, without Node, and nothing that guards it is named to be switched off', () => {
  expect(pagePreferences({ preload: '/app/preload.cjs', development: false })).toStrictEqual({
    preload: '/app/preload.cjs', sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false,
    webviewTag: false, navigateOnDragDrop: false, spellcheck: false, devTools: false,
  });
});

test('it can be looked into in development alone', () => {
  expect(pagePreferences({ preload: '/app/preload.cjs', development: true }).devTools).toBe(true);
});
