import { Button, SegmentedControl } from '@mantine/core';
import type { ReactElement } from 'react';
import { SettingsSchema } from '../../../src-shared/settings';
import { bridge } from '../../bridge/bridge';
import { useAction, useOperation } from '../../bridge/use-operation';
import { SETTINGS_TEXTS } from '../../texts/settings-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { runCommand } from '../../ui/command-registry';
import { Failure } from '../../ui/failure';
import { showToast } from '../../ui/toast';
import { SettingLine } from './setting-line';

const THEMES = SettingsSchema.shape.theme.def.innerType;

/** How it looks, and where it keeps things. */
export function GeneralSection(): ReactElement {
  const settings = useOperation('settings.read', {});
  const about = useOperation('system.about', {});
  const update = useAction('settings.update');
  const folder = about.data?.dataFolder;
  const { openDataFolder } = bridge;
  const refused = update.error ?? settings.error ?? about.error;
  const copy = async (text: string): Promise<void> => {
    const copied = await bridge.copyText(text);
    if (copied.ok) showToast(SETTINGS_TEXTS.pathCopied, { close: SHARED_TEXTS.dismiss });
  };
  return (
    <>
      {refused !== null && <Failure lines={refused.lines} inline />}
      <div className="lines">
        <SettingLine label={SETTINGS_TEXTS.theme} note={SETTINGS_TEXTS.themeNote}>
          <SegmentedControl
            aria-label={SETTINGS_TEXTS.theme} value={settings.data?.theme ?? 'system'} onChange={(value) => update.mutate({ theme: THEMES.parse(value) })}
            data={THEMES.options.map((value) => ({ value, label: SETTINGS_TEXTS.themes[value] }))}
          />
        </SettingLine>
        <SettingLine label={SETTINGS_TEXTS.folder} note={<>{SETTINGS_TEXTS.folderNote}<br /><span className="mono">{folder}</span></>}>
          {openDataFolder !== undefined && <Button onClick={() => void openDataFolder()}>{SETTINGS_TEXTS.openFolder}</Button>}
          <Button disabled={folder === undefined} onClick={() => folder !== undefined && void copy(folder)}>{SETTINGS_TEXTS.copyPath}</Button>
        </SettingLine>
        <SettingLine label={SETTINGS_TEXTS.keys} note={SETTINGS_TEXTS.keysNote}>
          <Button onClick={() => runCommand('keys.show')}>{SETTINGS_TEXTS.showKeys}</Button>
        </SettingLine>
      </div>
    </>
  );
}
