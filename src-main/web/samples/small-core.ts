import { randomUUID } from 'node:crypto';
import type { CoreEvent } from '../../../src-shared/contract/events';
import type { OperationName } from '../../../src-shared/contract/operations';
import type { Outcome } from '../../../src-shared/errors/outcome';
import { FileHandles } from '../../operations/file-handles';
import type { ImportStatuses } from '../../services/gateway/import-statuses';
import type { WebCore } from '../api-env';

/** A core that answers every call with what it was asked, and remembers what it was told. */
export class SmallCore implements WebCore {
  readonly handles = new FileHandles({ now: () => new Date(), mintId: randomUUID });
  readonly called: (readonly [name: OperationName, input: unknown])[] = [];
  readonly faults: unknown[] = [];
  readonly keys = new Set<string>();
  readonly listeners = new Set<(event: CoreEvent) => void>();
  /** What calls end in, where it is not the echo. */
  answer: ((name: OperationName) => Outcome<unknown> | undefined) | undefined;

  call: WebCore['call'] = (name, input) => {
    this.called.push([name, input]);
    // Whatever the operation promises: the door looks at none of it.
    return Promise.resolve((this.answer?.(name) ?? { ok: true, value: { name, input } }) as never);
  };

  on(listener: (event: CoreEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(event: CoreEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  accepts(key: string): boolean {
    return this.keys.has(key);
  }

  nameOfKey(key: string): string | undefined {
    return this.keys.has(key) ? 'ci' : undefined;
  }

  importStatuses = (): ImportStatuses => {
    throw new Error('this core keeps no imports');
  };

  health: WebCore['health'] = () => Promise.resolve({ status: 'healthy', database: 'none', vault: 'none', jobs: { running: 0 } });

  async metrics(): Promise<string> {
    return 'valise_jobs_running 0\n';
  }

  reportFault(error: unknown): void {
    this.faults.push(error);
  }
}
