import { useEffect } from 'react';
import { COMMAND_TEXT } from '../../src-shared/contract/commands';
import { FRAME_TEXTS } from '../texts/frame-texts';
import { IMPORT_TEXTS } from '../texts/import-texts';
import { SETTINGS_TEXTS } from '../texts/settings-texts';

const PAGES: Readonly<Record<string, string>> = {
  mcps: COMMAND_TEXT['show.mcps'],
  secrets: COMMAND_TEXT['show.secrets'],
  gateway: COMMAND_TEXT['show.gateway'],
  activity: COMMAND_TEXT['show.activity'],
  settings: COMMAND_TEXT['show.settings'],
  import: IMPORT_TEXTS.title,
};

/** Tabs, task bars and screen readers tell by the title where one is. What is kept is not named in it: a browser remembers titles. */
export function usePageTitle(at: string, part: string | undefined): void {
  const section = at === 'settings' && part !== undefined && Object.hasOwn(SETTINGS_TEXTS.sections, part) ? [SETTINGS_TEXTS.sections[part as keyof typeof SETTINGS_TEXTS.sections]] : [];
  const title = [...section, PAGES[at] ?? COMMAND_TEXT['show.profiles'], FRAME_TEXTS.app].join(' · ');
  useEffect(() => {
    document.title = title;
    return () => {
      document.title = FRAME_TEXTS.app;
    };
  }, [title]);
}
