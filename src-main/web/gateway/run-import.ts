import type { Failure, Outcome } from '../../../src-shared/errors/outcome';
import type { ImportStatus } from '../../../src-shared/gateway/import-status';
import { inTurn } from '../../../src-shared/in-turn';
import type { ImportPlan, PlanItem } from '../../../src-shared/transfer/import-plan';
import type { ImportReport } from '../../../src-shared/transfer/import-report';
import type { WebCore } from '../api-env';
import { linesOf, progressOf, refusedLines } from './import-lines';
import type { ImportOrder } from './import-request';

export interface EndedImport {
  readonly status: ImportStatus;
  /** Why it failed; absent: it did not. */
  readonly failure?: Failure;
}

type RunningCore = Pick<WebCore, 'call' | 'importStatuses' | 'reportFault'>;

/**
 * An import from its plan to its end, as the status of `importId` tells; one after another, since of many plans at once the first would
 * be forgotten before they are applied. Never rejects.
 */
export const runImport = (core: RunningCore, order: ImportOrder, importId: string, user: string): Promise<EndedImport> =>
  inTurn(core, () => runWhole(core, order, importId, user));

async function runWhole(core: RunningCore, order: ImportOrder, importId: string, user: string): Promise<EndedImport> {
  const statuses = core.importStatuses();
  try {
    return await new ImportRun(core, importId, user).run(order);
  } catch (error) {
    core.reportFault(error);
    const failure: Failure = { code: 'INTERNAL', details: {} };
    return { status: statuses.end(importId, { status: 'failed', errors: ['INTERNAL'] }), failure };
  }
}

class ImportRun {
  readonly #core: RunningCore;
  readonly #importId: string;
  readonly #user: string;

  constructor(core: RunningCore, importId: string, user: string) {
    [this.#core, this.#importId, this.#user] = [core, importId, user];
  }

  async run(order: ImportOrder): Promise<EndedImport> {
    const { content, environment, sourceSecret, selection } = order;
    const jobId = this.#importId;
    this.#core.importStatuses().reach(jobId, { status: 'running' });
    const planned = await this.#core.call('import.plan', { sources: [{ name: 'import.json', content, as: 'gateway' }], environment, sourceSecret, entities: selection, jobId }, this.#user);
    if (!planned.ok) return this.#failed(planned.failure, 0, [planned.failure.code]);
    const plan = planned.value;
    try {
      return await this.#apply(plan, order);
    } finally {
      // What was applied is gone by itself; what else there is of it holds secrets.
      await this.#core.call('import.discard', { planId: plan.planId }, this.#user);
    }
  }

  async #apply(plan: ImportPlan, { strategy, partial, dryRun, targetSecret }: ImportOrder): Promise<EndedImport> {
    const { planId, total } = plan;
    const statuses = this.#core.importStatuses();
    statuses.reach(this.#importId, { progress: { total, processed: 0, created: 0, updated: 0, skipped: 0, failed: 0 } });
    const applied = await this.#core.call('import.apply', { planId, resolution: { strategy, partial }, dryRun, replan: true, jobId: this.#importId }, this.#user);
    if (!applied.ok) return this.#failed(applied.failure, total, await this.#why(plan, applied.failure));
    const report = applied.value;
    const set = targetSecret !== undefined && !dryRun ? await this.#setSecret(plan, targetSecret) : undefined;
    const lines = linesOf(report);
    const errors = set?.ok === false ? [...lines.errors, `The secret of the environment was not changed: ${set.failure.code}`] : lines.errors;
    const status = statuses.end(this.#importId, {
      status: set?.ok === false ? 'failed' : 'completed', errors, warnings: lines.warnings, ...progressAfter(report), ...(report.historyId !== undefined && { history_id: report.historyId }),
    });
    return set?.ok === false ? { status, failure: set.failure } : { status };
  }

  /** From now on the environment encrypts with it. */
  #setSecret({ environment }: ImportPlan, secret: string): Promise<Outcome<unknown>> {
    return this.#core.call('environment.setSecret', { environment: environment?.name ?? '', secret }, this.#user);
  }

  #failed(failure: Failure, total: number, errors: readonly string[]): EndedImport {
    const progress = { total, processed: 0, created: 0, updated: 0, skipped: 0, failed: total };
    return { failure, status: this.#core.importStatuses().end(this.#importId, { status: 'failed', progress, errors: [...errors] }) };
  }

  async #why(plan: ImportPlan, { code }: Failure): Promise<readonly string[]> {
    if (code !== 'ITEMS_REJECTED' && code !== 'CONFLICTS_UNDECIDED') return [code];
    const lines = refusedLines({ sources: plan.sources, items: [...(await this.#items(plan))] }, code);
    return lines.length === 0 ? [code] : lines;
  }

  /** All of a plan, as far as they can be had. */
  async #items({ planId, items, total }: ImportPlan): Promise<readonly PlanItem[]> {
    const all: PlanItem[] = [...items];
    while (all.length < total) {
      const more = await this.#core.call('import.items', { planId, from: all.length }, this.#user);
      if (!more.ok || more.value.length === 0) break;
      all.push(...more.value);
    }
    return all;
  }
}

const progressAfter = ({ entities }: ImportReport): Pick<ImportStatus, 'progress'> | Record<string, never> => (entities === undefined ? {} : { progress: progressOf(entities) });
