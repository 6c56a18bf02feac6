import { Button, Checkbox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconToggleLeft, IconToggleRight, IconTrash } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { tellUndoable } from '../../bridge/tell-undoable';
import { call } from '../../bridge/use-operation';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import { SELECTION_TEXTS } from '../../texts/selection-texts';
import { SERVER_TEXTS } from '../../texts/server-texts';
import { orTell } from './change-profile';
import { refresh } from './refresh';

const { mcps: TEXTS } = SELECTION_TEXTS;

interface McpSelectionBarProps {
  readonly profileId: string;
  /** Those that are picked and there. */
  readonly ids: readonly string[];
  /** How many are shown. */
  readonly total: number;
  readonly onAll: () => void;
  readonly onClear: () => void;
}

/** What can be done with several servers of a profile, each as one step. */
export function McpSelectionBar({ profileId, ids, total, onAll, onClear }: McpSelectionBarProps): ReactElement {
  const [said] = useDebouncedValue(ids.length, 400);
  const places = ids.map((mcpId) => ({ profileId, mcpId }));
  const turn = (on: boolean): Promise<void> => orTell(SERVER_TEXTS.notSwitched, async () => {
    const { historyId, mcps } = await call('mcp.switch', { places, on });
    await refresh();
    tellUndoable(PROFILES_TEXTS.detail.switchedAll(mcps.length, on), historyId);
  });
  const remove = (): Promise<void> => orTell(PROFILES_TEXTS.table.notRemoved, async () => {
    const { historyId } = await call('mcp.remove', { places });
    onClear();
    await refresh();
    tellUndoable(TEXTS.removed(places.length), historyId);
  });
  return (
    <>
      <p className="sr" role="status">{said === 0 && ids.length === 0 ? '' : TEXTS.said(said)}</p>
      {ids.length > 0 && (
        <div className="mcp-selection" role="group" aria-label={TEXTS.bar}>
          <Checkbox label={SELECTION_TEXTS.selected(ids.length)} aria-label={TEXTS.pickAll} checked={ids.length === total} indeterminate={ids.length < total} onChange={ids.length === total ? onClear : onAll} />
          <span className="grow" />
          <Button size="compact-sm" leftSection={<IconToggleRight size={15} stroke={1.7} aria-hidden />} onClick={() => void turn(true)}>{TEXTS.on}</Button>
          <Button size="compact-sm" leftSection={<IconToggleLeft size={15} stroke={1.7} aria-hidden />} onClick={() => void turn(false)}>{TEXTS.off}</Button>
          <Button size="compact-sm" leftSection={<IconTrash size={15} stroke={1.7} aria-hidden />} onClick={() => void remove()}>{TEXTS.remove}</Button>
          <Button size="compact-sm" variant="subtle" onClick={onClear}>{SELECTION_TEXTS.clear}</Button>
        </div>
      )}
    </>
  );
}
