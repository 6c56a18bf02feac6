import type { AppPaths } from './files/app-paths';
import type { KeyDeriver } from './services/sealing/key-deriver';
import type { PassphraseSource } from './services/secrets/data-key-store';
import type { VaultService } from './services/secrets/vault-service';
import type { SettingsService } from './services/settings/settings-service';
import type { Storage } from './storage/open-storage';
import type { Patience } from './storage/patiently';

export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly homeFolder: string;
  readonly passphrases: PassphraseSource;
  /** How long another process may keep the database, which blocks this one meanwhile; default: as long as a command may wait. */
  readonly patience?: Patience;
  /** Stretches the passwords of files; default: with all the work that a written file asks for. */
  readonly deriver?: KeyDeriver;
  /** Where the built threads stand. Absent: everything runs on the thread that calls. */
  readonly threadFolder?: string | undefined;
  /** Who answers others must not be held: imports and exports run on threads of their own. */
  readonly answersOthers?: boolean;
}

/** A home with its database open: what services of it are made from. */
export interface OpenedHome extends Pick<Surroundings, 'environment' | 'platform' | 'homeFolder'>, Pick<Required<Surroundings>, 'patience' | 'deriver'> {
  readonly paths: AppPaths;
  readonly storage: Storage;
  readonly vault: VaultService;
  readonly settings: SettingsService;
  readonly now: () => Date;
}
