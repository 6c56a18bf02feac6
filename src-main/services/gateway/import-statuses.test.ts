import { expect, test } from 'vitest';
import { TemporaryStorage } from '../../storage/samples/temporary-storage';
import { ImportStatuses } from './import-statuses';

interface Around {
  readonly processId?: number;
  readonly alive?: readonly number[];
  readonly clock?: { time: number };
}

function statuses({ storage }: TemporaryStorage, { processId = 1, alive = [], clock = { time: 0 } }: Around = {}): ImportStatuses {
  let minted = 0;
  return new ImportStatuses({ repository: storage.importStatuses, now: () => new Date(clock.time), mintId: () => `${processId}-${(minted += 1)}`, processId, isAlive: (other) => alive.includes(other) });
}

test('a status is told as it stands, and kept from its begin to its end', () => {
  using temporary = new TemporaryStorage();
  const own = statuses(temporary);
  const { import_id: id } = own.begin();
  expect(own.find(id)).toMatchObject({ status: 'pending', progress: { total: 0 }, completed_at: null });
  own.reach(id, { status: 'running' });
  expect(own.list()).toMatchObject([{ status: 'running' }]);
  const ended = own.end(id, { status: 'completed', warnings: ['w'] });
  expect(ended).toMatchObject({ status: 'completed', completed_at: '1970-01-01T00:00:00.000Z' });
  expect(statuses(temporary, { processId: 2 }).list()).toEqual([ended]);
});

test('of an import that another process runs it tells that it runs, and that it failed once that process is gone', () => {
  using temporary = new TemporaryStorage();
  const { import_id: id } = statuses(temporary).begin();
  expect(statuses(temporary, { processId: 2, alive: [1] }).find(id)).toMatchObject({ status: 'pending' });
  expect(statuses(temporary, { processId: 2 }).find(id)).toMatchObject({ status: 'failed', errors: [expect.stringContaining('ended before')] });
  // The number is used again, by a process that never began it.
  expect(statuses(temporary, { alive: [1] }).find(id)).toMatchObject({ status: 'failed' });
});

test('those that ended long enough ago are cleaned up, and of very many the oldest go', () => {
  using temporary = new TemporaryStorage();
  const clock = { time: 0 };
  const own = statuses(temporary, { clock });
  const [old, running] = [own.begin().import_id, own.begin().import_id];
  own.end(old, { status: 'failed' });
  clock.time = 2 * 3_600_000;
  const late = own.end(own.begin().import_id, { status: 'completed' });
  expect([own.cleanUp(3), own.cleanUp(2), own.cleanUp(2)]).toEqual([0, 1, 0]);
  expect(own.list().map(({ import_id: id }) => id)).toEqual([running, late.import_id]);
  temporary.storage.importStatuses.putStatus({ status: { ...late, import_id: 'new' }, processId: 1 }, 2);
  expect(own.list().map(({ import_id: id }) => id)).toEqual([late.import_id, 'new']);
});

test('a name that nobody began is none', () => {
  using temporary = new TemporaryStorage();
  expect(statuses(temporary).find('x')).toBeUndefined();
});
