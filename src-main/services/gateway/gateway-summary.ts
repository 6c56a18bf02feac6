import type { HistorySummary } from '../../../src-shared/transfer/history-summary';
import type { AboutExported } from './extension-points';

/** What a step does to one entity. */
export interface EntityTouch {
  readonly did: 'added' | 'changed' | 'removed';
  /** Name or address. */
  readonly identity: string;
}

export interface GatewayTouch {
  readonly environments: readonly string[];
  readonly environmentsAdded?: number;
  readonly environmentsRemoved?: number;
  readonly entities: readonly EntityTouch[];
}

/** A summary is read in a line; numbers tell the rest. */
const NAMED = 20;

/** What the history says of a step on gateway configuration; `files` as given, without folders. */
export function gatewaySummary({ environments, environmentsAdded = 0, environmentsRemoved = 0, entities }: GatewayTouch, files: readonly string[] = []): HistorySummary {
  const count = (did: EntityTouch['did']): number => entities.filter((touch) => touch.did === did).length;
  return {
    files: [...files], profiles: [],
    profilesAdded: 0, profilesChanged: 0, profilesRemoved: 0, mcpsAdded: 0, mcpsChanged: 0, mcpsRemoved: 0,
    gateway: {
      environments: [...environments],
      ...(entities.length > 0 && files.length === 0 && { entities: entities.slice(0, NAMED).map(({ identity }) => identity) }),
      environmentsAdded, environmentsRemoved, entitiesAdded: count('added'), entitiesChanged: count('changed'), entitiesRemoved: count('removed'),
    },
  };
}

/** What it says of an export; never a name of what is in the file. */
export function exportedSummary({ environment, fileName, counts, secrets }: Pick<AboutExported, 'environment' | 'fileName' | 'counts' | 'secrets'>): HistorySummary {
  const { gateway, ...summary } = gatewaySummary({ environments: [environment], entities: [] }, [fileName]);
  return { ...summary, ...(gateway !== undefined && { gateway: { ...gateway, exported: { counts: { ...counts }, secrets } } }) };
}
