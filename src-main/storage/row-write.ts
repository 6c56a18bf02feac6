import type { SealedBlob } from '../services/secrets/sealed-blob';
import type { Row, TrackedTable } from './tracked-table';
import type { BlobKey } from './sealed-blobs-table';

/** What shall become of one row. */
export interface RowWrite {
  readonly table: TrackedTable;
  readonly key: readonly string[];
  /** How it shall stand; undefined: gone. */
  readonly row: Row | undefined;
  readonly blob: SealedBlob | undefined;
  /** How people call it: `profile "Work"`, `Work/github`. */
  readonly label: string;
}

/** Names a row among all tables. */
export const rowName = (table: TrackedTable, key: readonly string[]): string => JSON.stringify([table.name, ...key]);

/** Where the blob of a row stands; undefined for rows that have none. */
export function blobKeyOf({ blobs }: TrackedTable, [owner, part = '']: readonly string[]): BlobKey | undefined {
  return blobs === undefined || owner === undefined ? undefined : { table: blobs, owner, part };
}
