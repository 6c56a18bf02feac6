import type { ProfileChanges } from '../../../src-shared/profile/mcp-draft';
import { linesOf } from '../../bridge/operation-error';
import { call } from '../../bridge/use-operation';
import type { OpenProfileView } from './open-profile-view';
import { refresh } from './refresh';

/** Writes some fields of a profile. Gives back what stands against it. */
export async function saveProfile({ id, revision }: OpenProfileView, changes: ProfileChanges): Promise<string | undefined> {
  try {
    await call('profile.update', { profileId: id, changes, revision });
    return undefined;
  } catch (error) {
    return linesOf(error).join(' ');
  } finally {
    await refresh();
  }
}

/** What was typed, where nothing means: none. */
export const orNull = (text: string): string | null => (text === '' ? null : text);
