import { describe, expect, test } from 'vitest';
import type { HistoryEntry } from '../../src-shared/transfer/history-entry';
import { ProfileIdSchema } from '../../src-shared/profile/profile-id';
import { IMPORT, putMcp, sampleBlob, sampleChanges, sampleMcp, sampleProfile } from './samples/stored-samples';
import { TemporaryStorage } from './samples/temporary-storage';

const sealedAs = (id: string, content: string): ReturnType<typeof putMcp> => putMcp('p', sampleMcp(id, `server ${id}`, { position: Number(id), blob: sampleBlob(content), type: content === 'a1' ? 'http' : 'stdio' }));
const place = (mcpId: string): { readonly profileId: string; readonly mcpId: string } => ({ profileId: 'p', mcpId });

/** Two servers, made in step 1 and changed in steps 2 and 3; step 4 changes the second alone. */
function changed(): TemporaryStorage {
  const temporary = new TemporaryStorage();
  temporary.apply({ putProfiles: [sampleProfile('p', 'Work')], putMcps: [sealedAs('1', 'a1'), sealedAs('2', 'b1')] });
  temporary.apply({ putMcps: [sealedAs('1', 'a2'), sealedAs('2', 'b2')] });
  temporary.apply({ putMcps: [sealedAs('1', 'a3')] });
  temporary.apply({ putMcps: [sealedAs('2', 'b3')] });
  return temporary;
}

test('servers are told as they stood before each step', () => {
  using temporary = changed();
  const { history } = temporary.storage;
  expect(history.sealedSteps()).toEqual([2, 3, 4]);
  const images = (step: number, ...ids: string[]): unknown => history.serverImages(step, ids.map(place)).map(({ profileId, mcp: { id, name, type, blob } }) => [profileId, id, name, type, Buffer.from(blob.ciphertext).toString('hex')]);
  const image = (id: string, content: string): readonly unknown[] => ['p', id, `server ${id}`, content === 'a1' ? 'http' : 'stdio', Buffer.from(sampleBlob(content).ciphertext).toString('hex')];
  expect([images(1, '1', '2'), images(2, '1', '2'), images(2, '2', 'none'), images(3, '2'), images(4, '2', '2')])
    .toEqual([[], [image('1', 'a1'), image('2', 'b1')], [image('2', 'b1')], [], [image('2', 'b2')]]);
});

describe('what is forgotten of a server', () => {
  const forget = (temporary: TemporaryStorage, reports: readonly number[] = []): HistoryEntry =>
    temporary.storage.history.applyChanges(sampleChanges({ putMcps: [sealedAs('1', 'a4')] }), IMPORT, temporary.storage.profiles.revision(), { forgotten: { servers: [place('1')], reports } });

  test('is all of it, that of the step itself included', () => {
    using temporary = changed();
    expect(forget(temporary)).toMatchObject({ id: 5, undoable: false });
    expect(temporary.ask(`SELECT history_id AS id, key FROM undo_rows WHERE table_name = 'mcps' ORDER BY id`)).toEqual([1, 2, 4].map((id) => ({ id, key: '["p","2"]' })));
    expect(temporary.ask('SELECT history_id AS id, mcp_id FROM undo_blobs ORDER BY id')).toEqual([2, 4].map((id) => ({ id, mcp_id: '2' })));
    expect(temporary.logSize()).toBe(0);
  });

  test('leaves the rest of each step to be taken back', () => {
    using temporary = changed();
    forget(temporary);
    const { history, profiles } = temporary.storage;
    expect(history.listHistory().map(({ id, undoable }) => [id, undoable])).toEqual([[5, false], [4, true], [3, false], [2, true], [1, true]]);
    history.undo(4, IMPORT.at);
    history.undo(2, IMPORT.at);
    const kept = profiles.listMcps(ProfileIdSchema.parse('p')).map(({ blob }) => Buffer.from(blob.ciphertext).toString('hex'));
    expect(kept).toEqual(['a4', 'b1'].map((content) => Buffer.from(sampleBlob(content).ciphertext).toString('hex')));
    expect(() => history.undo(1, IMPORT.at)).toThrow(expect.objectContaining({ code: 'UNDO_CONFLICT' }));
  });

  test('are the reports that are named', () => {
    using temporary = changed();
    const { history, profiles } = temporary.storage;
    const report = { reportId: 'r', parts: [sampleBlob('one'), sampleBlob('two')] };
    for (const _ of [5, 6]) history.applyChanges(sampleChanges({ putMcps: [sealedAs('2', 'b4')] }), IMPORT, profiles.revision(), { report });
    expect(history.reportedSteps()).toEqual([5, 6]);
    forget(temporary, [5]);
    expect([history.reportedSteps(), history.reportPart(5, 1)]).toEqual([[6], undefined]);
  });
});

describe('the time of a revision', () => {
  test('is that of its step, exports aside, as long as the history knows it', () => {
    using temporary = new TemporaryStorage();
    const { history, profiles } = temporary.storage;
    const at = (minute: number): string => `2025-01-02T03:0${minute}:00.000Z`;
    const write = (minute: number): unknown => history.applyChanges(sampleChanges({ putProfiles: [sampleProfile('p', `Work ${minute}`)] }), { ...IMPORT, at: at(minute) }, profiles.revision());
    expect(history.changeTimes([])).toEqual(new Map());
    write(1);
    history.clear();
    write(2);
    history.record({ ...IMPORT, kind: 'export', at: at(3) });
    write(4);
    expect([...history.changeTimes([1, 2, 3])]).toEqual([[2, at(2)], [3, at(4)]]);
  });
});
