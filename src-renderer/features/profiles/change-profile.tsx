import type { KeptMcpView } from '../../../src-shared/profile/profile-view';
import { tellUndoable } from '../../bridge/tell-undoable';
import { call } from '../../bridge/use-operation';
import { tellFailure } from '../../bridge/tell-failure';
import { inSentence } from '../../texts/in-sentence';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import { SERVER_TEXTS } from '../../texts/server-texts';
import { go, goInstead } from '../../ui/route';
import { listQuestion } from './list-wish';
import type { OpenProfileView } from './open-profile-view';
import { useProfileListStore } from './profile-list-store';

const { detail: TEXTS } = PROFILES_TEXTS;

export async function duplicateProfile({ id, name }: OpenProfileView): Promise<void> {
  await orTell(TEXTS.failed.duplicate, async () => {
    const { profileId, historyId } = await call('profile.duplicate', { profileId: id });
    if (profileId !== undefined) go('profiles', profileId);
    tellUndoable(TEXTS.duplicated(name), historyId);
  });
}

/** Deletes at once, since it can be taken back. Its neighbour is opened first: nobody sees the gap. */
export async function removeProfile({ id, name, totalMCPs, secrets }: OpenProfileView): Promise<void> {
  await orTell(TEXTS.failed.remove, async () => {
    const next = await neighbour(id);
    useProfileListStore.getState().change({ lastId: next });
    if (next !== undefined) goInstead('profiles', next);
    try {
      const { historyId } = await call('profile.remove', { profileIds: [id] });
      if (next === undefined) goInstead('profiles');
      tellUndoable(<>{TEXTS.deleted}<b>{inSentence(name)}</b>{TEXTS.deletedRest(totalMCPs, secrets)}</>, historyId);
    } catch (error) {
      goInstead('profiles', id);
      throw error;
    }
  });
}

/** The next one in the list, else the one before. */
async function neighbour(id: string): Promise<string | undefined> {
  const { at = 0, ...wish } = useProfileListStore.getState();
  const { profiles } = await call('profile.list', { ...listQuestion(wish), offset: Math.max(at - 1, 0), limit: 3 });
  const here = profiles.findIndex((profile) => profile.id === id);
  return (profiles[here + 1] ?? profiles[here - 1])?.id;
}

export async function switchAll({ id }: OpenProfileView, mcps: readonly KeptMcpView[], on: boolean): Promise<void> {
  await orTell(SERVER_TEXTS.notSwitched, async () => {
    const { historyId } = await call('mcp.switch', { places: mcps.map((mcp) => ({ profileId: id, mcpId: mcp.id })), on });
    tellUndoable(TEXTS.switchedAll(mcps.length, on), historyId);
  });
}

/** What can't be done is told in full. */
export async function orTell(title: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    tellFailure(title, error);
  }
}
