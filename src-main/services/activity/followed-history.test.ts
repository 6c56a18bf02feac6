import { expect, test } from 'vitest';
import { refusal, SmallHome } from '../../samples/small-home';
import { EditService } from '../profiles/edit-service';
import { UNWATCHED, stop, type JobStep, type JobWatch } from '../import/job-watch';
import { ActivityService } from './activity-service';
import { followedHistory } from './followed-history';

const SERVERS = 300;
const many = { mcpServers: Object.fromEntries(Array.from({ length: SERVERS }, (_, index) => [`s${index}`, { command: 'x', env: { TOKEN: `secret ${index}` } }])) };
const now = (): Date => new Date('2026-11-22T00:00:00.000Z');

/** Remembers what it is told; `stopAt` stops the work at that step. */
function watching(stopAt = Infinity): JobWatch & { readonly steps: JobStep[] } {
  const signal = new SharedArrayBuffer(4);
  const steps: JobStep[] = [];
  const step = (one: JobStep): void => {
    steps.push(one);
    if (steps.length === stopAt) stop(signal);
  };
  return { signal, step, steps };
}

const activityOf = (home: SmallHome, watch: JobWatch): ActivityService => new ActivityService({ history: followedHistory(home.storage.storage.history, watch), vault: home.vault, now });
const undone = (home: SmallHome, watch: JobWatch): Promise<unknown> => Promise.resolve().then(() => activityOf(home, watch).undo(undefined));
const editsOf = (home: SmallHome, watch: JobWatch): EditService => {
  const { profiles, history } = home.storage.storage;
  return new EditService({ profiles, history: followedHistory(history, watch), vault: home.vault, now, mintId: () => crypto.randomUUID() });
};

test('an undo tells how far it is, in rows', async () => {
  using home = new SmallHome();
  await home.bring({ 'a.json': many });
  const watch = watching();
  await undone(home, watch);
  const [first, ...rest] = watch.steps;
  expect(first).toEqual({ phase: 'compare', done: 0 });
  expect(rest.length).toBeGreaterThan(5);
  const done = rest.map((step) => step.done);
  expect(done).toEqual(done.toSorted((one, two) => one - two));
  // The profile goes with its servers; half of the work is to keep how they stood.
  for (const step of rest) expect(step).toEqual({ phase: 'write', done: expect.toSatisfy(Number.isInteger) as unknown, total: SERVERS + 1 });
  expect(done.at(-1)).toBeGreaterThan(SERVERS * 0.7);
});

test.each([1, 2, 5, 8])('an undo that is stopped at step %i changes nothing, and can be made again', async (at) => {
  using home = new SmallHome();
  await home.bring({ 'a.json': many });
  const before = [home.activity.list(), home.storage.storage.profiles.revision()];
  expect(await refusal(undone(home, watching(at)))).toBe('CANCELLED');
  expect([home.activity.list(), home.storage.storage.profiles.revision()]).toEqual(before);
  await undone(home, UNWATCHED);
  expect(home.profiles.allIds()).toEqual([]);
});

test('an edit of many rows is told of and stopped the same way', async () => {
  using home = new SmallHome();
  await home.bring({ 'a.json': many });
  const profileIds = home.profiles.allIds();
  const watch = watching();
  await editsOf(home, watch).updateProfiles({ profileIds, changes: { serversOn: false } });
  expect(watch.steps.at(-1)).toMatchObject({ phase: 'write', total: SERVERS });
  const before = home.activity.list();
  expect(await refusal(editsOf(home, watching(4)).updateProfiles({ profileIds, changes: { serversOn: true } }))).toBe('CANCELLED');
  expect(home.activity.list()).toEqual(before);
});

test('those who are followed and overtaken wait for each other as all others do', async () => {
  using home = new SmallHome();
  await home.bring({ 'a.json': { mcpServers: { a: { command: 'x' } } } });
  const profileIds = home.profiles.allIds();
  const edits = Array.from({ length: 30 }, (_, index) => editsOf(home, watching()).updateProfiles({ profileIds, changes: { category: `c${index}` } }));
  expect((await Promise.allSettled(edits)).filter(({ status }) => status === 'rejected')).toEqual([]);
});
