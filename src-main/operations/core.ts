import type { CoreEvent } from '../../src-shared/contract/events';
import type { OperationInput, OperationName, OperationOutput } from '../../src-shared/contract/operations';
import type { Outcome } from '../../src-shared/errors/outcome';
import type { FileHandles } from './file-handles';

/** The core, as every door sees it. */
export interface Core {
  /** A name that is none of the contract's, as a door without types may pass it, is refused like a wrong input. */
  call<Name extends OperationName>(name: Name, input: OperationInput<Name>): Promise<Outcome<OperationOutput<Name>>>;
  /** Tells what changed, whoever changed it; gives back how to stop listening. */
  on(listener: (event: CoreEvent) => void): () => void;
  /** Files that a door holds ready for one import. */
  readonly handles: FileHandles;
  /** Whether it is the key of an access token that stands. @throws AppError when tokens can't be read. */
  accepts(key: string): boolean;
  /** Nobody can use what this process shows any more: the vault is locked here, where a person has set so. */
  screenLocked(): void;
  /** A fault of the door itself, for the log. */
  reportFault(error: unknown): void;
  close(): void;
}
