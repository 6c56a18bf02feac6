import type { FreshProfile } from '../services/profiles/profile-repository';
import type { Writer } from './database-connection';
import { MCPS, toRow as mcpToRow } from './mcps-table';
import { PROFILES, toRow as profileToRow } from './profiles-table';
import { profileLabel } from './row-label';
import { RowPace } from './row-pace';
import { putBlob, SEALED_BLOBS } from './sealed-blobs-table';
import { putFreshSearchText } from './search-texts-table';
import { putRow } from './tracked-table';
import { insertUndoRow } from './undo-table';

/**
 * Writes profiles of which nothing is kept yet, each with its servers. To take them back it is enough to know the profile: its servers
 * go with it, and those that another revision has written speak up. No row has to be looked for.
 * That nothing is kept under their ids and names was seen at the revision that the transaction has checked.
 */
export function writeFresh(writer: Writer, historyId: number, fresh: Iterable<FreshProfile>, revision: number, onRows: (written: number) => void): void {
  const pace = new RowPace(onRows);
  for (const one of fresh) {
    const { profile, mcps } = one;
    pace.next();
    insertUndoRow(writer, historyId, { table: PROFILES, key: [profile.id], before: undefined, revisionAfter: revision, label: profileLabel(profile.name) });
    putRow(writer, PROFILES, profileToRow(profile, revision));
    putBlob(writer, { table: SEALED_BLOBS, owner: profile.id, part: '' }, profile.blob);
    for (const mcp of mcps) {
      pace.next();
      putRow(writer, MCPS, mcpToRow(profile.id, mcp, revision));
      putBlob(writer, { table: SEALED_BLOBS, owner: profile.id, part: mcp.id }, mcp.blob);
    }
    putFreshSearchText(writer, one);
  }
}
