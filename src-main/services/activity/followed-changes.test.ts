import { expect, test } from 'vitest';
import { refusal, SmallHome } from '../../samples/small-home';
import { JobService } from '../jobs/job-service';
import { changingServices } from './changing-services';
import { followedChanges } from './followed-changes';
import { followedHistory } from './followed-history';
import { largeChanges, type LargeChanges } from './large-changes';

const many = { mcpServers: Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`s${index}`, { command: 'x' }])) };

function followed(home: SmallHome): { readonly jobs: JobService; readonly changes: LargeChanges } {
  const jobs = new JobService({ now: () => new Date(0), clock: () => performance.now(), mintId: () => crypto.randomUUID() });
  const { profiles, gateway, history } = home.storage.storage;
  const changes = followedChanges(jobs, (watch) => largeChanges(changingServices({
    profiles, gateway, history: followedHistory(history, watch), vault: home.vault, now: () => new Date(0), mintId: () => crypto.randomUUID(),
  })));
  return { jobs, changes };
}

test('changes and undos are jobs, under the names that they are given', async () => {
  using home = new SmallHome();
  await home.bring({ 'a.json': many });
  const { jobs, changes } = followed(home);
  await changes.updateProfiles({ profileIds: home.profiles.allIds(), changes: { serversOn: false }, jobId: 'off' });
  const { id } = await changes.undo({ jobId: 'back' });
  expect(jobs.list()).toMatchObject([{ id: 'back', kind: 'undo', state: 'done', historyId: id }, { id: 'off', kind: 'change', state: 'done', phase: 'write', total: 300 }]);
});

test.each<[string, (changes: LargeChanges, ids: readonly string[]) => unknown]>([
  ['an edit', (changes, profileIds) => changes.updateProfiles({ profileIds: [...profileIds], changes: { serversOn: false } })],
  ['copies', (changes, profileIds) => changes.duplicateProfiles({ profileIds: [...profileIds] })],
  ['a removal', (changes, profileIds) => changes.removeProfiles({ profileIds: [...profileIds] })],
  ['an undo', (changes) => changes.undo({})],
])('%s that is stopped leaves everything as it was', async (_what, change) => {
  using home = new SmallHome();
  await home.bring({ 'a.json': many });
  const { jobs, changes } = followed(home);
  jobs.on((event) => {
    if (event.name === 'job.changed' && event.payload.phase === 'write') jobs.cancel(event.payload.id);
  });
  const before = [home.activity.list(), home.storage.storage.profiles.revision(), home.profiles.allIds()];
  expect(await refusal(Promise.resolve(change(changes, home.profiles.allIds())))).toBe('CANCELLED');
  expect([home.activity.list(), home.storage.storage.profiles.revision(), home.profiles.allIds()]).toEqual(before);
  expect(jobs.list()).toMatchObject([{ state: 'cancelled' }]);
});
