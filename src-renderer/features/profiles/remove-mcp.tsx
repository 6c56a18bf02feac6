import type { McpPlace } from '../../../src-shared/profile/profile-page';
import { tellUndoable } from '../../bridge/tell-undoable';
import { call } from '../../bridge/use-operation';
import { inSentence } from '../../texts/in-sentence';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import { orTell } from './change-profile';

const { table: TEXTS } = PROFILES_TEXTS;

/** At once, since it can be taken back. */
export async function removeMcp(place: McpPlace, name: string): Promise<void> {
  await orTell(TEXTS.notRemoved, async () => {
    const { historyId } = await call('mcp.remove', { places: [place] });
    tellUndoable(<>{TEXTS.removed}<b>{inSentence(name)}</b></>, historyId);
  });
}
