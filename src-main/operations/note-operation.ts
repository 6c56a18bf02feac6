import type { OperationInput, OperationName, OperationOutput } from '../../src-shared/contract/operations';
import type { Outcome } from '../../src-shared/errors/outcome';
import type { ImportReport } from '../../src-shared/transfer/import-report';
import type { Log } from '../services/activity/log-sink';
import type { AboutImport, PostImportHook } from '../services/gateway/extension-points';
import type { Metrics } from '../services/metrics/metrics';

export interface NoteParts {
  readonly log: Log;
  readonly metrics: Metrics;
  readonly mintId: () => string;
  /** In their order, each once per import of gateway configuration. */
  readonly postImport: readonly PostImportHook[];
  readonly reportFault: (error: unknown) => void;
}

/** An operation that ended. */
export interface EndedOperation {
  readonly name: OperationName;
  readonly input: unknown;
  readonly outcome: Outcome<unknown>;
  /** Milliseconds. */
  readonly duration: number;
  /** Who asked for it. */
  readonly user: string;
}

interface PlannedTransfer {
  readonly bytes: number | undefined;
  readonly duration: number;
}

/** Plans that are remembered: those that nobody applies are forgotten in their order. */
const MOST_PLANS = 100;

/** Counts every operation, and tells the log of gateway configuration that goes out or comes in. No secret, no field and no name of an entity is noted. */
export class OperationNotes {
  readonly #parts: NoteParts;
  readonly #plans = new Map<string, PlannedTransfer>();

  constructor(parts: NoteParts) {
    this.#parts = parts;
  }

  /** Never fails; done when the hooks are. */
  async note(ended: EndedOperation): Promise<void> {
    // A page that shows the figures asks for them every few seconds: that would be all that they tell.
    if (ended.name === 'metrics.read') return;
    this.#parts.metrics.operation(ended.name, resultOf(ended.outcome), ended.duration / 1000);
    // Of each of these the value is that of its operation.
    if (ended.name === 'gateway.export' || ended.name === 'gateway.write') this.#exported(ended, ended.outcome as Outcome<OperationOutput<'gateway.export' | 'gateway.write'>>);
    if (ended.name === 'import.plan') this.#planned(ended, ended.outcome as Outcome<OperationOutput<'import.plan'>>);
    if (ended.name === 'gateway.push') this.#pushed(ended, ended.input as OperationInput<'gateway.push'>, ended.outcome as Outcome<OperationOutput<'gateway.push'>>);
    if (ended.name === 'gateway.pull') await this.#pulled(ended, ended.input as OperationInput<'gateway.pull'>, ended.outcome as Outcome<ImportReport>);
    if (ended.name === 'import.apply') await this.#applied(ended, ended.input as OperationInput<'import.apply'>, ended.outcome as Outcome<ImportReport>);
  }

  #exported({ duration, user }: EndedOperation, outcome: Outcome<OperationOutput<'gateway.export' | 'gateway.write'>>): void {
    const { log, metrics, mintId } = this.#parts;
    const known = { export_id: mintId(), user, duration_ms: Math.round(duration) };
    metrics.transferred('export', resultOf(outcome), duration / 1000);
    if (!outcome.ok) return outcome.failure.code === 'CANCELLED' ? log.info(known, 'Configuration export cancelled') : log.error({ ...known, result: outcome.failure.code }, 'Configuration export failed');
    const { counts } = outcome.value;
    const bytes = 'file' in outcome.value ? outcome.value.file.content.length : outcome.value.bytes;
    metrics.exported(counts, bytes);
    log.info({ ...known, entity_counts: counts, size_bytes: bytes }, 'Configuration export completed');
  }

  #pushed({ duration, user }: EndedOperation, { dryRun = false }: OperationInput<'gateway.push'>, outcome: Outcome<OperationOutput<'gateway.push'>>): void {
    if (dryRun) return;
    const { log, metrics, mintId } = this.#parts;
    const known = { push_id: mintId(), user, duration_ms: Math.round(duration) };
    metrics.transferred('push', resultOf(outcome), duration / 1000);
    if (!outcome.ok) return log.error({ ...known, result: outcome.failure.code }, 'Configuration push failed');
    const { sent, withheld, status } = outcome.value;
    const results = status && { total: status.total, created: status.created, updated: status.updated, skipped: status.skipped, failed: status.failed };
    log.info({ ...known, sent, withheld: withheld.length, results }, 'Configuration push completed');
  }

  #planned({ input, duration }: EndedOperation, outcome: Outcome<OperationOutput<'import.plan'>>): void {
    if (!outcome.ok || outcome.value.environment === undefined) return;
    this.#plans.set(outcome.value.planId, { bytes: sizeOf(input as OperationInput<'import.plan'>), duration });
    const [oldest] = this.#plans.keys();
    if (this.#plans.size > MOST_PLANS && oldest !== undefined) this.#plans.delete(oldest);
  }

  async #pulled({ duration, user }: EndedOperation, { dryRun = false, jobId }: OperationInput<'gateway.pull'>, outcome: Outcome<ImportReport>): Promise<void> {
    if (!dryRun) await this.#brought(outcome, { jobId, user, duration, bytes: undefined });
  }

  async #applied({ duration, user }: EndedOperation, { planId, dryRun = false, jobId }: OperationInput<'import.apply'>, outcome: Outcome<ImportReport>): Promise<void> {
    const planned = this.#plans.get(planId);
    if (planned === undefined || dryRun) return;
    if (outcome.ok) this.#plans.delete(planId);
    await this.#brought(outcome, { jobId, user, duration: planned.duration + duration, bytes: planned.bytes });
  }

  async #brought(outcome: Outcome<ImportReport>, { jobId = this.#parts.mintId(), user, duration, bytes }: BroughtParts): Promise<void> {
    const { log, metrics } = this.#parts;
    metrics.transferred('import', resultOf(outcome), duration / 1000);
    if (!outcome.ok) return log.error({ import_id: jobId, user, duration_ms: Math.round(duration), size_bytes: bytes, result: outcome.failure.code }, 'Configuration import failed');
    const { entities, historyId } = outcome.value;
    if (entities === undefined) return;
    metrics.imported(entities, bytes);
    await this.#tell({ importId: jobId, user, duration, bytes, historyId, entities });
  }

  /** What came in is committed: a hook that fails takes nothing of it back, and keeps none of the others. */
  async #tell(about: AboutImport): Promise<void> {
    for (const hook of this.#parts.postImport) {
      try {
        await hook(about);
      } catch (error) {
        this.#parts.reportFault(error);
      }
    }
  }
}

interface BroughtParts {
  readonly jobId: string | undefined;
  readonly user: string;
  readonly duration: number;
  readonly bytes: number | undefined;
}

const resultOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.failure.code);

/** Of sources that were sent; a file behind a handle is not known any more. */
function sizeOf({ sources }: OperationInput<'import.plan'>): number | undefined {
  const sizes = sources.flatMap((source) => ('content' in source ? [source.content.length] : []));
  return sizes.length === sources.length ? sizes.reduce((sum, size) => sum + size, 0) : undefined;
}
