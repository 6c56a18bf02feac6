import { expect, test as base } from '@playwright/test';
import { TemporaryHome } from '../temporary-home';
import { openLoopbackPage } from './page-door';
import type { RunningApp, WindowApp } from './running-app';
import { openWindow } from './window-door';

export interface DoorOptions {
  /** Which door the specs of a project go through. */
  readonly door: 'window' | 'page';
}

interface AppFixtures {
  /** Gone at the end of the test, with everything in it. To be filled before `app` is asked for. */
  readonly home: TemporaryHome;
  readonly app: RunningApp;
  /** In `desktop-*.spec.ts` only. */
  readonly windowApp: WindowApp;
}

export const test = base.extend<AppFixtures & DoorOptions>({
  door: ['window', { option: true }],
  // Playwright reads what a fixture needs from this pattern.
  // oxlint-disable-next-line no-empty-pattern
  home: async ({}, provide) => {
    using home = new TemporaryHome();
    await provide(home);
  },
  app: async ({ door, home }, provide) => {
    const app = await (door === 'window' ? openWindow(home) : openLoopbackPage(home));
    const faults: string[] = [];
    app.page.on('pageerror', ({ stack, message }) => faults.push(stack ?? message));
    await provide(app);
    await app.close();
    expect(faults).toEqual([]);
  },
  windowApp: async ({ home }, provide) => {
    const app = await openWindow(home);
    await provide(app);
    await app.close();
  },
});
