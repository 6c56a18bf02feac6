import type { Finding } from '../../../src-shared/transfer/finding';
import { FINDING_TEXT } from '../../../src-shared/transfer/finding-text';
import { CONFLICT_STATES } from '../../../src-shared/transfer/import-plan';
import type { ReportItem } from '../../../src-shared/transfer/import-report';
import { IMPORT_GATEWAY_TEXTS } from '../../texts/import-gateway-texts';
import { RESULT_TEXTS } from '../../texts/import-result-texts';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import { entityName } from './entity-items';
import { profileKey } from './review-tree';
import type { Unread } from './unread-files';

export const RESULT_KINDS = ['add', 'change', 'same', 'gone', 'bad'] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];

/** What happened to one item, in words. */
export interface ResultRow {
  readonly key: string;
  readonly kind: ResultKind;
  readonly name: string;
  readonly profile: string;
  readonly outcome: string;
  readonly note: string;
  /** How many secrets are to be filled in; those of gateways are written where they are edited. */
  readonly blanks: number;
  /** It is of gateway configuration. */
  readonly ofGateway?: boolean;
}

const KIND: Readonly<Record<ReportItem['outcome'], ResultKind>> = {
  added: 'add', renamed: 'add', updated: 'change', merged: 'change', unchanged: 'same', skipped: 'same', removed: 'gone', rejected: 'bad', undecided: 'bad',
};

/** A row an item; a profile itself only where something happened to it. Files that could not be read come last. */
export function resultRows(items: readonly ReportItem[], findings: readonly Finding[], unread: readonly Unread[]): readonly ResultRow[] {
  const profiles = new Map(items.flatMap((item) => (item.kind === 'profile' && item.key !== undefined ? [[item.key, item] as const] : [])));
  const around: Around = { profiles, reasons: reasonsOf(findings) };
  const rows = items.filter(({ kind, outcome, state }) => kind === 'mcp' || kind === 'entity' || (outcome !== 'unchanged' && (outcome !== 'skipped' || CONFLICT_STATES.has(state))))
    .map((item, index): ResultRow => new ItemRow(item, index, around));
  const files = unread.map(({ name, why }, index): ResultRow => ({
    key: `file ${index}`, kind: 'bad', name, profile: RESULT_TEXTS.fileItself, outcome: RESULT_TEXTS.outcomes.rejected, note: why, blanks: 0,
  }));
  return [...rows, ...files];
}

interface Around {
  /** By key. */
  readonly profiles: ReadonlyMap<string, ReportItem>;
  readonly reasons: ReadonlyMap<string, string>;
}

/** Finds its words when they are looked at: of a hundred thousand rows a few are. */
class ItemRow implements ResultRow {
  readonly kind: ResultKind;
  readonly #item: ReportItem;
  readonly #index: number;
  readonly #around: Around;

  constructor(item: ReportItem, index: number, around: Around) {
    this.kind = KIND[item.outcome];
    this.#item = item;
    this.#index = index;
    this.#around = around;
  }

  get key(): string {
    return this.#item.key ?? `removed ${this.#index}`;
  }

  get name(): string {
    const { outcome, keptName } = this.#item;
    return outcome === 'renamed' && keptName !== undefined ? keptName : this.#ownName;
  }

  get profile(): string {
    if (this.#item.kind === 'profile') return RESULT_TEXTS.profileItself;
    if (this.#item.entityType !== undefined) return IMPORT_GATEWAY_TEXTS.type(this.#item.entityType);
    return this.#parent?.keptName ?? this.#parent?.subject ?? '';
  }

  get outcome(): string {
    return outcomeWord(this.#item);
  }

  get note(): string {
    const { reasons } = this.#around;
    return noteOf(this.#item, reasons.get(this.#item.subject) ?? reasons.get(this.#ownName));
  }

  get blanks(): number {
    const { kind, outcome, blanks } = this.#item;
    return kind === 'entity' || outcome === 'unchanged' || outcome === 'skipped' ? 0 : blanks.length;
  }

  get ofGateway(): boolean {
    return this.#item.kind === 'entity';
  }

  /** In the file. */
  get #ownName(): string {
    const { kind, subject } = this.#item;
    if (kind === 'entity') return entityName(subject);
    return this.#parent === undefined ? subject : subject.slice(this.#parent.subject.length + 1);
  }

  get #parent(): ReportItem | undefined {
    return this.#item.kind === 'profile' || this.#item.kind === 'entity' ? undefined : this.#around.profiles.get(profileKey(this.#item.key ?? ''));
  }
}

/**
 * Why items were rejected, by the names that findings have for them: with their profile or without it. Where two things of one name were
 * rejected for different reasons nobody can tell which is whose.
 */
function reasonsOf(findings: readonly Finding[]): ReadonlyMap<string, string> {
  const faults = findings.flatMap(({ code, severity, subject, reason }) => (severity !== 'error' || subject === undefined ? [] : [{ subject, why: `${FINDING_TEXT[code]}${reason === undefined ? '' : `: ${reason}`}` }]));
  const bySubject = Map.groupBy(faults, ({ subject }) => subject);
  return new Map([...bySubject].flatMap(([subject, [first, ...others]]) => (first === undefined || others.some(({ why }) => why !== first.why) ? [] : [[subject, first.why] as const])));
}

function outcomeWord({ kind, outcome, state }: ReportItem): string {
  const { outcomes } = RESULT_TEXTS;
  if (kind === 'dependency' && outcome === 'added') return outcomes.chosen;
  if (outcome !== 'skipped') return outcomes[outcome];
  return CONFLICT_STATES.has(state) && state !== 'ambiguous' ? outcomes.kept : outcomes.leftOut;
}

function noteOf({ state, outcome, keptName, differences, blanks, withheld }: ReportItem, reason: string | undefined): string {
  const { notes } = RESULT_TEXTS;
  if (outcome === 'rejected') return state === 'missing' ? IMPORT_TEXTS.missing : reason ?? IMPORT_TEXTS.noServer;
  if (outcome === 'skipped') return notes.yourChoice;
  if (outcome === 'unchanged' || outcome === 'removed') return '';
  return [
    ...((outcome === 'updated' || outcome === 'merged') && differences.length > 0 ? [notes.fields(differences.length)] : []),
    ...(outcome !== 'renamed' && keptName !== undefined ? [notes.as(keptName)] : []),
    ...(withheld.length > 0 ? [notes.withheld] : []),
    ...(blanks.length > 0 ? [notes.blanks(blanks.length)] : []),
  ].join('. ');
}
