import { linesOf } from '../../bridge/operation-error';
import { call } from '../../bridge/use-operation';
import { RESULT_TEXTS } from '../../texts/import-result-texts';
import { showFailure } from '../../ui/failure-dialog';
import { go } from '../../ui/route';

/** Goes to a profile by its name: reports don't name ids. */
export async function openProfile(name: string): Promise<void> {
  try {
    const { profile } = await call('profile.show', { name });
    go('profiles', profile.id);
  } catch (error) {
    showFailure(RESULT_TEXTS.profileGone, linesOf(error));
  }
}
