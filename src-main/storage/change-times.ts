import type { Reader } from './database-connection';
import { readRevision } from './state-table';

/** When these revisions began, ISO 8601. Each step but an export begins one; those that the history has forgotten are left out. */
export function readChangeTimes(reader: Reader, revisions: readonly number[]): ReadonlyMap<number, string> {
  if (revisions.length === 0) return new Map();
  const newest = readRevision(reader);
  const oldest = revisions.reduce((least, revision) => Math.min(least, revision));
  const times = reader.rows(`SELECT at FROM history WHERE kind <> 'export' ORDER BY id DESC LIMIT ?`, newest - oldest + 1).map((row) => row.text('at'));
  return new Map(revisions.flatMap((revision) => {
    const at = times[newest - revision];
    return at === undefined ? [] : [[revision, at] as const];
  }));
}
