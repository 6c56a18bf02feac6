import type { McpView } from '../../../src-shared/profile/profile-view';
import type { Difference } from '../../../src-shared/transfer/import-plan';
import { fieldName, type FieldName } from './field-name';
import { isMasked } from './masked-parts';
import { isArgument } from './merge-fields';

/** One side of a field: its lines whole, and whether it is nothing but a secret. */
export interface Side {
  readonly lines: readonly string[];
  /** The whole value is a secret: what is known of it, in a word. */
  readonly secret?: 'kept' | 'different' | 'given' | 'unknown';
  /** A part of it is another secret than on the other side, though it looks the same. */
  readonly partDiffers: boolean;
}

export interface FieldRow extends FieldName {
  readonly field: string;
  /** Those that differ, as answers name them: one, or all the arguments. */
  readonly fields: readonly string[];
  /** Absent where the field is not set. */
  readonly mine: Side | undefined;
  readonly theirs: Side | undefined;
}

export interface Sides {
  readonly mine: McpView;
  readonly theirs: McpView;
}

/** What runs and where it goes comes before what is said about it. */
const ORDER = ['name', 'type', 'command', 'args', 'url', 'cwd', 'env', 'headers'];

function rank(field: string): number {
  const at = ORDER.indexOf(/^[a-z]+/i.exec(field)?.[0] ?? '');
  return at === -1 ? ORDER.length : at;
}

/** A row a field that differs. Arguments that differ stand together, whole: one alone says little. */
export function fieldRows(differences: readonly Difference[], sides: Sides | undefined): readonly FieldRow[] {
  const sorted = differences.toSorted((one, two) => rank(one.field) - rank(two.field));
  const args = sorted.filter(({ field }) => isArgument(field));
  const first = args[0];
  if (sides === undefined || first === undefined) return sorted.map(rowOf);
  const together: FieldRow = { ...fieldName('args'), field: 'args', fields: args.map(({ field }) => field), mine: argumentsOf(sides.mine), theirs: argumentsOf(sides.theirs, args.some(({ secretDiffers }) => secretDiffers)) };
  return sorted.flatMap((difference) => (difference === first ? [together] : isArgument(difference.field) ? [] : [rowOf(difference)]));
}

function rowOf({ field, mine, theirs, secretDiffers }: Difference): FieldRow {
  return {
    ...fieldName(field), field, fields: [field],
    mine: isNothing(field, mine) ? undefined : sideOf(field, mine, 'kept'),
    theirs: isNothing(field, theirs) ? undefined : { ...sideOf(field, theirs, secretDiffers ? 'different' : 'given'), partDiffers: secretDiffers && isMasked(theirs) !== 'secret' },
  };
}

/** An empty list is none. */
const isNothing = (field: string, shown: string | undefined): shown is undefined => shown === undefined || (shown === '' && field === 'tags');

function sideOf(field: string, shown: string, known: 'kept' | 'different' | 'given'): Side {
  const masked = isMasked(shown);
  if (masked === 'secret') return { lines: [], secret: known, partDiffers: false };
  if (masked === 'unknown') return { lines: [], secret: 'unknown', partDiffers: false };
  // Lists stand in one string, parted by commas.
  return { lines: field === 'tags' || field === 'alwaysAllow' ? shown.split(', ') : [shown], partDiffers: false };
}

function argumentsOf(view: McpView, partDiffers = false): Side | undefined {
  const lines = view.fields.filter(({ field }) => isArgument(field)).map(({ shown }) => shown);
  return lines.length === 0 ? undefined : { lines, partDiffers };
}

export interface EqualField extends FieldName {
  readonly field: string;
  readonly shown: string;
}

/** What both have, or what stays mine because theirs says nothing of it. */
export function equalFields(differences: readonly Difference[], { mine }: Sides): readonly EqualField[] {
  const differ = new Set(differences.map(({ field }) => field));
  const plain = { type: mine.type, disabled: String(mine.disabled), category: mine.category, tags: mine.tags.join(', '), version: mine.version, source: mine.source, alwaysAllow: mine.alwaysAllow?.join(', ') };
  const all = [...mine.fields.map(({ field, shown }) => ({ field, shown })), ...Object.entries(plain).flatMap(([field, shown]) => (shown === undefined || shown === '' ? [] : [{ field, shown }]))];
  const argumentsDiffer = differences.some(({ field }) => isArgument(field));
  return all.filter(({ field }) => !differ.has(field) && !(argumentsDiffer && isArgument(field))).map(({ field, shown }) => ({ ...fieldName(field), field, shown }));
}
