import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ProfileIdSchema } from '../../src-shared/profile/profile-id';
import type { StoredChanges } from '../services/profiles/profile-repository';
import { putMcp, removeMcp, sampleChanges, sampleMcp, sampleProfile, sampleRemembered } from './samples/stored-samples';
import { TemporaryStorage } from './samples/temporary-storage';

/** Names by id. */
type Names = ReadonlyMap<string, string>;
interface KeptProfile {
  readonly name: string;
  readonly mcps: Names;
}
type Kept = ReadonlyMap<string, KeptProfile>;

const FOUR = [0, 1, 2, 3];
/** Few ids and few names, so that names change hands. */
const names: fc.Arbitrary<Names> = fc.tuple(fc.shuffledSubarray(FOUR), fc.shuffledSubarray(FOUR, { minLength: 4 }))
  .map(([ids, order]) => new Map(ids.map((id, index) => [`id-${id}`, `Name ${order[index]}`])));
const kept: fc.Arbitrary<Kept> = fc.tuple(names, fc.array(names, { minLength: 4, maxLength: 4 }))
  .map(([profiles, mcps]) => new Map([...profiles].map(([id, name], index) => [id, { name, mcps: mcps[index] ?? new Map<string, string>() }])));

/** What leads from one state to the other; also puts some rows that stay the same. */
function changesBetween(from: Kept, to: Kept, salt: number): StoredChanges {
  const gone = <Value>(before: ReadonlyMap<string, Value>, after: ReadonlyMap<string, Value>): string[] =>
    [...before.keys()].filter((id) => !after.has(id));
  const remembered = [...to].flatMap(([id, { mcps }]) =>
    [sampleRemembered('', `id:${salt % 3}`, id), ...[...mcps.keys()].map((mcpId) => sampleRemembered(id, `id:${salt % 5}`, mcpId, `${salt}`))]);
  return sampleChanges({
    removeProfiles: gone(from, to).map((id) => ProfileIdSchema.parse(id)),
    putProfiles: [...to].filter(([id, { name }]) => salt % 2 === 0 || from.get(id)?.name !== name).map(([id, { name }]) => sampleProfile(id, name)),
    removeMcps: [...to].flatMap(([id, { mcps }]) => gone(from.get(id)?.mcps ?? new Map<string, string>(), mcps).map((mcpId) => removeMcp(id, mcpId))),
    putMcps: [...to].flatMap(([id, { mcps }]) => [...mcps].map(([mcpId, name]) => putMcp(id, sampleMcp(mcpId, name, { secretCount: salt })))),
    putRemembered: remembered,
  });
}

test('whatever is applied, undoing leaves each row as it was, and undoing that as it had become', () => {
  fc.assert(fc.property(fc.array(kept, { minLength: 1, maxLength: 4 }), fc.nat({ max: 30 }), (states, salt) => {
    using temporary = new TemporaryStorage();
    let now: Kept = new Map();
    const steps = states.map((next, index) => {
      const before = temporary.rows();
      const entry = temporary.apply(changesBetween(now, next, salt + index));
      now = next;
      return { before, entry, after: temporary.rows() };
    });
    expect(new Map<string, string>(temporary.storage.profiles.listProfiles().map(({ id, name }) => [id, name])))
      .toEqual(new Map([...now].map(([id, { name }]) => [id, name])));
    for (const { before, entry, after } of steps.toReversed()) {
      if (!entry.undoable) continue;
      const undo = temporary.undo(entry);
      expect(temporary.rows()).toEqual(before);
      const redo = temporary.undo(undo);
      expect(temporary.rows()).toEqual(after);
      temporary.undo(redo);
      expect(temporary.rows()).toEqual(before);
    }
  }), { numRuns: 60 });
}, 60_000);
