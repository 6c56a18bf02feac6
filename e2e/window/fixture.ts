import { expect, test as base, type Browser } from '@playwright/test';
import { TemporaryHome, type HomeOptions } from '../temporary-home';
import { launchBrowser, openLoopbackPage } from './page-door';
import type { RunningApp, WindowApp } from './running-app';
import { openWindow, reloadWindow } from './window-door';

export interface DoorOptions {
  /** Which door the specs of a project go through. */
  readonly door: 'window' | 'page';
}

interface AppFixtures {
  readonly vault: NonNullable<HomeOptions['vault']>;
  /** `shared`: one for all tests that say so, which leave it as they found it; each gets a page that was just loaded. */
  readonly inWindow: 'own' | 'shared';
  /** Gone at the end of the test, with everything in it. To be filled before `app` is asked for. */
  readonly home: TemporaryHome;
  readonly app: RunningApp;
  /** In `desktop-*.spec.ts` only. */
  readonly windowApp: WindowApp;
}

interface WorkerFixtures {
  /** Started by the first test that asks; each page has a context of its own in it. */
  readonly pageBrowser: () => Promise<Browser>;
  /** Likewise. */
  readonly sharedWindow: () => Promise<WindowApp>;
}

export const test = base.extend<AppFixtures & DoorOptions, WorkerFixtures>({
  door: ['window', { option: true }],
  vault: ['made', { option: true }],
  inWindow: ['own', { option: true }],
  // Playwright reads what a fixture needs from this pattern.
  // oxlint-disable-next-line no-empty-pattern
  pageBrowser: [async ({}, provide) => {
    let launched: Promise<Browser> | undefined;
    await provide(() => (launched ??= launchBrowser()));
    await (await launched)?.close();
  }, { scope: 'worker' }],
  // oxlint-disable-next-line no-empty-pattern
  sharedWindow: [async ({}, provide) => {
    using home = new TemporaryHome();
    let opened: Promise<WindowApp> | undefined;
    await provide(() => (opened ??= openWindow(home)));
    await (await opened)?.close();
  }, { scope: 'worker' }],
  home: async ({ vault }, provide) => {
    using home = new TemporaryHome({ vault });
    await provide(home);
  },
  app: async ({ door, home, pageBrowser }, provide) => {
    const app = await (door === 'window' ? openWindow(home) : openLoopbackPage(home, await pageBrowser()));
    const faults: string[] = [];
    app.page.on('pageerror', ({ stack, message }) => faults.push(stack ?? message));
    await provide(app);
    await app.close();
    expect(faults).toEqual([]);
  },
  windowApp: async ({ inWindow, home, sharedWindow }, provide) => {
    const app = inWindow === 'shared' ? await sharedWindow() : await openWindow(home);
    if (inWindow === 'shared') await reloadWindow(app);
    await provide(app);
    if (inWindow === 'own') await app.close();
  },
});
