import { nameKey } from '../../../src-shared/profile/secret-name';
import type { Blank, BlankGroup } from '../../../src-shared/transfer/blank-groups';
import type { Resolution } from '../../../src-shared/transfer/resolution';

/** A place that waits for a secret. Its id tells where it leads: once that changes it is another place. */
export interface BlankPlace extends Blank {
  readonly id: string;
}

/** Places that one typed secret can serve. */
export interface BlankRow {
  readonly id: string;
  readonly name: string;
  readonly places: readonly BlankPlace[];
}

/** What was typed, and for which places, by id. */
export interface TypedSecret {
  readonly value: string;
  readonly places: readonly string[];
}

/** By `BlankRow.id`. */
export type TypedSecrets = ReadonlyMap<string, TypedSecret>;

/** A row a group; places that are filled in apart have rows of their own behind it. */
export function blankRows(groups: readonly BlankGroup[], apart: ReadonlySet<string>): readonly BlankRow[] {
  return groups.flatMap(({ name, blanks }) => {
    const places = blanks.map((blank): BlankPlace => ({ ...blank, id: JSON.stringify([blank.key, blank.field, blank.target ?? null]) }));
    const together = places.filter(({ id }) => !apart.has(id));
    const [first] = together;
    // What has no name of its own is called by its field, and two of them are two.
    const main = first === undefined ? [] : [{ id: name === first.field ? first.id : nameKey(name), name, places: together }];
    return [...main, ...places.filter(({ id }) => apart.has(id)).map((place) => ({ id: place.id, name, places: [place] }))];
  });
}

/** Ids of the places that a row's secret is for: as chosen, else the first and those whose destination held such a secret before. */
export function chosenPlaces({ id, places }: BlankRow, typed: TypedSecrets): readonly string[] {
  const chosen = typed.get(id)?.places;
  if (chosen !== undefined) return places.filter((place) => chosen.includes(place.id)).map((place) => place.id);
  const first = places.find(({ held }) => held) ?? places[0];
  return places.filter((place) => place === first || place.held).map((place) => place.id);
}

/** As the core takes it: by item and field. */
export function filledBlanks(rows: readonly BlankRow[], typed: TypedSecrets): Resolution['blanks'] {
  const filled: Record<string, Record<string, string>> = {};
  for (const row of rows) {
    const value = typed.get(row.id)?.value ?? '';
    const chosen = new Set(value === '' ? [] : chosenPlaces(row, typed));
    for (const { key, field } of row.places.filter((place) => chosen.has(place.id))) filled[key] = { ...filled[key], [field]: value };
  }
  return filled;
}

/** How many places stay empty. */
export function emptyPlaces(rows: readonly BlankRow[], typed: TypedSecrets): number {
  const filled = Object.values(filledBlanks(rows, typed)).reduce((sum, fields) => sum + Object.keys(fields).length, 0);
  return rows.reduce((sum, { places }) => sum + places.length, 0) - filled;
}
