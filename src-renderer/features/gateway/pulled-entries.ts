import type { EntityOutcomes, ImportReport } from '../../../src-shared/transfer/import-report';
import { GATEWAY_LIVE_TEXTS } from '../../texts/gateway-live-texts';
import type { DifferingEntry } from './difference-rows';

const { pulling: TEXTS } = GATEWAY_LIVE_TEXTS;

/** How many entries are, or would be, other than before. */
export const broughtIn = ({ entities }: Pick<ImportReport, 'entities'>): number => (entities === undefined ? 0 : entities.created + entities.updated + entities.renamed);

const OUTCOMES = ['created', 'updated', 'renamed', 'unchanged', 'skipped', 'undecided', 'failed'] as const;

/** What became of how many, as far as anything did; what waits for a decision counts as failed in reports. */
export const outcomeCounts = (entities: EntityOutcomes, undecided: number): readonly (readonly [outcome: (typeof OUTCOMES)[number], count: number])[] =>
  OUTCOMES.map((outcome) => [outcome, outcome === 'undecided' ? undecided : outcome === 'failed' ? entities.failed - undecided : entities[outcome]] as const).filter(([, count]) => count > 0);

/** What a report says of each entry; what stays the same is left out. */
export function pulledEntries({ items, dryRun }: Pick<ImportReport, 'items' | 'dryRun'>): readonly DifferingEntry[] {
  const words = TEXTS.outcomes[dryRun ? 'planned' : 'done'];
  return items.filter(({ kind, outcome }) => kind === 'entity' && outcome !== 'unchanged').map(({ entityType, subject, outcome, keptName, differences }) => ({
    // A subject is `tool NAME`.
    type: entityType, name: entityType === undefined ? subject : subject.slice(subject.indexOf(' ') + 1),
    state: [words[outcome], ...(keptName === undefined || outcome !== 'renamed' ? [] : [TEXTS.as(keptName)])].join(' '),
    tone: outcome === 'undecided' ? 'warn' : outcome === 'rejected' ? 'danger' : 'quiet',
    differences: outcome === 'added' ? [] : differences,
  }));
}
