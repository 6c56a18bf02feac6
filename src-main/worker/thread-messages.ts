import type { KeyObject } from 'node:crypto';
import type { Failure } from '../../src-shared/errors/outcome';
import type { LargeChanges } from '../services/activity/large-changes';
import type { GatewayFiles } from '../services/gateway/gateway-files';
import type { Imports } from '../services/import/imports';
import type { JobStep } from '../services/import/job-watch';
import type { FileOptions } from '../services/import/read-file';
import type { StatedFile } from '../services/import/import-source';
import type { Rekeying } from '../services/secrets/rekey-here';
import type { Patience } from '../storage/patiently';

export type WritingMethod = keyof Imports | keyof LargeChanges | keyof GatewayFiles;

/** What the thread is started with. */
export interface WritingThreadSetup {
  readonly dataFolder: string;
  /** Where the built threads stand. */
  readonly threadFolder: string;
  readonly patience: Patience;
}

export type ExportMethod = 'plan' | 'write' | 'preview';

export interface ExportThreadSetup {
  readonly dataFolder: string;
  readonly patience: Patience;
  /** Stops the clock of exports. */
  readonly sourceDateEpoch: string | undefined;
}

/** How a call ended. `fault` is an error of ours, whose words stay in the log. */
export type Ending =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'fault'; readonly error: unknown };

/** An opened vault between threads: the key is posted as a KeyObject, never as bytes. */
export interface PostedKey {
  readonly keyId: string;
  readonly dataKey: KeyObject;
  readonly fingerprintKey: KeyObject;
}

/** What the thread that changes the data key is started with; it tells of its steps, and how it ended. */
export interface RekeyThreadSetup {
  readonly dataFolder: string;
  readonly patience: Patience;
  readonly rekeying: Rekeying;
  readonly signal: SharedArrayBuffer;
}

export type FromRekeyThread =
  | { readonly kind: 'step'; readonly step: JobStep }
  | { readonly kind: 'ended'; readonly ending: Ending };

/** To a thread that answers calls. */
export type ToThread<Method extends string> =
  | { readonly kind: 'call'; readonly id: number; readonly method: Method; readonly input: readonly unknown[]; readonly signal: SharedArrayBuffer }
  | { readonly kind: 'key'; readonly id: number; readonly ending: Ending }
  /** The last chunk of a call is taken: it may go on. */
  | { readonly kind: 'taken'; readonly id: number; readonly ending: Ending }
  /** Lets go of the database and ends. */
  | { readonly kind: 'close' };

export interface AskedKey {
  readonly kind: 'ask-key';
  readonly id: number;
  readonly way: 'open' | 'openOrCreate';
}

export type FromThread =
  | { readonly kind: 'ended'; readonly id: number; readonly ending: Ending }
  | { readonly kind: 'step'; readonly id: number; readonly step: JobStep }
  | { readonly kind: 'chunk'; readonly id: number; readonly chunk: Uint8Array }
  | AskedKey;

/** Files for a reading thread; their bytes are handed over, not copied. */
export interface ReadRequest {
  readonly id: number;
  readonly files: readonly StatedFile[];
  readonly options: FileOptions;
}

export interface ReadAnswer {
  readonly id: number;
  readonly ending: Ending;
}
