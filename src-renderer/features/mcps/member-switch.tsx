import type { ReactElement } from 'react';
import type { McpGroup } from '../../../src-shared/profile/profile-page';
import { tellUndoable } from '../../bridge/tell-undoable';
import { call, queries } from '../../bridge/use-operation';
import { tellFailure } from '../../bridge/tell-failure';
import { SERVER_TEXTS } from '../../texts/server-texts';
import { InstantSwitch } from '../../ui/instant-switch';

/** Whether the server is on in one of its profiles. */
export function MemberSwitch({ member: { profileId, id, profile, name, disabled } }: { readonly member: McpGroup['members'][number] }): ReactElement {
  const flip = async (on: boolean): Promise<void> => {
    try {
      const { historyId } = await call('mcp.switch', { places: [{ profileId, mcpId: id }], on });
      tellUndoable(SERVER_TEXTS.switched(name, on), historyId);
    } catch (error) {
      tellFailure(SERVER_TEXTS.notSwitched, error);
    }
    await queries.invalidateQueries({ queryKey: ['mcp.groups'] });
  };
  return <InstantSwitch label={SERVER_TEXTS.switchLabel(name, profile)} on={!disabled} onSwitch={flip} />;
}
