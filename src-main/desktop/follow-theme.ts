import { nativeTheme } from 'electron';
import type { Core } from '../operations/core';

/** Resolves when the theme of the settings is in force; it follows them from then on. Settings that can't be read mean the system's theme. */
export async function followTheme(core: Core): Promise<void> {
  core.on((event) => {
    if (event.name === 'settings.changed') nativeTheme.themeSource = event.payload.theme;
  });
  const settings = await core.call('settings.read', {});
  if (settings.ok) nativeTheme.themeSource = settings.value.theme;
}
