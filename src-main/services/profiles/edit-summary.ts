import type { HistorySummary } from '../../../src-shared/transfer/history-summary';

/** What an edit does to one row. */
export interface Touch {
  readonly did: 'added' | 'changed' | 'removed';
  /** The profile's name. */
  readonly profile: string;
  /** The server's name; absent for the profile itself. */
  readonly mcp?: string;
}

/** A summary is read in a line; numbers tell the rest. */
const NAMED_SERVERS = 20;

/** What the history says of an edit. */
export function editSummary(touched: readonly Touch[]): HistorySummary {
  const servers = touched.filter(({ mcp }) => mcp !== undefined);
  const count = (did: Touch['did'], ofServers: boolean): number => touched.filter((touch) => touch.did === did && (touch.mcp !== undefined) === ofServers).length;
  return {
    files: [],
    profiles: [...new Set(touched.map(({ profile }) => profile))],
    ...(servers.length > 0 && { mcps: [...new Set(servers.flatMap(({ mcp }) => mcp ?? []))].slice(0, NAMED_SERVERS) }),
    profilesAdded: count('added', false),
    profilesChanged: count('changed', false),
    profilesRemoved: count('removed', false),
    mcpsAdded: count('added', true),
    mcpsChanged: count('changed', true),
    mcpsRemoved: count('removed', true),
  };
}
