import type { CoreEvent } from '../../../src-shared/contract/events';
import type { VaultStatus } from '../../../src-shared/contract/vault-status';
import { AppError } from '../../../src-shared/errors/app-error';
import type { Settings } from '../../../src-shared/settings';

/** Texts to hold against earlier ones: what is not the same has changed. */
export interface ChangeStamp {
  readonly kept: string;
  readonly settings: string;
  readonly vault: string;
}

export interface ChangeWatchParts {
  /** Undefined while there is nothing open to look at. Asked often. */
  readonly stamp: () => ChangeStamp | undefined;
  readonly revision: () => number;
  readonly settings: () => Settings;
  readonly vaultStatus: () => Promise<VaultStatus>;
  readonly reportFault: (error: unknown) => void;
  /** Between two looks, in milliseconds. */
  readonly interval?: number | undefined;
}

/** Never what a stamp says, so that the next look tells it. */
const UNTOLD = ' untold';

type Listener = (event: CoreEvent) => void;

/** Tells when what is kept is no longer what it was, whoever wrote: looks while somebody listens, and when told to. */
export class ChangeWatch {
  readonly #parts: ChangeWatchParts;
  readonly #listeners = new Set<Listener>();
  #timer: ReturnType<typeof setInterval> | undefined;
  #last: ChangeStamp | undefined;
  /** What listeners were last told of the vault. */
  #toldVault = '';
  #tellingVault = Promise.resolve();
  #failing = false;

  constructor(parts: ChangeWatchParts) {
    this.#parts = parts;
  }

  /** From here on changes count; to be called before anything is read that a listener would want to know the change of. */
  begin(): void {
    this.#guard(() => {
      this.#last = this.#parts.stamp();
    });
  }

  /** Gives back how to stop listening. */
  on(listener: Listener): () => void {
    // Each its own, also where somebody listens twice with the same function.
    const own: Listener = (event) => listener(event);
    this.#listeners.add(own);
    if (this.#timer === undefined) {
      this.#timer = setInterval(() => this.check(), this.#parts.interval ?? 400);
      this.#timer.unref();
    }
    return () => {
      this.#listeners.delete(own);
      if (this.#listeners.size === 0) this.#stop();
    };
  }

  /** Looks now. Never throws; while nobody listens there is nothing to do. */
  check(): void {
    if (this.#listeners.size === 0) return;
    this.#guard(() => {
      const { stamp, revision, settings } = this.#parts;
      const now = stamp();
      const before = this.#last;
      if (now === undefined) return;
      // Payloads before the stamp is taken over: what fails now is told at the next look.
      const events: readonly CoreEvent[] = [
        ...(now.kept === before?.kept ? [] : [{ name: 'kept.changed', payload: { revision: revision() } } as const]),
        ...(now.settings === before?.settings ? [] : [{ name: 'settings.changed', payload: settings() } as const]),
      ];
      this.#last = now;
      for (const event of events) this.#tell(event);
      // One after another, each as it is at its turn: the last one told is how it is.
      if (now.vault !== before?.vault) this.#tellingVault = this.#tellingVault.then(() => this.#tellVault());
    });
  }

  close(): void {
    this.#listeners.clear();
    this.#stop();
  }

  async #tellVault(): Promise<void> {
    if (this.#listeners.size === 0) return;
    try {
      const payload = await this.#parts.vaultStatus();
      const told = JSON.stringify(payload);
      if (told === this.#toldVault) return;
      this.#toldVault = told;
      this.#tell({ name: 'vault.changed', payload });
    } catch (error) {
      if (!isBusy(error)) this.#parts.reportFault(error);
      else if (this.#last !== undefined) this.#last = { ...this.#last, vault: UNTOLD };
    }
  }

  #tell(event: CoreEvent): void {
    for (const listener of this.#listeners) {
      try {
        listener(event);
      } catch (error) {
        this.#parts.reportFault(error);
      }
    }
  }

  #guard(look: () => void): void {
    try {
      look();
      this.#failing = false;
    } catch (error) {
      this.#missed(error);
    }
  }

  /** A busy database is looked at again; any other trouble is reported once, until a look succeeds. */
  #missed(error: unknown): void {
    if (isBusy(error)) return;
    if (!this.#failing) this.#parts.reportFault(error);
    this.#failing = true;
  }

  #stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}

const isBusy = (error: unknown): boolean => error instanceof AppError && error.code === 'DATABASE_BUSY';
