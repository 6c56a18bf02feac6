import { AppError } from '../../../src-shared/errors/app-error';
import type { KeptVault, VaultRepository } from './vault-record';

/** Why a vault is locked. By hand: in every process; otherwise in the one that nobody uses. */
export type LockReason = 'by hand' | 'idle' | 'screen';

const REASONS: Readonly<Record<LockReason, string>> = {
  'by hand': 'it was locked by hand',
  idle: 'nobody has used Valise for a while',
  screen: 'the screen was locked',
};

/** In plain words. */
export const lockReasonText = (reason: LockReason): string => REASONS[reason];

export const lockedBecause = (reason: LockReason): AppError => new AppError('VAULT_LOCKED', { reason: REASONS[reason] });

/** Between two tries to tell the others while somebody writes, in milliseconds. */
const PAUSE = 50;

/** Whether the vault is locked: in this process, or by its record in all of them. */
export class VaultLock {
  readonly #repository: VaultRepository;
  #here: LockReason | undefined;
  #count = 0;

  constructor(repository: VaultRepository) {
    this.#repository = repository;
  }

  /** How often it was locked here: an opening that began before the last time has come too late. */
  get count(): number {
    return this.#count;
  }

  reasonWith(record: KeptVault | undefined): LockReason | undefined {
    return this.#here ?? (record?.locked === true ? 'by hand' : undefined);
  }

  /** Here, at once. */
  close(reason: LockReason): void {
    this.#count += 1;
    this.#here = reason;
  }

  /**
   * What is locked by hand is locked for all; once the record says so, it alone does. Until then there is one to tell of.
   * @throws AppError DATABASE_BUSY when somebody writes longer than `patience` milliseconds; nobody is held meanwhile
   */
  async tell(patience: number): Promise<void> {
    for (let waited = 0; this.#here === 'by hand' && this.#repository.readVault() !== undefined; waited += PAUSE) {
      try {
        this.#repository.lockVault();
        this.#here = undefined;
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'DATABASE_BUSY' || waited >= patience) throw error;
        await new Promise((resolve) => { setTimeout(resolve, PAUSE); });
      }
    }
  }

  /** Locked while the first vault was made: now it is there, or there is none after all and nothing is locked. */
  async settle(): Promise<void> {
    if (this.#here === undefined) return;
    if (this.#repository.readVault() === undefined) this.#here = undefined;
    else await this.tell(0);
  }

  /** Here and for all. @throws AppError VAULT_LOCKED when it was locked again since `lockings` were read, DATABASE_BUSY */
  open(lockings: number): void {
    if (this.#repository.readVault()?.locked === true && !this.#repository.unlockVault(lockings)) throw lockedBecause('by hand');
    this.#here = undefined;
  }

  refuseSince(count: number): void {
    if (count !== this.#count) throw lockedBecause(this.#here ?? 'by hand');
  }
}
