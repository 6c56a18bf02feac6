import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { call, queries } from '../../bridge/use-operation';
import { tellFailure } from '../../bridge/tell-failure';
import { ACTIVITY_TEXTS } from '../../texts/activity-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { confirm } from '../../ui/confirm';
import { showToast } from '../../ui/toast';

/** Forgets all steps, after saying what that takes away. */
export const ClearHistory = ({ steps }: { readonly steps: number }): ReactElement => (
  <Button leftSection={<IconTrash size={15} stroke={1.7} />} onClick={() => void clear(steps)}>{ACTIVITY_TEXTS.clear}</Button>
);

async function clear(steps: number): Promise<void> {
  if (!(await confirm({ title: ACTIVITY_TEXTS.clearTitle, text: ACTIVITY_TEXTS.clearText(steps), confirm: ACTIVITY_TEXTS.clearConfirm(steps), cancel: ACTIVITY_TEXTS.keep, danger: true }))) return;
  try {
    const { removed } = await call('history.clear', {});
    queries.removeQueries({ queryKey: ['report'] });
    showToast(ACTIVITY_TEXTS.cleared(removed), { close: SHARED_TEXTS.dismiss });
  } catch (error) {
    tellFailure(ACTIVITY_TEXTS.notCleared, error);
  }
}
