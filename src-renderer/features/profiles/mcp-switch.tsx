import type { ReactElement } from 'react';
import type { McpPlace } from '../../../src-shared/profile/profile-page';
import { tellUndoable } from '../../bridge/tell-undoable';
import { call, queries } from '../../bridge/use-operation';
import { SERVER_TEXTS } from '../../texts/server-texts';
import { InstantSwitch } from '../../ui/instant-switch';
import { orTell } from './change-profile';
import { refresh } from './refresh';

interface McpSwitchProps {
  readonly place: McpPlace;
  readonly name: string;
  readonly on: boolean;
}

/** Whether clients get the server; needs no vault. */
export function McpSwitch({ place, name, on }: McpSwitchProps): ReactElement {
  const flip = async (next: boolean): Promise<void> => {
    await orTell(SERVER_TEXTS.notSwitched, async () => {
      const { historyId } = await call('mcp.switch', { places: [place], on: next });
      tellUndoable(SERVER_TEXTS.switched(name, next), historyId);
    });
    await Promise.all([refresh(), queries.invalidateQueries({ queryKey: ['mcp.list'] })]);
  };
  return <InstantSwitch label={SERVER_TEXTS.switchLabel(name)} on={on} onSwitch={flip} />;
}
