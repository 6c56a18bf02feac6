import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { ServedCore } from '../operations/core';

/** Who asks: a page that a link opened, or a script with a key. */
export interface Caller {
  readonly kind: 'session' | 'key';
  /** For the log: the name of the token, `local` for a page. */
  name(): string;
  /** What it was let in by still lets in; asking is no use of it. */
  isStillIn(): boolean;
}

export interface ApiEnv {
  Bindings: HttpBindings;
  Variables: { caller: Caller };
}
export type ApiContext = Context<ApiEnv>;

/** What this door needs of the core. */
export type WebCore = Pick<ServedCore, 'call' | 'on' | 'handles' | 'accepts' | 'nameOfKey' | 'importStatuses' | 'health' | 'metrics' | 'reportFault'>;
