import { call } from '../../bridge/use-operation';
import { tellFailure } from '../../bridge/tell-failure';
import { RESULT_TEXTS } from '../../texts/import-result-texts';
import { go } from '../../ui/route';

/** Goes to a profile by its name: reports don't name ids. */
export async function openProfile(name: string): Promise<void> {
  try {
    const { profile } = await call('profile.show', { name });
    go('profiles', profile.id);
  } catch (error) {
    tellFailure(RESULT_TEXTS.profileGone, error);
  }
}
