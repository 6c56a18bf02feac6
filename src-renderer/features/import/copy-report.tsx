import { Button, Menu } from '@mantine/core';
import { IconBraces, IconChevronDown, IconCopy, IconFileText } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { bridge } from '../../bridge/bridge';
import { OperationError } from '../../bridge/operation-error';
import { tellFailure } from '../../bridge/tell-failure';
import { RESULT_TEXTS } from '../../texts/import-result-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { showToast } from '../../ui/toast';
import { reportJson, reportText, type ToldImport } from './report-text';

/** The report on the clipboard, for people or for programs. */
export const CopyReport = ({ told, small = false }: { readonly told: ToldImport; readonly small?: boolean }): ReactElement => (
  <Menu returnFocus>
    <Menu.Target>
      <Button {...(small && { size: 'compact-sm' })} leftSection={<IconCopy size={small ? 14 : 15} stroke={1.7} />} rightSection={<IconChevronDown size={13} stroke={2} aria-hidden />}>{RESULT_TEXTS.copy}</Button>
    </Menu.Target>
    <Menu.Dropdown>
      <Menu.Item leftSection={<IconFileText size={15} stroke={1.7} />} onClick={() => void copy(reportText(told))}>{RESULT_TEXTS.copyText}</Menu.Item>
      <Menu.Item leftSection={<IconBraces size={15} stroke={1.7} />} onClick={() => void copy(reportJson(told))}>{RESULT_TEXTS.copyJson}</Menu.Item>
    </Menu.Dropdown>
  </Menu>
);

async function copy(text: string): Promise<void> {
  const copied = await bridge.copyText(text);
  if (copied.ok) showToast(RESULT_TEXTS.copied, { close: SHARED_TEXTS.dismiss });
  else tellFailure(RESULT_TEXTS.failed, new OperationError(copied.failure));
}
