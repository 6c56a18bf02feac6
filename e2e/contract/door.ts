import type { Outcome } from '../../src-shared/errors/outcome';
import type { TemporaryHome } from '../temporary-home';
import type { Kept } from './kept';
import type { DoorStep } from './step';

/** A way into Valise, open on one home. */
export interface Door {
  /** Throws where the door's own sign of how it ended (status, exit code) is not that of the outcome. */
  take(step: DoorStep, kept: Kept): Promise<Outcome<unknown>>;
  close(): Promise<void>;
}

export interface Doorway {
  readonly name: string;
  /** Whether the door has words for it. */
  has(step: DoorStep): boolean;
  open(home: TemporaryHome, environment: Readonly<Record<string, string>>): Promise<Door>;
}

/** What taking a file out ends in, whichever way it went. */
export interface TakenOut {
  readonly fileName: string;
  readonly content: Uint8Array;
  readonly secretsWithheld: number;
  readonly losses: unknown;
}
