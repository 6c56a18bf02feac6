import type { EditResult, ManyProfileChanges } from '../../../src-shared/profile/mcp-draft';
import { tellUndoable } from '../../bridge/tell-undoable';
import { call } from '../../bridge/use-operation';
import { whileChanging } from '../../bridge/while-changing';
import { SELECTION_TEXTS } from '../../texts/selection-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { goInstead } from '../../ui/route';
import { showToast } from '../../ui/toast';
import { orTell } from './change-profile';
import { useProfileListStore } from './profile-list-store';
import { refresh } from './refresh';
import { useSelectionStore } from './selection-store';

/** Each of these is one step of history, however many they are. */
export const changeMany = (changes: ManyProfileChanges): Promise<void> => asOneStep(SELECTION_TEXTS.changed, (profileIds, jobId) => call('profile.updateMany', { profileIds, changes, jobId }));

export const switchMany = (on: boolean): Promise<void> =>
  asOneStep((count) => SELECTION_TEXTS.switched(count, on), (profileIds, jobId) => call('profile.updateMany', { profileIds, changes: { serversOn: on }, jobId }));

export const duplicateMany = (): Promise<void> => asOneStep(SELECTION_TEXTS.duplicated, (profileIds, jobId) => call('profile.duplicateMany', { profileIds, jobId }));

/** Another profile is opened where the open one goes. */
export const removeMany = (openId: string | undefined): Promise<void> => asOneStep(SELECTION_TEXTS.removed, async (profileIds, jobId) => {
  const result = await call('profile.remove', { profileIds, jobId });
  useSelectionStore.getState().change({ ids: new Set(), anchor: undefined });
  if (openId !== undefined && profileIds.includes(openId)) {
    useProfileListStore.getState().change({ lastId: undefined });
    goInstead('profiles');
  }
  return result;
});

let isChanging = false;

async function asOneStep(told: (count: number) => string, work: (profileIds: string[], jobId: string) => Promise<EditResult>): Promise<void> {
  if (isChanging) return void showToast(SELECTION_TEXTS.stillChanging, { close: SHARED_TEXTS.dismiss });
  isChanging = true;
  await orTell(SELECTION_TEXTS.failed, async () => {
    const profileIds = [...useSelectionStore.getState().ids];
    const { historyId } = await whileChanging(SELECTION_TEXTS.changing, (jobId) => work(profileIds, jobId));
    await refresh();
    tellUndoable(told(profileIds.length), historyId);
  });
  isChanging = false;
}
