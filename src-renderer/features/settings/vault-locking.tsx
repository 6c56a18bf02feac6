import { Select } from '@mantine/core';
import type { ReactElement } from 'react';
import { useAction, useOperation } from '../../bridge/use-operation';
import { VAULT_LOCK_TEXTS as TEXTS } from '../../texts/settings-texts';
import { Failure } from '../../ui/failure';
import { SectionHead } from '../../ui/section-head';
import { idleChoices } from './idle-choices';
import { SettingLine } from './setting-line';

/** When the vault locks by itself. */
export function VaultLocking(): ReactElement {
  const settings = useOperation('settings.read', {});
  const update = useAction('settings.update');
  const minutes = settings.data?.idleLockMinutes ?? 0;
  const refused = update.error ?? settings.error;
  return (
    <>
      <SectionHead>{TEXTS.title}</SectionHead>
      <div className="lines">
        <SettingLine label={TEXTS.after} note={TEXTS.afterNote}>
          <Select
            aria-label={TEXTS.after} w={140} allowDeselect={false} disabled={settings.data === undefined} value={String(minutes)} data={[...idleChoices(minutes)]}
            onChange={(value) => value !== null && update.mutate({ idleLockMinutes: Number(value) })}
          />
        </SettingLine>
      </div>
      {refused !== null && <Failure lines={refused.lines} inline />}
    </>
  );
}
