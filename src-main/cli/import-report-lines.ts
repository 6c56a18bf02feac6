import { failureLines } from '../../src-shared/errors/error-text';
import type { ValidationStepSchema } from '../../src-shared/transfer/finding';
import { FORMAT_TITLES } from '../../src-shared/transfer/format-titles';
import type { SourceReport } from '../../src-shared/transfer/import-plan';
import type { EntityCounts, ImportReport, ItemOutcome, ReportItem } from '../../src-shared/transfer/import-report';
import { clashLines, differenceText } from '../../src-shared/transfer/clash-lines';
import type { SettingsOutcome } from '../../src-shared/transfer/settings-offer';
import { summariseSteps, type StepSummary } from '../../src-shared/transfer/step-summary';
import { firstLines } from './first-lines';
import { noteLines } from './note-lines';

const SIGN: Readonly<Record<ItemOutcome, string>> = {
  added: '+', updated: '~', merged: '~', renamed: '+', unchanged: '=', skipped: '-', removed: 'x', rejected: '!', undecided: '?',
};

/** An import for people: what was read, what happened to each item, what the six checks found, what is left to do. */
export function reportLines(report: ImportReport, sources: readonly SourceReport[]): readonly string[] {
  const { items, total } = report;
  const undecided = items.filter(({ outcome }) => outcome === 'undecided');
  return [
    ...sourceLines(sources),
    ...items.flatMap(itemLines),
    ...(total > items.length ? [moreItems(report)] : []),
    ...undecided.flatMap(clashLines).map((line) => `  ? ${line}`),
    '',
    outcomeLine(report),
    stepsLine(report, sources),
    ...(report.settings ?? []).map(settingsLine),
    ...firstLines(items.flatMap(({ subject, blanks, outcome }) => (outcome === 'unchanged' ? [] : blanks.map((field) => `To fill in: ${subject}, ${field}`)))),
    ...firstLines(report.warnings.map((line) => `Warning: ${line}`)),
    ...firstLines(report.errors.map((line) => `Not imported: ${line}`)),
    ...noteLines(report.findings),
  ];
}

/** Files that were read are told up to some; one that was not is told always. */
const MOST_FILES = 20;

function sourceLines(sources: readonly SourceReport[]): readonly string[] {
  const read = sources.filter(({ failure }) => failure === undefined);
  const told = new Set(read.slice(0, MOST_FILES));
  const more = read.length - told.size;
  return [
    ...sources.filter((source) => source.failure !== undefined || told.has(source)).map(sourceLine),
    ...(more > 0 ? [`… and ${more.toLocaleString('en-US')} more ${more === 1 ? 'file' : 'files'}`] : []),
  ];
}

/** What a file was taken for, and why. */
export function sourceLine({ name, formatId, reason, version, passedOver, failure }: SourceReport): string {
  const file = name === '' ? 'standard input' : name;
  if (passedOver !== undefined) return `${file}: passed over, ${passedOver}`;
  if (formatId === undefined || failure !== undefined) return `${file}: not read${failure === undefined ? '' : `, ${failureLines(failure)[0] ?? ''}`}`;
  return `${file}: ${FORMAT_TITLES[formatId]}${version === undefined ? '' : ` ${version}`}${reason === undefined ? '' : ` (${reason})`}`;
}

function itemLines(item: ReportItem): readonly string[] {
  const { kind, subject, outcome, keptName, differences } = item;
  const as = keptName === undefined ? '' : ` as "${keptName}"`;
  const head = `${kind === 'mcp' || kind === 'dependency' ? '  ' : ''}${SIGN[outcome]} ${kind === 'profile' ? 'profile ' : ''}${subject}: ${outcome}${as}`;
  return outcome === 'updated' || outcome === 'merged' ? [head, ...differences.map((difference) => `      ${differenceText(difference)}`)] : [head];
}

const settingsLine = ({ name, differences, applied }: SettingsOutcome): string =>
  `${applied ? 'Settings taken from' : 'Settings not taken from'} ${name}: ${differences.map(({ field, mine, theirs }) => `${field} ${theirs} instead of ${mine}`).join(', ')}${applied ? '' : '; --with-settings takes them'}`;

const moreItems = ({ items, total, historyId }: ImportReport): string =>
  `  … and ${(total - items.length).toLocaleString('en-US')} more${historyId === undefined ? '' : `: valise history --report ${historyId} --json`}`;

function outcomeLine({ items, total, mcpsImported, profilesImported, entities, dryRun, historyId }: ImportReport): string {
  const count = (...outcomes: readonly ItemOutcome[]): number => items.filter(({ kind, outcome }) => kind === 'mcp' && outcomes.includes(outcome)).length;
  const parts = [
    [count('added', 'renamed'), 'added'], [count('updated', 'merged'), 'changed'], [count('removed'), 'removed'],
    [count('unchanged', 'skipped'), 'left as they were'], [count('rejected'), 'not imported'], [count('undecided'), 'to decide'],
  ] as const;
  const told = total > items.length ? `${mcpsImported.toLocaleString('en-US')} added or changed` : partsText(parts) || 'no servers in it';
  const hasServers = entities === undefined || profilesImported > 0 || items.some(({ kind }) => kind !== 'entity');
  const whole = [...(hasServers ? [`Servers: ${told}.`] : []), ...(entities === undefined ? [] : [entitiesText(entities)])].join(' ');
  if (dryRun) return `Dry run, nothing was changed. ${whole}`;
  return historyId === undefined ? `Nothing to change. ${whole}` : `${whole} Take it back with: valise undo ${historyId}`;
}

const partsText = (parts: readonly (readonly [count: number, what: string])[]): string =>
  parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`).join(', ');

/** `Gateway configuration of "staging": 12 added, 2 left as they were.` */
function entitiesText({ environment, created, updated, renamed, unchanged, skipped, failed }: EntityCounts): string {
  const told = partsText([[created, 'added'], [renamed, 'added under another name'], [updated, 'changed'], [unchanged + skipped, 'left as they were'], [failed, 'not imported']]);
  return `Gateway configuration of "${environment}": ${told || 'nothing in it'}.`;
}

const STEP_NAMES: Readonly<Record<(typeof ValidationStepSchema.options)[number], string>> = {
  format: 'format', schema: 'schema', dependencies: 'dependencies', conflicts: 'conflicts', security: 'security', migration: 'versions',
};

/** `Checks: format ok; schema 1 error; … ` in the order of spec 004. */
function stepsLine({ findings, items }: ImportReport, sources: readonly SourceReport[]): string {
  const steps = summariseSteps([{ findings }, ...sources.map(({ failure }) => ({ findings: [], failure }))], items);
  return `Checks: ${steps.map((step) => `${STEP_NAMES[step.step]} ${stepText(step)}`).join('; ')}.`;
}

function stepText({ errors, warnings, notes }: StepSummary): string {
  const told = ([[errors, 'error'], [warnings, 'warning'], [notes, 'note']] as const).filter(([count]) => count > 0);
  return told.length === 0 ? 'ok' : told.map(([count, thing]) => `${count.toLocaleString('en-US')} ${thing}${count === 1 ? '' : 's'}`).join(', ');
}
