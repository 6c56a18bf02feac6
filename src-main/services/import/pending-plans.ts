import { AppError } from '../../../src-shared/errors/app-error';
import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import type { GatewayPlan } from '../gateway/gateway-plan';
import type { GatewayRequest } from '../gateway/plan-gateway';
import type { IncomingGateway } from '../gateway/read-gateway';
import type { OpenedSource } from './open-sources';
import type { Targets } from './import-planner';
import type { ReadFile } from './read-file';
import type { OfferedSettings } from './settings-offers';
import type { WholePlan } from './whole-plan';

export interface PendingGateway {
  readonly incoming: readonly IncomingGateway[];
  readonly request: GatewayRequest;
  readonly plan: GatewayPlan;
}

export interface PendingPlan {
  /** So that they can be read again under another format; with the keys of those that were unlocked, never their passwords. */
  readonly files: readonly OpenedSource[];
  /** What was read of them, by what they are and how they were read: the same need not be read again. */
  readonly read: ReadonlyMap<string, ReadFile>;
  readonly sources: readonly SourceReport[];
  readonly targets: Targets;
  readonly whole: WholePlan;
  /** Where there is gateway configuration among the sources; with the key that opens what is encrypted in it, never the secret itself. */
  readonly gateway?: PendingGateway | undefined;
  /** Settings that archives bring along. */
  readonly offers: readonly OfferedSettings[];
}

/** Plans hold whole files and opened secrets. So many are kept whatever their size, */
const MOST_OF_ANY_SIZE = 8;
/** so many where all of their files together are no larger than this: scripts have small ones going side by side. */
const MOST = 100;
const MOST_BYTES = 8 * 1024 * 1024;

/** Plans that wait for an answer, in memory only; the oldest are forgotten when there are too many. */
export class PendingPlans {
  readonly #plans = new Map<string, PendingPlan>();

  add(planId: string, pending: PendingPlan): void {
    this.#plans.set(planId, pending);
    for (const oldest of this.#plans.keys()) {
      const { size } = this.#plans;
      if (size <= MOST_OF_ANY_SIZE || (size <= MOST && this.#bytes() <= MOST_BYTES)) break;
      this.#plans.delete(oldest);
    }
  }

  #bytes(): number {
    return [...this.#plans.values()].flatMap(({ sources }) => sources).reduce((sum, { counts }) => sum + (counts?.bytes ?? 0), 0);
  }

  /** @throws AppError PLAN_NOT_FOUND */
  get(planId: string): PendingPlan {
    const pending = this.#plans.get(planId);
    if (pending === undefined) throw new AppError('PLAN_NOT_FOUND');
    return pending;
  }

  /** What was read before, under any plan. */
  findRead(key: string): ReadFile | undefined {
    for (const { read } of this.#plans.values()) {
      const found = read.get(key);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Puts a newer plan of the same sources under the id, unless that was forgotten meanwhile. */
  renew(planId: string, pending: PendingPlan): void {
    if (this.#plans.has(planId)) this.#plans.set(planId, pending);
  }

  forget(planId: string): void {
    this.#plans.delete(planId);
  }
}
