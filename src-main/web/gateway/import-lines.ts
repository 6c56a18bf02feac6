import type { ImportStatus } from '../../../src-shared/gateway/import-status';
import type { Finding } from '../../../src-shared/transfer/finding';
import { FINDING_TEXT } from '../../../src-shared/transfer/finding-text';
import { CONFLICT_STATES, type ImportPlan, type PlanItem } from '../../../src-shared/transfer/import-plan';
import type { EntityCounts, ImportReport, ReportItem } from '../../../src-shared/transfer/import-report';

/** Lines that a status has at most, of each kind. */
const MOST = 1000;

type Lines = Pick<ImportStatus, 'errors' | 'warnings'>;

/** What an import tells. A status is kept in clear: its lines have names, and no value of a field. */
export function linesOf({ findings, items, dryRun }: Pick<ImportReport, 'findings' | 'items' | 'dryRun'>): Lines {
  return {
    errors: first([...findings.filter(({ severity }) => severity === 'error').map(findingText), ...items.filter(({ outcome }) => outcome === 'undecided').map(conflictText)]),
    warnings: first([
      ...findings.filter(({ severity }) => severity === 'warning').map(findingText),
      ...items.flatMap(({ subject, keptName, outcome }) => (outcome === 'renamed' && keptName !== undefined ? [`Renamed ${subject} to ${keptName}`] : [])),
      ...(dryRun ? items.filter(({ outcome }) => WRITTEN.has(outcome)).map(({ subject }) => `Would import ${subject.replace(' ', ': ')}`) : []),
    ]),
  };
}

const WRITTEN: ReadonlySet<ReportItem['outcome']> = new Set(['added', 'updated', 'renamed']);

/** Why a plan was not applied. */
export function refusedLines({ sources, items }: Pick<ImportPlan, 'sources' | 'items'>, refusal: 'ITEMS_REJECTED' | 'CONFLICTS_UNDECIDED'): readonly string[] {
  if (refusal === 'CONFLICTS_UNDECIDED') return first(items.filter(({ state }) => CONFLICT_STATES.has(state)).map(conflictText));
  return first([...sources, ...items].flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error').map(findingText));
}

/** As the gateway counts; what is there already and the same is skipped. */
export const progressOf = ({ total, created, updated, renamed, unchanged, skipped, failed }: EntityCounts): ImportStatus['progress'] =>
  ({ total, processed: total - failed, created: created + renamed, updated, skipped: skipped + unchanged, failed });

/** Reasons of these say what was expected, or what something refers to; those of others can quote a part of an address. */
const WITH_REASON: ReadonlySet<Finding['code']> = new Set(['REFERENCE_UNRESOLVED', 'ENTITY_INVALID', 'VALUE_TRANSLATED', 'PEER_WOULD_REFUSE', 'SECRET_NOT_IN_FILE', 'SECRET_LOCKED', 'COUNTS_DIFFER']);

const findingText = ({ code, subject, field, reason }: Finding): string => {
  const about = [subject, field].filter((part) => part !== undefined).join(', ');
  return `${about === '' ? '' : `${about}: `}${FINDING_TEXT[code]}${WITH_REASON.has(code) && reason !== undefined ? ` (${reason})` : ''}`;
};

const conflictText = ({ subject, differences }: Pick<PlanItem, 'subject' | 'differences'>): string =>
  `${subject}: it is there already, and not the same${differences.length === 0 ? '' : `: ${differences.map(({ field }) => field).join(', ')}`}`;

const first = (lines: readonly string[]): string[] => (lines.length <= MOST ? [...lines] : [...lines.slice(0, MOST), `and ${lines.length - MOST} more`]);
