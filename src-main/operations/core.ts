import type { CoreEvent } from '../../src-shared/contract/events';
import type { OperationInput, OperationName, OperationOutput } from '../../src-shared/contract/operations';
import type { Outcome } from '../../src-shared/errors/outcome';
import type { Health } from '../../src-shared/gateway/rest-calls';
import type { ImportStatuses } from '../services/gateway/import-statuses';
import type { FileHandles } from './file-handles';

/** The core, as every door sees it. */
export interface Core {
  /** A name that is none of the contract's, as a door without types may pass it, is refused like a wrong input. `user`: who asks, for the log; absent: a person at this computer. */
  call<Name extends OperationName>(name: Name, input: OperationInput<Name>, user?: string): Promise<Outcome<OperationOutput<Name>>>;
  /** Tells what changed, whoever changed it; gives back how to stop listening. */
  on(listener: (event: CoreEvent) => void): () => void;
  /** Files that a door holds ready for one import. */
  readonly handles: FileHandles;
  /** Whether it is the key of an access token that stands. @throws AppError when tokens can't be read. */
  accepts(key: string): boolean;
  /** Whether a change of what is kept is under way, or waits for its turn; ended now, nothing of it is kept. Jobs are told of apart. */
  isChanging(): boolean;
  /** Nobody can use what this process shows any more: the vault is locked here, where a person has set so. */
  screenLocked(): void;
  /** A fault of the door itself, for the log. */
  reportFault(error: unknown): void;
  close(): void;
}

/** What a door for programs needs besides. */
export interface ServedCore extends Core {
  /** The name of the access token whose key it is. */
  nameOfKey(key: string): string | undefined;
  /** How imports over REST stand. */
  readonly importStatuses: () => ImportStatuses;
  /** Makes nothing, and tells nobody anything about what is kept. */
  health(): Promise<Health>;
  /** Prometheus text format 0.0.4. @throws AppError DATABASE_… */
  metrics(): Promise<string>;
}
