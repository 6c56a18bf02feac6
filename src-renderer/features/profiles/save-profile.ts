import type { ProfileChanges } from '../../../src-shared/profile/mcp-draft';
import { linesOf } from '../../bridge/operation-error';
import { tellUndoable } from '../../bridge/tell-undoable';
import { call } from '../../bridge/use-operation';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import type { OpenProfileView } from './open-profile-view';
import { refresh } from './refresh';

/** Writes some fields of a profile, and offers to take it back. Gives back what stands against it. */
export async function saveProfile({ id, name, revision }: OpenProfileView, changes: ProfileChanges): Promise<string | undefined> {
  try {
    const { historyId } = await call('profile.update', { profileId: id, changes, revision });
    tellUndoable(PROFILES_TEXTS.detail.saved(changes.name ?? name), historyId);
    return undefined;
  } catch (error) {
    return linesOf(error).join(' ');
  } finally {
    await refresh();
  }
}

/** What was typed, where nothing means: none. */
export const orNull = (text: string): string | null => (text === '' ? null : text);
