import type { FormatId } from '../../src-shared/transfer/format-id';
import type { ClientPlace } from './client-format';
import { matchPlace } from './match-place';
import type { SourceHint } from './source-hint';

/** A client that keeps a file where this one is. */
export interface KnownPlace {
  readonly formatId: FormatId;
  /** The part of the place that agrees, in the client's spelling: `.kiro/settings/mcp.json`. */
  readonly tail: string;
}

type Catalogue = Readonly<Partial<Record<FormatId, { readonly places?: readonly ClientPlace[] }>>>;

interface NamedPlace {
  readonly id: string;
  readonly path: string;
  readonly order: number;
}

/** Places by the name of the file, in lower case; those with a `*` in it under ''. Some two hundred of them are asked for every file. */
const BY_NAME = new WeakMap<Catalogue, ReadonlyMap<string, readonly NamedPlace[]>>();

function candidates({ name }: SourceHint, catalogue: Catalogue): readonly NamedPlace[] {
  const byName = BY_NAME.get(catalogue) ?? placesByName(catalogue);
  BY_NAME.set(catalogue, byName);
  const [own = [], starred = []] = [byName.get(name.toLowerCase()), byName.get('')];
  return starred.length === 0 ? own : [...own, ...starred].toSorted((one, two) => one.order - two.order);
}

function placesByName(catalogue: Catalogue): ReadonlyMap<string, readonly NamedPlace[]> {
  const places = Object.entries(catalogue).flatMap(([id, row]) => (row.places ?? []).map(({ path }) => ({ id, path })));
  return Map.groupBy(places.map((place, order) => ({ ...place, order })), ({ path }) => {
    const last = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
    return last.includes('*') ? '' : last;
  });
}

/** The clients whose place agrees best: several where they share one, in the order of the catalogue; none where nothing does. */
export function knownPlaces(hint: SourceHint, catalogue: Catalogue): readonly KnownPlace[] {
  let best: KnownPlace[] = [];
  let bestParts = 0;
  let bestWhole = false;
  for (const { id, path } of candidates(hint, catalogue)) {
    const match = matchPlace(hint, path);
    if (match === undefined || match.parts < bestParts || (match.parts === bestParts && bestWhole && !match.whole)) continue;
    if (match.parts > bestParts || (match.whole && !bestWhole)) best = [];
    bestParts = match.parts;
    bestWhole = match.whole;
    const formatId = id as FormatId;
    if (!best.some((place) => place.formatId === formatId)) best.push({ formatId, tail: path.split('/').slice(-match.parts).join('/') });
  }
  return best;
}
