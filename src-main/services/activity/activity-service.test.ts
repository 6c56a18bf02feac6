import { expect, test } from 'vitest';
import { refusal, SmallHome } from '../../samples/small-home';
import { TemporaryStorage } from '../../storage/samples/temporary-storage';
import { ActivityService } from './activity-service';
import type { HistoryRepository } from './history-repository';

const undone = (home: SmallHome, id?: number): Promise<unknown> => Promise.resolve().then(() => home.activity.undo(id));

test('undo without a number takes the newest import or edit that stands, never an undo or an export', async () => {
  using home = new SmallHome();
  expect(await refusal(undone(home))).toBe('UNDO_NOT_POSSIBLE');
  await home.bring({ 'a.json': { mcpServers: { a: { command: 'x' } } } });
  await home.bring({ 'b.json': { mcpServers: { b: { command: 'x' } } } });
  await home.edits.createProfile({ changes: { name: 'c' } });
  home.activity.recordExport(['a'], 'a.json');
  expect(home.activity.undo(undefined)).toMatchObject({ undoes: 3 });
  expect(home.activity.undo(undefined)).toMatchObject({ undoes: 2 });
  expect(home.activity.undo(undefined)).toMatchObject({ undoes: 1 });
  expect(await refusal(undone(home))).toBe('UNDO_NOT_POSSIBLE');
  expect(home.profiles.allIds()).toEqual([]);
});

/** The activity of `home` while another process does `meanwhile`, a thing each time that the list was looked at. */
function hurried(home: SmallHome, meanwhile: ((history: HistoryRepository) => unknown)[]): ActivityService & Disposable {
  const other = new TemporaryStorage({}, home.storage.folder);
  const { history } = home.storage.storage;
  const looked: HistoryRepository = {
    ...history,
    listHistory: () => {
      const list = history.listHistory();
      meanwhile.shift()?.(other.storage.history);
      return list;
    },
  };
  return Object.assign(new ActivityService({ history: looked, vault: home.vault, now: () => new Date(0) }), { [Symbol.dispose]: () => other[Symbol.dispose]() });
}

const takes = (id: number) => (history: HistoryRepository): unknown => history.undo(id, '2025-01-25T00:00:00.000Z');

test('without a number it takes a step of its own though other processes are faster, and says so when none is left', async () => {
  using home = new SmallHome();
  for (const name of ['a', 'b', 'c', 'd']) await home.edits.createProfile({ changes: { name } });
  using third = hurried(home, [takes(4), () => undefined, takes(3)]);
  expect(third.undo(undefined)).toMatchObject({ undoes: 2 });
  using last = hurried(home, [takes(1)]);
  expect(await refusal(Promise.resolve().then(() => last.undo(undefined)))).toBe('UNDO_NOT_POSSIBLE');
  expect(home.profiles.allIds()).toEqual([]);
});

test('a number means that step alone, whoever is faster, and a conflict of the newest step is told, not passed over', async () => {
  using home = new SmallHome();
  await home.bring({ 'a.json': { mcpServers: { a: { command: 'x' } } } });
  await home.edits.createProfile({ changes: { name: 'b' } });
  takes(2)(home.storage.storage.history);
  expect(await refusal(undone(home, 2))).toBe('UNDO_NOT_POSSIBLE');
  // What no step of the history says.
  home.storage.damage('UPDATE profiles SET revision = 99');
  expect(await refusal(undone(home))).toBe('UNDO_CONFLICT');
});

test('of gateway configuration that left it says where from, how much and how, and changes nothing else', async () => {
  using home = new SmallHome();
  await home.environments.add({ name: 'dev', description: '' });
  const revision = home.storage.storage.gateway.revision();
  const about = { environment: 'dev', types: ['tools'], selective: false, includeInactive: false, secrets: 'sealed', allowPlain: false, format: 'json', fileName: 'g.json', counts: { tools: 2 }, bytes: 9, secretsLeaving: 1, secretsWithheld: 0 } as const;
  const { id } = home.activity.recordGatewayExport(about);
  expect(home.activity.list()[0]).toMatchObject({ id, kind: 'export', undoable: false, summary: { files: ['g.json'], profiles: [], gateway: { environments: ['dev'], exported: { counts: { tools: 2 }, secrets: 'sealed' }, entitiesAdded: 0 } } });
  expect(home.storage.storage.gateway.revision()).toBe(revision);
});

test('what changed since is a conflict, and what is not there is said so', async () => {
  using home = new SmallHome();
  await home.bring({ 'a.json': { mcpServers: { a: { command: 'x' } } } });
  await home.bring({ 'a.json': { mcpServers: { a: { command: 'y' } } } }, { strategy: 'update' });
  const rows = home.storage.rows();
  expect(await refusal(undone(home, 1))).toBe('UNDO_CONFLICT');
  expect(await refusal(undone(home, 99))).toBe('HISTORY_NOT_FOUND');
  expect(home.storage.rows()).toEqual(rows);
});

test('the list is newest first and says what each step did', async () => {
  using home = new SmallHome();
  await home.bring({ 'a.json': { mcpServers: { a: { command: 'x' }, b: { command: 'x' } } } });
  await home.bring({ 'a.json': { mcpServers: { a: { command: 'y' } } } }, { strategy: 'update' }, { target: { kind: 'replace', name: 'a' } });
  expect(home.activity.list()).toMatchObject([
    { id: 2, kind: 'import', undoable: true, summary: { files: ['a.json'], profiles: ['a'], profilesAdded: 0, mcpsAdded: 0, mcpsChanged: 1, mcpsRemoved: 1 } },
    { id: 1, kind: 'import', undoable: true, summary: { files: ['a.json'], profiles: ['a'], profilesAdded: 1, mcpsAdded: 2, mcpsChanged: 0, mcpsRemoved: 0 } },
  ]);
});

test('a report of a step that there is not is refused without a key, and makes none', async () => {
  using home = new SmallHome();
  const failure: unknown = await home.activity.report(1, 0, 10).catch((error: unknown) => error);
  expect(failure).toEqual(expect.objectContaining({ code: 'HISTORY_NOT_FOUND', details: { subject: '1' } }));
  expect(home.storage.storage.vault.readVault()).toBeUndefined();
});
