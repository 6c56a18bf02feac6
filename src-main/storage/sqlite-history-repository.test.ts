import { describe, expect, test } from 'vitest';
import { HistoryEntrySchema } from '../../src-shared/transfer/history-entry';
import { ProfileIdSchema } from '../../src-shared/profile/profile-id';
import { IMPORT, putMcp, removeMcp, sampleBlob, sampleChanges, sampleMcp, sampleProfile, sampleRemembered } from './samples/stored-samples';
import { TemporaryStorage } from './samples/temporary-storage';

function refusal(code: string, items?: string[]): unknown {
  const details: unknown = items === undefined ? expect.anything() : expect.objectContaining({ items });
  return expect.objectContaining({ code, details });
}
const P = ProfileIdSchema.parse('p');

describe('applying changes', () => {
  test('is an entry of history and raises the revision by one', () => {
    using temporary = new TemporaryStorage();
    const entry = temporary.apply({ putProfiles: [sampleProfile('p', 'Work')] });
    expect(HistoryEntrySchema.parse(entry)).toEqual({ ...IMPORT, id: 1, undoable: true });
    expect(temporary.storage.profiles.revision()).toBe(1);
  });

  test('is refused when the plan was made at another revision, and changes nothing', () => {
    using temporary = new TemporaryStorage();
    temporary.apply({ putProfiles: [sampleProfile('p', 'Work')] });
    const before = temporary.rows();
    for (const revision of [0, 2]) {
      expect(() => temporary.storage.history.applyChanges(sampleChanges({ removeProfiles: [P] }), IMPORT, revision)).toThrow(refusal('PLAN_STALE'));
    }
    expect(temporary.rows()).toEqual(before);
    expect(temporary.storage.history.listHistory()).toHaveLength(1);
  });

  test.each([
    ['two profiles of one name', { putProfiles: [sampleProfile('q', ' WORK ')] }],
    ['two servers of one name', { putMcps: [putMcp('p', sampleMcp('n', 'GitHub'))] }],
    ['a server without a profile', { putMcps: [putMcp('nobody', sampleMcp('m', 'github'))] }],
    ['half a surrogate pair', { putProfiles: [sampleProfile('q', 'half \ud800')] }],
  ])('that can\'t stand is a fault of ours and changes nothing: %s', (_, changes) => {
    using temporary = new TemporaryStorage();
    temporary.apply({ putProfiles: [sampleProfile('p', 'Work')], putMcps: [putMcp('p', sampleMcp('m', 'github'))] });
    const before = temporary.rows();
    expect(() => temporary.apply({ ...changes, removeMcps: [removeMcp('p', 'other')] })).toThrow(refusal('INTERNAL'));
    expect(temporary.rows()).toEqual(before);
    expect([temporary.storage.profiles.revision(), temporary.storage.history.listHistory().length]).toEqual([1, 1]);
  });

  test('lets profiles and servers swap their names', () => {
    using temporary = new TemporaryStorage();
    const named = (first: string, second: string) => ({
      putProfiles: [sampleProfile('p', first), sampleProfile('q', second)],
      putMcps: [putMcp('p', sampleMcp('m', first)), putMcp('p', sampleMcp('n', second, { position: 1 }))],
    });
    temporary.apply(named('One', 'Two'));
    const before = temporary.rows();
    const swap = temporary.apply(named('Two', 'One'));
    const { profiles } = temporary.storage;
    expect(profiles.listProfiles().map(({ id, name }) => [id, name])).toEqual([['q', 'One'], ['p', 'Two']]);
    expect(profiles.listMcps(P).map(({ id, name }) => [id, name])).toEqual([['m', 'Two'], ['n', 'One']]);
    temporary.undo(swap);
    expect(temporary.rows()).toEqual(before);
  });

  test('puts what is both removed and put, without what hung on it', () => {
    using temporary = new TemporaryStorage();
    temporary.apply({ putProfiles: [sampleProfile('p', 'Work')], putMcps: [putMcp('p', sampleMcp('m', 'github'))], putRemembered: [sampleRemembered('', 'id:x', 'p')] });
    const before = temporary.rows();
    const replaced = temporary.apply({ removeProfiles: [P], putProfiles: [sampleProfile('p', 'Anew')], putMcps: [putMcp('p', sampleMcp('n', 'gitlab'))] });
    expect(temporary.storage.profiles.listMcps(P).map(({ name }) => name)).toEqual(['gitlab']);
    expect(temporary.storage.profiles.listRemembered()).toEqual([]);
    temporary.undo(replaced);
    expect(temporary.rows()).toEqual(before);
  });
});

describe('history', () => {
  test('stands newest first, and an export changes nothing', () => {
    using temporary = new TemporaryStorage();
    const { history, profiles } = temporary.storage;
    temporary.apply({ putProfiles: [sampleProfile('p', 'Work')] });
    expect(history.record({ ...IMPORT, kind: 'export' })).toMatchObject({ id: 2, kind: 'export', undoable: false });
    expect(profiles.revision()).toBe(1);
    expect(history.listHistory().map(({ id }) => id)).toEqual([2, 1]);
    expect(() => history.undo(2, IMPORT.at)).toThrow(refusal('UNDO_NOT_POSSIBLE'));
    expect(() => history.undo(3, IMPORT.at)).toThrow(refusal('HISTORY_NOT_FOUND'));
  });

  test('keeps the undo records of the last imports and undos only', () => {
    using temporary = new TemporaryStorage({ undoDepth: 2 });
    const [first] = [1, 2, 3].map((number) => temporary.apply({ putProfiles: [sampleProfile(`p${number}`, `Work ${number}`)] }));
    temporary.storage.history.record({ ...IMPORT, kind: 'export' });
    const undoable = (): boolean[] => temporary.storage.history.listHistory().map((entry) => entry.undoable);
    expect(undoable()).toEqual([false, true, true, false]);
    expect(first && (() => temporary.undo(first))).toThrow(refusal('UNDO_NOT_POSSIBLE'));
    temporary.apply({ removeProfiles: [ProfileIdSchema.parse('p3')] });
    expect(undoable()).toEqual([true, false, true, false, false]);
    expect(temporary.ask('SELECT DISTINCT history_id AS id FROM undo_rows UNION SELECT history_id FROM undo_blobs')).toEqual([{ id: 3 }, { id: 5 }]);
  });
});

describe('undoing', () => {
  test('is an entry that can be undone, which makes the first undoable again', () => {
    using temporary = new TemporaryStorage();
    const marks = (): unknown[] => temporary.storage.history.listHistory()
      .map(({ id, undoes, undoneBy, undoable }) => [id, undoes ?? 0, undoneBy ?? 0, undoable]).toReversed();
    const first = temporary.apply({ putProfiles: [sampleProfile('p', 'Work')] });
    const second = temporary.undo(first);
    expect(second).toMatchObject({ id: 2, kind: 'undo', undoes: 1, undoable: true });
    expect(second.summary).toEqual({ ...IMPORT.summary, profilesAdded: 3, profilesRemoved: 1, mcpsAdded: 6, mcpsRemoved: 4 });
    expect(marks()).toEqual([[1, 0, 2, false], [2, 1, 0, true]]);
    expect(() => temporary.undo(first)).toThrow(refusal('UNDO_NOT_POSSIBLE'));
    const third = temporary.undo(second);
    expect(third.summary).toEqual(IMPORT.summary);
    expect(marks()).toEqual([[1, 0, 0, true], [2, 1, 3, false], [3, 2, 0, true]]);
    temporary.undo(third);
    expect(marks()).toEqual([[1, 0, 2, false], [2, 1, 0, true], [3, 2, 4, false], [4, 3, 0, true]]);
    expect(temporary.storage.profiles.listProfiles()).toEqual([]);
    expect(temporary.storage.profiles.revision()).toBe(4);
  });

  test('gives a removed server back its old sealing, not a like one', () => {
    using temporary = new TemporaryStorage();
    temporary.apply({ putProfiles: [sampleProfile('p', 'Work')], putMcps: [putMcp('p', sampleMcp('m', 'github', { blob: sampleBlob('first') }))] });
    const changed = temporary.apply({ putMcps: [putMcp('p', sampleMcp('m', 'github', { blob: sampleBlob('second') }))] });
    temporary.undo(changed);
    expect(temporary.storage.profiles.listMcps(P).map(({ blob }) => Buffer.from(blob.ciphertext).toString('hex')))
      .toEqual([Buffer.from(sampleBlob('first').ciphertext).toString('hex')]);
  });

  test('works again once what came later is undone too', () => {
    using temporary = new TemporaryStorage();
    const first = temporary.apply({ putProfiles: [sampleProfile('p', 'Work')] });
    const second = temporary.apply({ putProfiles: [sampleProfile('p', 'Play')] });
    expect(() => temporary.undo(first)).toThrow(refusal('UNDO_CONFLICT'));
    temporary.undo(second);
    temporary.undo(first);
    expect(temporary.storage.profiles.listProfiles()).toEqual([]);
  });

  test.each([
    ['a profile that changed', { putProfiles: [sampleProfile('p', 'Renamed')] }, ['profile "Renamed"']],
    ['a server that changed', { putMcps: [putMcp('p', sampleMcp('m', 'gitlab'))] }, ['Work/gitlab']],
    ['a server that is gone', { removeMcps: [removeMcp('p', 'm')] }, ['Work/github']],
    ['everything gone', { removeProfiles: [P] }, ['profile "Work"', 'Work/github']],
    ['a newer server that would go', { putMcps: [putMcp('p', sampleMcp('n', 'newer'))] }, ['Work/newer']],
    ['what is remembered anew', { putRemembered: [sampleRemembered('p', 'id:r', 'm', 'other')] }, ['Work/github']],
  ])('an addition refuses with one line each: %s', (_, changes, items) => {
    using temporary = new TemporaryStorage();
    const added = temporary.apply({
      putProfiles: [sampleProfile('p', 'Work')], putMcps: [putMcp('p', sampleMcp('m', 'github'))], putRemembered: [sampleRemembered('p', 'id:r', 'm')],
    });
    temporary.apply(changes);
    const before = temporary.rows();
    expect(() => temporary.undo(added)).toThrow(refusal('UNDO_CONFLICT', items));
    expect(temporary.rows()).toEqual(before);
  });

  test.each([
    ['the id is taken again', { putMcps: [putMcp('p', sampleMcp('m', 'other'))] }, ['Work/other']],
    ['the name is taken', { putMcps: [putMcp('p', sampleMcp('n', 'GITHUB'))] }, ['Work/GITHUB']],
    ['the profile is gone', { removeProfiles: [P] }, ['Work/github']],
  ])('a removal refuses with one line each: %s', (_, changes, items) => {
    using temporary = new TemporaryStorage();
    temporary.apply({ putProfiles: [sampleProfile('p', 'Work')], putMcps: [putMcp('p', sampleMcp('m', 'github'))] });
    const removed = temporary.apply({ removeMcps: [removeMcp('p', 'm')] });
    temporary.apply(changes);
    expect(() => temporary.undo(removed)).toThrow(refusal('UNDO_CONFLICT', items));
  });

  test('a rename refuses when another profile bears the old name', () => {
    using temporary = new TemporaryStorage();
    temporary.apply({ putProfiles: [sampleProfile('p', 'Work')] });
    const renamed = temporary.apply({ putProfiles: [sampleProfile('p', 'Play')] });
    temporary.apply({ putProfiles: [sampleProfile('q', 'work')] });
    expect(() => temporary.undo(renamed)).toThrow(refusal('UNDO_CONFLICT', ['profile "work"']));
  });

  test('takes along what was remembered since of a profile that goes, and brings it back', () => {
    using temporary = new TemporaryStorage();
    const added = temporary.apply({ putProfiles: [sampleProfile('p', 'Work')], putMcps: [putMcp('p', sampleMcp('m', 'github'))] });
    temporary.apply({ putRemembered: [sampleRemembered('', 'id:1', 'p'), sampleRemembered('p', 'id:2', 'm')] });
    const before = temporary.rows();
    const undo = temporary.undo(added);
    expect(temporary.storage.profiles.listRemembered()).toEqual([]);
    temporary.undo(undo);
    expect(temporary.rows()).toEqual(before);
  });
});
