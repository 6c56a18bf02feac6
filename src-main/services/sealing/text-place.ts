import { jsonPointer, type FieldPath } from '../../../src-shared/profile/field-path';
import { canonicalJson } from '../../formats/canonical-json';

/** Where a value of a profile document stands. */
export interface TextPlace {
  /** The server that it is of: its position in `mcps`, and its id, empty where it has none. Undefined outside of servers. */
  readonly mcp: { readonly index: number; readonly id: string } | undefined;
  /** Relative to that server, otherwise to the document. */
  readonly path: FieldPath;
}

/** Relative to the document (RFC 6901). */
export const documentPointer = ({ mcp, path }: TextPlace): string => (mcp === undefined ? '' : `/mcps/${mcp.index}`) + jsonPointer(path);

/**
 * The additional data of what is sealed at a place (docs/sealing.md, "Sealed texts"). A server without an id is known by its position,
 * as what stands outside of servers is.
 */
export function additionalData(profileId: string, place: TextPlace): Buffer {
  const mcpId = place.mcp?.id ?? '';
  return Buffer.from(canonicalJson(['valise/1', profileId, mcpId, mcpId === '' ? documentPointer(place) : jsonPointer(place.path)]));
}
