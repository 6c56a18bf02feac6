import type { HistorySummary } from '../../../src-shared/transfer/history-summary';
import type { GatewayRepository } from '../gateway/gateway-repository';
import type { ProfileRepository } from '../profiles/profile-repository';
import type { ActivityService } from './activity-service';
import type { LargeChanges } from './large-changes';

export interface RoutingParts {
  readonly profiles: Pick<ProfileRepository, 'countMcps'>;
  readonly gateway: Pick<GatewayRepository, 'findEnvironment' | 'countEntities'>;
  readonly activity: Pick<ActivityService, 'undone'>;
}

/** Rows that a change may touch where others wait for answers: some milliseconds of work. */
const MOST_HERE = 100;

/** Small changes are made `here`, at once; those of many rows `away`, on a thread that nobody waits for. */
export function routeChanges(here: LargeChanges, away: LargeChanges, { profiles, gateway, activity }: RoutingParts): LargeChanges {
  const by = (rows: number): LargeChanges => (rows > MOST_HERE ? away : here);
  const byProfiles = (ids: readonly string[]): LargeChanges => by(ids.length > MOST_HERE ? ids.length : ids.length + profiles.countMcps(ids));
  // A change of one entity may be one of all that refer to it.
  const byEnvironment = (name: string): LargeChanges => {
    const found = gateway.findEnvironment(name);
    return by(found === undefined ? 0 : sum(Object.values(gateway.countEntities(found.id))));
  };
  return {
    updateProfiles: (input) => byProfiles(input.profileIds).updateProfiles(input),
    duplicateProfile: (input) => byProfiles([input.profileId]).duplicateProfile(input),
    duplicateProfiles: (input) => byProfiles(input.profileIds).duplicateProfiles(input),
    removeProfiles: (input) => byProfiles(input.profileIds).removeProfiles(input),
    switchMcps: (input) => by(input.places.length).switchMcps(input),
    removeMcps: (input) => by(input.places.length).removeMcps(input),
    copyMcp: (input) => byProfiles(input.to).copyMcp(input),
    fillSecrets: (input) => by(input.places.length).fillSecrets(input),
    // What it holds of a value is sought in the whole history.
    unsetSecrets: (input) => (input.alsoHistory ? away : by(input.places.length)).unsetSecrets(input),
    addEnvironment: (input) => (input.copyOf === undefined ? here : byEnvironment(input.copyOf)).addEnvironment(input),
    removeEnvironment: (input) => byEnvironment(input.environment).removeEnvironment(input),
    putEntity: (input) => byEnvironment(input.environment).putEntity(input),
    removeEntities: (input) => byEnvironment(input.environment).removeEntities(input),
    undo: (input) => by(rowsOf(activity.undone(input.id)?.summary)).undo(input),
    clearHistory: (input) => away.clearHistory(input),
  };
}

const rowsOf = (summary: HistorySummary | undefined): number => (summary === undefined ? 0 : sum([...numbersOf(summary), ...numbersOf(summary.gateway ?? {})]));

const numbersOf = (counts: object): readonly number[] => Object.values(counts).filter((count) => typeof count === 'number');

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
