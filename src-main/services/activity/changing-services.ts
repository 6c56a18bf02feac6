import type { GatewayRepository } from '../gateway/gateway-repository';
import { EntityService } from '../gateway/entity-service';
import { EnvironmentService } from '../gateway/environment-service';
import { EditService } from '../profiles/edit-service';
import type { ProfileRepository } from '../profiles/profile-repository';
import { SecretService } from '../profiles/secret-service';
import type { VaultSource } from '../secrets/vault-source';
import { ActivityService } from './activity-service';
import type { HistoryRepository } from './history-repository';
import type { ChangingServices } from './large-changes';

export interface ChangingParts {
  readonly profiles: ProfileRepository;
  readonly gateway: GatewayRepository;
  readonly history: HistoryRepository;
  readonly vault: VaultSource;
  readonly now: () => Date;
  readonly mintId: () => string;
}

/** The services of edits, over one connection. */
export const changingServices = ({ profiles, gateway, history, vault, now, mintId }: ChangingParts): ChangingServices => ({
  edits: new EditService({ profiles, history, vault, now, mintId }),
  secrets: new SecretService({ profiles, history, vault, now }),
  environments: new EnvironmentService({ gateway, history, vault, now, mintId }),
  entities: new EntityService({ gateway, history, vault, now, mintId }),
  activity: new ActivityService({ history, vault, now }),
});
