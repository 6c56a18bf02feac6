import type { Settings } from '../../../src-shared/settings';
import type { GatewayRepository } from '../gateway/gateway-repository';
import type { ProfileRepository } from '../profiles/profile-repository';

/** What is kept, as it stands at one moment, whatever is written meanwhile; for the caller to let go of. */
export interface KeptMoment extends Disposable {
  readonly profiles: Pick<ProfileRepository, 'profileIds' | 'findProfileId' | 'findProfile' | 'listMcps'>;
  readonly gateway: GatewayRepository;
  settings(): Settings;
}
