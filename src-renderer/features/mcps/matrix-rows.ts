import type { ComparedField } from '../../../src-shared/profile/profile-page';
import type { KeptMcpView } from '../../../src-shared/profile/profile-view';

export interface MatrixRow {
  readonly field: string;
  /** One a server; null where it has none. */
  readonly values: readonly (string | null)[];
  /** The masks look alike, and what is under them does not. */
  readonly secretDiffers: boolean;
}

export interface Matrix {
  readonly differing: readonly MatrixRow[];
  readonly equal: readonly MatrixRow[];
}

/** Shown by a row of switches. */
const SWITCHED = 'disabled';

/** What differs between servers, and what of the first one does not, with one column a server. */
export function matrixRows(first: KeptMcpView, compared: readonly ComparedField[], columns: number): Matrix {
  const differing = compared.filter(({ field }) => field !== SWITCHED).toSorted((one, two) => rank(one.field) - rank(two.field));
  const differs = new Set(differing.map(({ field }) => field));
  const { name, type, category, tags, version, source, alwaysAllow, fields } = first;
  const plain: readonly (readonly [string, string | undefined])[] = [['name', name], ['type', type]];
  const rest: readonly (readonly [string, string | undefined])[] = [
    ['category', category], ['tags', listed(tags)], ['alwaysAllow', listed(alwaysAllow)], ['version', version], ['source', source],
  ];
  const all = [...plain, ...fields.map(({ field, shown }) => [field, shown] as const), ...rest];
  return {
    differing,
    equal: all.filter(([field, value]) => value !== undefined && !differs.has(field))
      .map(([field, value = '']) => ({ field, values: Array.from({ length: columns }, () => value), secretDiffers: false })),
  };
}

const ORDER = ['name', 'type', 'command', 'args', 'cwd', 'env', 'url', 'headers', 'description'];
const LAST = ['category', 'tags', 'alwaysAllow', 'version', 'source'];

/** As people read a server; fields that Valise has no name for come before what is only said about it. */
function rank(field: string): number {
  const root = /^[^.[]+/.exec(field)?.[0] ?? field;
  if (LAST.includes(field)) return ORDER.length + 1 + LAST.indexOf(field);
  return ORDER.includes(root) ? ORDER.indexOf(root) : ORDER.length;
}

const listed = (texts: readonly string[] | undefined): string | undefined => (texts === undefined || texts.length === 0 ? undefined : texts.join(', '));

/** Which values are not what most say. Where none leads, none is odd one out but those that stand apart from the first. */
export function oddOnes(values: readonly (string | null)[]): readonly boolean[] {
  const counts = new Map<string | null, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const usual = values.find((value) => counts.get(value) === most);
  return values.map((value) => value !== usual);
}
