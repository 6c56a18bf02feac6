import { AppError } from '../../../src-shared/errors/app-error';
import type { ProfileId } from '../../../src-shared/profile/profile';
import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import type { Target } from '../../../src-shared/transfer/resolution';
import type { StoredMcp } from '../profiles/stored-profile';
import type { SourceFile } from './import-source';
import type { IncomingProfile } from './incoming';
import type { PlannedImport } from './planned-import';

/** A plan against what is kept, and the rows it was made against. */
export interface PlannedAgainst {
  readonly plan: PlannedImport;
  readonly kept: ReadonlyMap<ProfileId, readonly StoredMcp[]>;
}

export interface PendingPlan extends PlannedAgainst {
  /** As they were read, so that they can be planned again. */
  readonly files: readonly SourceFile[];
  readonly sources: readonly SourceReport[];
  readonly incoming: readonly IncomingProfile[];
  readonly target: Target | undefined;
}

/** Plans hold whole files and opened secrets. */
const MOST = 8;

/** Plans that wait for an answer, in memory only; the oldest is forgotten when there are too many. */
export class PendingPlans {
  readonly #plans = new Map<string, PendingPlan>();

  add(planId: string, pending: PendingPlan): void {
    this.#plans.set(planId, pending);
    const [oldest] = this.#plans.keys();
    if (this.#plans.size > MOST && oldest !== undefined) this.#plans.delete(oldest);
  }

  /** @throws AppError PLAN_NOT_FOUND */
  get(planId: string): PendingPlan {
    const pending = this.#plans.get(planId);
    if (pending === undefined) throw new AppError('PLAN_NOT_FOUND');
    return pending;
  }

  /** Puts a newer plan of the same sources under the id, unless that was forgotten meanwhile. */
  renew(planId: string, pending: PendingPlan): void {
    if (this.#plans.has(planId)) this.#plans.set(planId, pending);
  }

  forget(planId: string): void {
    this.#plans.delete(planId);
  }
}
