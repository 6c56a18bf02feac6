import type { OperationInput, OperationName, OperationOutput } from '../../src-shared/contract/operations';
import type { EntityType } from '../../src-shared/gateway/entity-type';
import type { Outcome } from '../../src-shared/errors/outcome';
import type { ImportReport } from '../../src-shared/transfer/import-report';
import type { Log } from '../services/activity/log-sink';
import type { Metrics } from '../services/metrics/metrics';

export interface NoteParts {
  readonly log: Log;
  readonly metrics: Metrics;
  readonly mintId: () => string;
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

  note(ended: EndedOperation): void {
    this.#parts.metrics.operation(ended.name, resultOf(ended.outcome), ended.duration / 1000);
    // Of each of these the value is that of its operation.
    if (ended.name === 'gateway.export') this.#exported(ended, ended.outcome as Outcome<OperationOutput<'gateway.export'>>);
    if (ended.name === 'import.plan') this.#planned(ended, ended.outcome as Outcome<OperationOutput<'import.plan'>>);
    if (ended.name === 'gateway.pull') this.#pulled(ended, ended.input as OperationInput<'gateway.pull'>, ended.outcome as Outcome<ImportReport>);
    if (ended.name === 'import.apply') this.#applied(ended, ended.input as OperationInput<'import.apply'>, ended.outcome as Outcome<ImportReport>);
  }

  #exported({ duration, user }: EndedOperation, outcome: Outcome<OperationOutput<'gateway.export'>>): void {
    const { log, metrics, mintId } = this.#parts;
    const known = { export_id: mintId(), user, duration_ms: Math.round(duration) };
    metrics.transferred('export', resultOf(outcome), duration / 1000);
    if (!outcome.ok) return log.error({ ...known, result: outcome.failure.code }, 'Configuration export failed');
    const { counts, file } = outcome.value;
    metrics.exported(counts, file.content.length);
    log.info({ ...known, entity_counts: counts, size_bytes: file.content.length }, 'Configuration export completed');
  }

  #planned({ input, duration }: EndedOperation, outcome: Outcome<OperationOutput<'import.plan'>>): void {
    if (!outcome.ok || outcome.value.environment === undefined) return;
    this.#plans.set(outcome.value.planId, { bytes: sizeOf(input as OperationInput<'import.plan'>), duration });
    const [oldest] = this.#plans.keys();
    if (this.#plans.size > MOST_PLANS && oldest !== undefined) this.#plans.delete(oldest);
  }

  #pulled({ duration, user }: EndedOperation, { dryRun = false, jobId }: OperationInput<'gateway.pull'>, outcome: Outcome<ImportReport>): void {
    if (!dryRun) this.#brought(outcome, { jobId, user, duration, bytes: undefined });
  }

  #applied({ duration, user }: EndedOperation, { planId, dryRun = false, jobId }: OperationInput<'import.apply'>, outcome: Outcome<ImportReport>): void {
    const planned = this.#plans.get(planId);
    if (planned === undefined || dryRun) return;
    if (outcome.ok) this.#plans.delete(planId);
    this.#brought(outcome, { jobId, user, duration: planned.duration + duration, bytes: planned.bytes });
  }

  #brought(outcome: Outcome<ImportReport>, { jobId = this.#parts.mintId(), user, duration, bytes }: BroughtParts): void {
    const { log, metrics } = this.#parts;
    const known = { import_id: jobId, user, duration_ms: Math.round(duration), size_bytes: bytes };
    metrics.transferred('import', resultOf(outcome), duration / 1000);
    if (!outcome.ok) return log.error({ ...known, result: outcome.failure.code }, 'Configuration import failed');
    const { entities } = outcome.value;
    if (entities === undefined) return;
    metrics.imported(entities, bytes);
    const { environment: _, ...results } = entities;
    log.info({ ...known, entity_counts: countsByType(outcome.value), results }, 'Configuration import completed');
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

/** Undefined where the report has not all items. */
function countsByType({ items, total }: ImportReport): Readonly<Partial<Record<EntityType, number>>> | undefined {
  if (items.length < total) return undefined;
  const counts: Partial<Record<EntityType, number>> = {};
  for (const { entityType } of items) if (entityType !== undefined) counts[entityType] = (counts[entityType] ?? 0) + 1;
  return counts;
}
