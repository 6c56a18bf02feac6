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

/** The clients whose place agrees best: several where they share one, in the order of the catalogue; none where nothing does. */
export function knownPlaces(hint: SourceHint, catalogue: Catalogue): readonly KnownPlace[] {
  let best: KnownPlace[] = [];
  let bestParts = 0;
  let bestWhole = false;
  for (const [id, row] of Object.entries(catalogue)) {
    for (const { path } of row.places ?? []) {
      const match = matchPlace(hint, path);
      if (match === undefined || match.parts < bestParts || (match.parts === bestParts && bestWhole && !match.whole)) continue;
      if (match.parts > bestParts || (match.whole && !bestWhole)) best = [];
      bestParts = match.parts;
      bestWhole = match.whole;
      const formatId = id as FormatId;
      if (!best.some((place) => place.formatId === formatId)) best.push({ formatId, tail: path.split('/').slice(-match.parts).join('/') });
    }
  }
  return best;
}
