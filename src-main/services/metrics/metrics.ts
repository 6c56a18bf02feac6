import type { Figures } from '../../../src-shared/contract/figures';
import { FILE_ORDER, type EntityType } from '../../../src-shared/gateway/entity-type';
import type { EntityCounts, EntityOutcomes } from '../../../src-shared/transfer/import-report';
import { figuresOf, type MetricsMoment } from './figures-of';
import { Counter, gaugeLines, Histogram } from './metric-family';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
const OUTCOMES = ['created', 'updated', 'renamed', 'unchanged', 'skipped', 'failed'] as const satisfies readonly (keyof EntityOutcomes)[];
const BYTES = [1024, 16_384, 65_536, 262_144, 1_048_576, 5_242_880, 16_777_216, 67_108_864];

/** What this process did since it started, in figures. Labels are of closed lists: no name, no address, no secret is one. */
export class Metrics {
  readonly #operations = new Counter({ name: 'valise_operations_total', help: 'Operations by how they ended.', labels: ['operation', 'result'] });
  readonly #durations = new Histogram({ name: 'valise_operation_duration_seconds', help: 'How long operations took.', labels: ['operation'] }, SECONDS);
  readonly #transfers = new Counter({ name: 'valise_gateway_transfers_total', help: 'Exports, imports and pushes of gateway configuration by how they ended.', labels: ['direction', 'result'] });
  readonly #transferSeconds = new Histogram({ name: 'valise_gateway_transfer_duration_seconds', help: 'How long exports, imports and pushes of gateway configuration took.', labels: ['direction'] }, SECONDS);
  readonly #sizes = new Histogram({ name: 'valise_gateway_transfer_bytes', help: 'How large exported and imported documents were.', labels: ['direction'] }, BYTES);
  readonly #exported = new Counter({ name: 'valise_gateway_exported_entities_total', help: 'Entities that were exported.', labels: ['type'] });
  readonly #imported = new Counter({ name: 'valise_gateway_imported_entities_total', help: 'Entities of imports by what became of them; other: of no known type.', labels: ['type', 'outcome'] });
  readonly #conflicts = new Counter({ name: 'valise_gateway_conflicts_total', help: 'Conflicts of imports by what was done about them; fail: imports that were refused for them.', labels: ['strategy'] });

  operation(name: string, result: string, seconds: number): void {
    this.#operations.add([name, result]);
    this.#durations.observe([name], seconds);
  }

  exported(counts: Readonly<Partial<Record<EntityType, number>>>, bytes: number): void {
    this.#sizes.observe(['export'], bytes);
    for (const type of FILE_ORDER) this.#exported.add([type], counts[type] ?? 0);
  }

  /** `bytes` where they are known. */
  imported(counts: EntityCounts, bytes: number | undefined): void {
    const { updated: update, renamed: rename, skipped: skip, byType = {} } = counts;
    if (bytes !== undefined && bytes > 0) this.#sizes.observe(['import'], bytes);
    for (const outcome of OUTCOMES) {
      const known = FILE_ORDER.map((type) => [type, byType[type]?.[outcome] ?? 0] as const);
      for (const [type, count] of [...known, ['other', counts[outcome] - known.reduce((sum, [, count]) => sum + count, 0)] as const]) this.#imported.add([type, outcome], count);
    }
    for (const [strategy, count] of Object.entries({ update, rename, skip })) this.#conflicts.add([strategy], count);
  }

  /** An export, an import or a push of gateway configuration that ended, well or not. */
  transferred(direction: 'export' | 'import' | 'push', result: string, seconds: number): void {
    this.#transfers.add([direction, result]);
    this.#transferSeconds.observe([direction], seconds);
    if (direction === 'import' && result === 'CONFLICTS_UNDECIDED') this.#conflicts.add(['fail']);
  }

  /** The same for people. */
  figures(moment: MetricsMoment): Figures {
    return figuresOf({
      operations: this.#operations.values(), durations: this.#durations.values(), transfers: this.#transfers.values(), transferSeconds: this.#transferSeconds.values(),
      sizes: this.#sizes.values(), exported: this.#exported.values(), imported: this.#imported.values(), conflicts: this.#conflicts.values(),
    }, moment);
  }

  /** Prometheus text format 0.0.4. */
  text({ jobsRunning, kept }: Pick<MetricsMoment, 'jobsRunning' | 'kept'>): string {
    const families = [this.#operations, this.#durations, this.#transfers, this.#transferSeconds, this.#sizes, this.#exported, this.#imported, this.#conflicts];
    const lines = [
      ...families.flatMap((family) => family.lines()),
      ...gaugeLines({ name: 'valise_gateway_entities', help: 'Entities that are kept, of all environments.', labels: ['type'] }, FILE_ORDER.map((type) => [[type], kept.reduce((sum, { counts }) => sum + (counts[type] ?? 0), 0)])),
      ...gaugeLines({ name: 'valise_jobs_running', help: 'Jobs that run now.', labels: [] }, [[[], jobsRunning]]),
    ];
    return `${lines.join('\n')}\n`;
  }
}
