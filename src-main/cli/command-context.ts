import type { CoreEvent } from '../../src-shared/contract/events';
import type { OperationInput, OperationName, OperationOutput } from '../../src-shared/contract/operations';
import { AppError } from '../../src-shared/errors/app-error';
import type { Outcome } from '../../src-shared/errors/outcome';
import type { Place } from '../../src-shared/errors/place';
import type { FieldPath } from '../../src-shared/profile/field-path';
import type { HeldFile } from '../operations/file-handles';
import type { Destination } from '../services/export/destination';
import type { Terminal } from './terminal';

/** The page and the API on loopback, running in this process. */
export interface Served {
  readonly url: string;
  /** Opens the page, once, within 60 s; the one before it is void. */
  readonly freshLink: () => string;
  /** Resolves when Ctrl-C or the system has stopped it and all is closed; calls `entered` at every Enter until then. */
  readonly untilStopped: (entered: () => void) => Promise<void>;
}

/** What a document says, as plain values, and where each of them stands in it. */
export interface SaidDocument {
  readonly value: unknown;
  /** The place of the value at a path, or of the nearest one around it. */
  readonly locate: (path: FieldPath) => Place;
}

/** What a command works with. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** Calls an operation; a refusal is thrown, and ends the command with its text and exit code. */
  readonly call: <Name extends OperationName>(name: Name, input: OperationInput<Name>) => Promise<OperationOutput<Name>>;
  /** A handle for a file, good for one plan. */
  readonly hold: (file: HeldFile) => Promise<string>;
  /** A handle for a place where one file is to go. */
  readonly holdDestination: (destination: Destination) => Promise<string>;
  /** Listens to what the core tells; gives back how to stop. */
  readonly on: (listener: (event: CoreEvent) => void) => Promise<() => void>;
  /** Hears Ctrl-C instead of ending at once, where a person sits at a terminal; gives back how to stop. */
  readonly onInterrupt: (listener: () => void) => () => void;
  /** Reads a document in JSON or YAML. @throws AppError */
  readonly readDocument: (content: Uint8Array) => Promise<SaidDocument>;
  /** A variable of the environment. */
  readonly variable: (name: string) => string | undefined;
  /** Starts serving on a port, 0 for any. @throws AppError PORT_NOT_OPENED */
  readonly serve: (port: number) => Promise<Served>;
  /** What the process ends with when nothing is thrown. */
  readonly exitWith: (code: number) => void;
}

/** The value of an outcome. @throws AppError */
export function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new AppError(outcome.failure.code, outcome.failure.details);
}
