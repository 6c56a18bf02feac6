import { expect, test } from 'vitest';
import type { HistoryEntry } from '../../../src-shared/transfer/history-entry';
import type { HistorySummary } from '../../../src-shared/transfer/history-summary';
import type { StoredEnvironment } from '../gateway/stored-gateway';
import type { Kept } from '../profiles/profile-repository';
import type { LargeChanges } from './large-changes';
import { routeChanges } from './route-changes';

const NONE: HistorySummary = { files: [], profiles: [], profilesAdded: 0, profilesChanged: 0, profilesRemoved: 0, mcpsAdded: 0, mcpsChanged: 0, mcpsRemoved: 0 };
const GATEWAY = { environments: [], environmentsAdded: 0, environmentsRemoved: 0, entitiesAdded: 0, entitiesChanged: 0, entitiesRemoved: 0 };
const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `profile ${index}`);
const places = (count: number): { profileId: string; mcpId: string; field: string }[] => ids(count).map((profileId) => ({ profileId, mcpId: 'x', field: 'env.A' }));
const put = { environment: 'dev', type: 'tools', text: '{}' } as const;

/** What is kept: servers of any profiles that are asked for, tools of the only environment, the step that would be taken back. */
interface Situation {
  readonly servers?: number;
  readonly tools?: number;
  readonly step?: HistorySummary;
}

class Went extends Error {}

/** Tells who was called by refusing. */
const refusing = (who: string): LargeChanges => {
  const refuse = (): never => {
    throw new Went(who);
  };
  return {
    updateProfiles: refuse, duplicateProfile: refuse, duplicateProfiles: refuse, removeProfiles: refuse, switchMcps: refuse, removeMcps: refuse, copyMcp: refuse, fillSecrets: refuse,
    unsetSecrets: refuse, addEnvironment: refuse, removeEnvironment: refuse, putEntity: refuse, removeEntities: refuse, undo: refuse, clearHistory: refuse,
  };
};

function whereTo(call: (changes: LargeChanges) => unknown, { servers = 0, tools = 0, step }: Situation): string {
  const entry: HistoryEntry | undefined = step && { id: 1, kind: 'import', at: '', summary: step, undoable: true };
  const found = { id: 'e', name: 'dev' } as unknown as Kept<StoredEnvironment>;
  try {
    call(routeChanges(refusing('here'), refusing('away'), {
      profiles: { countMcps: () => servers },
      gateway: { findEnvironment: (name) => (name === 'dev' ? found : undefined), countEntities: () => ({ tools }) },
      activity: { undone: () => entry },
    }));
  } catch (error) {
    if (error instanceof Went) return error.message;
    throw error;
  }
  return 'nowhere';
}

test.each<[string, (changes: LargeChanges) => unknown, Situation, 'here' | 'away']>([
  ['a few profiles', (to) => to.updateProfiles({ profileIds: ids(5), changes: {} }), { servers: 60 }, 'here'],
  ['a hundred and one profiles', (to) => to.updateProfiles({ profileIds: ids(101), changes: {} }), {}, 'away'],
  ['one profile of many servers', (to) => to.removeProfiles({ profileIds: ids(1) }), { servers: 100 }, 'away'],
  ['a copy of a small profile', (to) => to.duplicateProfile({ profileId: 'a' }), { servers: 99 }, 'here'],
  ['a copy of a large profile', (to) => to.duplicateProfile({ profileId: 'a' }), { servers: 10_000 }, 'away'],
  ['copies of many', (to) => to.duplicateProfiles({ profileIds: ids(200) }), {}, 'away'],
  ['a switch', (to) => to.switchMcps({ places: places(1), on: true }), { servers: 10_000 }, 'here'],
  ['many switches', (to) => to.switchMcps({ places: places(101), on: true }), {}, 'away'],
  ['a removed server', (to) => to.removeMcps({ places: places(1) }), {}, 'here'],
  ['many removed servers', (to) => to.removeMcps({ places: places(101) }), {}, 'away'],
  ['a server copied to one profile', (to) => to.copyMcp({ profileId: 'a', mcpId: 'x', to: ids(1), withSecrets: true }), {}, 'here'],
  ['a server copied to many', (to) => to.copyMcp({ profileId: 'a', mcpId: 'x', to: ids(60), withSecrets: true }), { servers: 60 }, 'away'],
  ['a secret', (to) => to.fillSecrets({ places: places(1), value: 'v' }), {}, 'here'],
  ['a secret of many places', (to) => to.fillSecrets({ places: places(101), value: 'v' }), {}, 'away'],
  ['a blank', (to) => to.unsetSecrets({ places: places(1), alsoHistory: false }), {}, 'here'],
  ['many blanks', (to) => to.unsetSecrets({ places: places(101), alsoHistory: false }), {}, 'away'],
  ['a blank, in the history too', (to) => to.unsetSecrets({ places: places(1), alsoHistory: true }), {}, 'away'],
  ['an empty environment', (to) => to.addEnvironment({ name: 'new', description: '' }), { tools: 10_000 }, 'here'],
  ['a copy of a full environment', (to) => to.addEnvironment({ name: 'new', description: '', copyOf: 'dev' }), { tools: 101 }, 'away'],
  ['a copy of what is not there', (to) => to.addEnvironment({ name: 'new', description: '', copyOf: 'none' }), { tools: 101 }, 'here'],
  ['a small environment', (to) => to.removeEnvironment({ environment: 'dev' }), { tools: 100 }, 'here'],
  ['a full environment', (to) => to.removeEnvironment({ environment: 'dev' }), { tools: 101 }, 'away'],
  ['an entity among few', (to) => to.putEntity(put), { tools: 1 }, 'here'],
  ['an entity among many, who may refer to it', (to) => to.putEntity(put), { tools: 101 }, 'away'],
  ['a removed entity among many', (to) => to.removeEntities({ environment: 'dev', entities: [], evenIfReferred: false }), { tools: 101 }, 'away'],
  ['nothing to take back', (to) => to.undo({}), {}, 'here'],
  ['a small step back', (to) => to.undo({ id: 1 }), { step: { ...NONE, profilesAdded: 2, mcpsChanged: 98 } }, 'here'],
  ['a large step back', (to) => to.undo({ id: 1 }), { step: { ...NONE, profilesAdded: 50, mcpsAdded: 51 } }, 'away'],
  ['a large step of a gateway back', (to) => to.undo({}), { step: { ...NONE, gateway: { ...GATEWAY, entitiesAdded: 101 } } }, 'away'],
  ['the whole history', (to) => to.clearHistory({}), {}, 'away'],
])('%s', (_, call, situation, where) => {
  expect(whereTo(call, situation)).toBe(where);
});
