import type { Profile, ProfileId } from '../../../src-shared/profile/profile';
import { breathe, BREATH_MS } from '../import/job-watch';
import { openKept } from '../profiles/open-kept';
import type { KeptMoment } from './kept-moment';
import type { VaultGuard } from './vault-guard';

/** One after another, so that no more than one is in memory; others have the thread in between. @throws AppError VAULT_…, SEALED_VALUE_DAMAGED */
export async function* openEach(ids: readonly ProfileId[], profiles: KeptMoment['profiles'], guard: VaultGuard): AsyncGenerator<Profile, undefined> {
  const vault = await guard.open();
  let breathed = performance.now();
  for (const id of ids) {
    if (performance.now() - breathed >= BREATH_MS) {
      await breathe();
      await guard.look();
      breathed = performance.now();
    }
    yield openKept(profiles, id, vault);
  }
  return undefined;
}
