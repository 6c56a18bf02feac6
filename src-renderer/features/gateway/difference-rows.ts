import { FILE_ORDER, type EntityType } from '../../../src-shared/gateway/entity-type';
import type { Difference } from '../../../src-shared/transfer/import-plan';

/** An entry that is not the same on two sides, or what becomes of one. */
export interface DifferingEntry {
  /** Absent where nobody can tell. */
  readonly type: EntityType | undefined;
  readonly name: string;
  /** In words. */
  readonly state: string;
  readonly tone?: 'warn' | 'danger' | 'quiet' | undefined;
  readonly differences: readonly Difference[];
}

export type DifferenceRow =
  | { readonly kind: 'type'; readonly type: EntityType | undefined; readonly count: number }
  | { readonly kind: 'entry'; readonly entry: DifferingEntry }
  | { readonly kind: 'field'; readonly difference: Difference };

/** Types in the order of a file, below each its entries, below each of these the fields that differ. */
export function differenceRows(entries: readonly DifferingEntry[]): readonly DifferenceRow[] {
  const byType = Map.groupBy(entries, ({ type }) => type);
  return [...FILE_ORDER, undefined].flatMap((type): readonly DifferenceRow[] => {
    const held = byType.get(type);
    if (held === undefined) return [];
    return [
      { kind: 'type', type, count: held.length },
      ...held.flatMap((entry): readonly DifferenceRow[] => [{ kind: 'entry', entry }, ...entry.differences.map((difference) => ({ kind: 'field', difference }) as const)]),
    ];
  });
}

/** As the core shows a secret, and one that is not known. */
export const MASK = '••••••';
export const UNKNOWN = '(unknown)';

/** What one side has in a field. */
export type ShownSide =
  | { readonly kind: 'none' | 'secret' | 'unknown' | 'other-secret' }
  | { readonly kind: 'text'; readonly text: string; readonly partDiffers: boolean; /** Letters that are not shown. */ readonly cut: number };

/** What is longer is told by its length. */
const LONGEST = 2000;

export function shownSide(difference: Difference, side: 'mine' | 'theirs'): ShownSide {
  const { [side]: text, secretDiffers } = difference;
  const second = side === 'theirs';
  if (text === undefined) return { kind: 'none' };
  if (text === MASK) return { kind: secretDiffers && second ? 'other-secret' : 'secret' };
  if (text === UNKNOWN) return { kind: 'unknown' };
  return { kind: 'text', text: text.slice(0, LONGEST), partDiffers: secretDiffers && second, cut: Math.max(0, text.length - LONGEST) };
}
