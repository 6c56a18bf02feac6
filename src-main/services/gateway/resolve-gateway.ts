import { AppError } from '../../../src-shared/errors/app-error';
import { conflictKey, ENTITY_CATALOGUE, type Entity } from '../../../src-shared/gateway/entity-catalogue';
import { isEntityId, type EntityId } from '../../../src-shared/gateway/entity-id';
import { FILE_ORDER, type EntityType } from '../../../src-shared/gateway/entity-type';
import type { Finding } from '../../../src-shared/transfer/finding';
import type { EntityCounts, EntityOutcomes, ItemOutcome, ReportItem } from '../../../src-shared/transfer/import-report';
import type { Resolution } from '../../../src-shared/transfer/resolution';
import type { EntityTouch } from './gateway-summary';
import type { ChangedEntity } from './follow-renames';
import { entitySubject, takenKey, type GatewayPlan, type GatewayTarget, type PlannedEntity } from './gateway-plan';
import type { KeptEntity } from './seal-entity';

/** What a person's answers make of a plan. */
export interface DecidedGateway {
  readonly target: GatewayTarget;
  readonly put: readonly KeptEntity[];
  /** Those of them that are kept already. */
  readonly changed: readonly ChangedEntity[];
  readonly touched: readonly EntityTouch[];
  readonly items: readonly ReportItem[];
  readonly counts: EntityCounts;
  /** Of what is wanted: errors stop an import that is not partial. */
  readonly findings: readonly Finding[];
}

export interface GatewayDecision {
  readonly now: Date;
  readonly mintId: () => string;
}

type Answers = Pick<Resolution, 'strategy' | 'decisions' | 'names' | 'excluded' | 'partial'>;

/** Nothing is read or written. `fail` leaves what meets something undecided, which stops the import. */
export function resolveGateway(plan: GatewayPlan, answers: Answers, { now, mintId }: GatewayDecision): DecidedGateway {
  const excluded = new Set(answers.excluded);
  const names = new FreeNames(plan.taken, plan.entities, Math.floor(now.getTime() / 1000));
  const refused = plan.refused.map(({ key, subject }): ReportItem => ({ key, kind: 'entity', subject, state: 'rejected', outcome: excluded.has(key) ? 'skipped' : 'rejected', differences: [], blanks: [], withheld: [] }));
  const decided = plan.entities.map((planned): Decided => (excluded.has(planned.key) ? { planned, outcome: 'skipped', entity: undefined }
    : !answers.partial && isFaulty(planned) ? { planned, outcome: 'rejected', entity: undefined }
    : decide(planned, answers.decisions[planned.key] ?? answers.strategy, answers.names[planned.key], names)));
  const written = decided.flatMap(({ planned: { kept, type }, entity, outcome }) => {
    if (entity === undefined) return [];
    const before = outcome === 'updated' ? kept : undefined;
    return [{ kept: before, next: { id: before?.id ?? mintedId(mintId), type, entity } }];
  });
  const items = [...refused, ...decided.map(reportItem)];
  return {
    target: plan.target, put: written.map(({ next }) => next), items,
    changed: written.flatMap(({ kept, next }) => (kept === undefined ? [] : [{ kept, next }])),
    touched: decided.flatMap(({ planned, entity, outcome, keptName }): readonly EntityTouch[] =>
      (entity === undefined ? [] : [{ did: outcome === 'updated' ? 'changed' : 'added', identity: keptName ?? planned.identity }])),
    counts: countsOf(plan.target.name, items),
    findings: [
      ...plan.findings,
      ...plan.refused.filter(({ key }) => !excluded.has(key)).flatMap(({ findings }) => findings),
      ...decided.filter(({ outcome }) => outcome !== 'skipped').flatMap(({ planned: { findings } }) => (answers.partial ? findings.map(softened) : findings)),
    ],
  };
}

function mintedId(mintId: () => string): EntityId {
  const id = mintId();
  if (!isEntityId(id)) throw new AppError('INTERNAL', { reason: 'an id that no entity can have' });
  return id;
}

const isFaulty = ({ state, findings }: PlannedEntity): boolean => state !== 'identical' && findings.some(({ severity }) => severity === 'error');

/** What is taken all the same is no error any more. */
const softened = (finding: Finding): Finding => (finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding);

interface Decided {
  readonly planned: PlannedEntity;
  readonly outcome: ItemOutcome;
  /** What is written; undefined: nothing. */
  readonly entity: Entity | undefined;
  readonly keptName?: string;
}

function decide(planned: PlannedEntity, strategy: Resolution['strategy'], name: string | undefined, names: FreeNames): Decided {
  if (planned.state === 'new') return { planned, outcome: 'added', entity: planned.result };
  if (planned.state === 'identical') return { planned, outcome: 'unchanged', entity: undefined };
  switch (strategy) {
    case 'skip': return { planned, outcome: 'skipped', entity: undefined };
    // What the file states is taken, and the rest stays: an update of an entity merges.
    case 'update': case 'merge': return { planned, outcome: 'updated', entity: planned.result };
    case 'rename': {
      const { type, identity, incoming } = planned;
      const keptName = names.take(type, name, identity);
      return { planned, outcome: 'renamed', entity: renamed(type, incoming, keptName), keptName };
    }
    case 'fail': return { planned, outcome: 'undecided', entity: undefined };
  }
}

/** Identities that are free, each given once. */
class FreeNames {
  readonly #kept: ReadonlySet<string>;
  readonly #incoming: readonly PlannedEntity[];
  readonly #seconds: number;
  /** Made when the first name is asked for: most imports ask for none. */
  #taken: Set<string> | undefined;

  constructor(kept: ReadonlySet<string>, incoming: readonly PlannedEntity[], seconds: number) {
    this.#kept = kept;
    this.#incoming = incoming;
    this.#seconds = seconds;
  }

  take(type: EntityType, wished: string | undefined, identity: string): string {
    const taken = this.#taken ?? new Set([...this.#kept, ...this.#incoming.map((one) => takenKey(one.type, conflictKey(one.type, one.identity)))]);
    this.#taken = taken;
    const base = wished ?? `${identity}_imported_${this.#seconds}`;
    let name = base;
    for (let number = 2; taken.has(takenKey(type, conflictKey(type, name))); number += 1) name = `${base}_${number}`;
    taken.add(takenKey(type, conflictKey(type, name)));
    return name;
  }
}

const renamed = (type: EntityType, entity: Entity, name: string): Entity => ({ ...entity, [ENTITY_CATALOGUE[type].identity]: name });

function reportItem({ planned, outcome, keptName }: Decided): ReportItem {
  const { key, type, identity, state, differences, blanks, withheld } = planned;
  const isWritten = outcome === 'added' || outcome === 'updated' || outcome === 'renamed';
  return {
    key, kind: 'entity', entityType: type, subject: entitySubject(ENTITY_CATALOGUE[type].title, identity), state, outcome,
    ...(keptName !== undefined && { keptName }),
    differences: [...differences], blanks: isWritten ? [...blanks] : [], withheld: outcome === 'updated' ? [...withheld] : [],
  };
}

function countsOf(environment: string, items: readonly ReportItem[]): EntityCounts {
  const byType = Map.groupBy(items, ({ entityType }) => entityType);
  return {
    environment, total: items.length, ...outcomesOf(items),
    byType: Object.fromEntries(FILE_ORDER.flatMap((type) => (byType.has(type) ? [[type, outcomesOf(byType.get(type) ?? [])]] : []))),
  };
}

function outcomesOf(items: readonly ReportItem[]): EntityOutcomes {
  const tally = new Map<ItemOutcome, number>();
  for (const { outcome } of items) tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
  const count = (...outcomes: readonly ItemOutcome[]): number => outcomes.reduce((sum, outcome) => sum + (tally.get(outcome) ?? 0), 0);
  return { created: count('added'), updated: count('updated'), renamed: count('renamed'), unchanged: count('unchanged'), skipped: count('skipped'), failed: count('rejected', 'undecided') };
}
