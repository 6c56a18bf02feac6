import type { Dependencies } from '../../../src-shared/profile/dependencies';
import type { Loss } from '../../../src-shared/transfer/exported-file';
import type { SealingKeys } from '../sealing/key-deriver';
import type { Withheld } from '../secrets/withhold-secrets';

/** What becomes of one profile. */
export interface WrittenProfile {
  readonly profile: string;
  readonly mcps: number;
  /** The whole document; made when it is asked for. */
  readonly text: (keys: SealingKeys | undefined) => Promise<string>;
  /** The same for people to look at: no secret in it, sealed values cut short. */
  readonly picture: (keys: SealingKeys | undefined) => Promise<string>;
  readonly withheld: Withheld;
  readonly dependencies: Dependencies | undefined;
  readonly losses: readonly Loss[];
}
