import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Profile } from '../../../src-shared/profile/profile';
import type { Resolution } from '../../../src-shared/transfer/resolution';
import { mcpFields, profileFields, type ComparableFields } from '../profiles/comparable-fields';
import { Choices, chosenMcp, chosenProfile } from '../profiles/samples/chosen-profile';
import { mcpDifferences, profileDifferences } from './compare-fields';
import type { IncomingProfile } from './incoming';
import { mergeMcp } from './merge-mcp';
import { mergeProfile } from './merge-profile';
import type { Side } from './merge-trees';
import type { PlannedImport } from './planned-import';
import { incomingProfile } from './samples/incoming-samples';
import { KeptState } from './samples/kept-state';

const choices = fc.array(fc.nat({ max: 1000 }), { maxLength: 300, size: 'max' }).map((numbers) => new Choices(numbers));
const KINDS = { unknown: true };
const profileOf = (from: Choices): Profile => chosenProfile(from, 'p', 'P', from.many(3, (index) => chosenMcp(from, `id ${index}`, `name ${index}`, KINDS)), KINDS);

/** An answer for every difference of a plan. */
const answered = (plan: PlannedImport, side: () => Side): Pick<Resolution, 'strategy' | 'fields'> => ({
  strategy: 'merge',
  fields: Object.fromEntries(plan.profiles.flatMap((profile) => [profile, ...profile.mcps]).map(({ incoming, differences }) => [incoming.key, Object.fromEntries(differences.map(({ field }) => [field, side()]))])),
});
const merging = (state: KeptState, files: readonly IncomingProfile[], side: () => Side): ReturnType<KeptState['bring']> => state.bring(files, answered(state.plan(files), side));

/** Lists close up, so that a field is found again under its name only where both sides have the same places in lists. */
const placesInLists = (fields: ComparableFields): string => JSON.stringify([...fields.keys()].filter((key) => /\[\d|\/\d/.test(key)).toSorted());
const mixed = (merged: ComparableFields, mine: ComparableFields, theirs: ComparableFields, pick: (field: string) => Side): readonly string[] =>
  [...new Set([...merged.keys(), ...mine.keys(), ...theirs.keys()])].filter((key) => {
    const side = pick(mine.get(key)?.field ?? theirs.get(key)?.field ?? '') === 'mine' ? mine : theirs;
    const [is, shall] = [merged.get(key)?.exact, side.get(key)?.exact];
    // An object that was empty is not where something of the other side stands in it.
    return is !== shall && !(is === undefined && /^(?:\{\}|\[\])$/.test(shall ?? ''));
  });

test('with all that is mine everything stays as it is', () => {
  fc.assert(fc.property(choices, choices, (one, two) => {
    const state = new KeptState(profileOf(one));
    const [before] = state.profiles;
    const { changes } = merging(state, [incomingProfile({ ...profileOf(two), mcps: before?.mcps.map((mcp) => ({ ...chosenMcp(two, mcp.id, mcp.name, KINDS) })) ?? [] })], () => 'mine');
    expect(state.profiles[0]).toEqual(before);
    expect([changes.putProfiles, changes.putMcps, changes.removeMcps]).toEqual([[], [], []]);
  }), { numRuns: 400 });
}, 60_000);

test('with all that is theirs it is the update', () => {
  fc.assert(fc.property(choices, choices, (one, two) => {
    const [kept, incoming] = [profileOf(one), profileOf(two)];
    const files = [incomingProfile(incoming)];
    const [merged, updated] = [new KeptState(kept), new KeptState(kept)];
    const report = merging(merged, files, () => 'theirs');
    const plain = updated.bring(files, { strategy: 'update' });
    for (const [index, mine] of merged.profiles.entries()) {
      const theirs = updated.profiles[index] ?? mine;
      // What follows from the servers that there were on either side is no difference that somebody could decide.
      const fields = (profile: Profile): readonly string[] => [...profileFields(profile, [kept, incoming])].map(([key, { exact }]) => `${key} ${exact}`).toSorted();
      expect(fields(mine)).toEqual(fields(theirs));
      expect(mine.mcps.flatMap((mcp, at) => mcpDifferences(mcp, theirs.mcps[at] ?? mcp))).toEqual([]);
      expect(mine.mcps).toHaveLength(theirs.mcps.length);
    }
    // What is blank on both sides is not told, though another argument's secret could have filled it.
    for (const [index, { withheld }] of report.items.entries()) expect(plain.items[index]?.withheld).toEqual(expect.arrayContaining(withheld));
  }), { numRuns: 400 });
}, 60_000);

test('each field is that of the side which was chosen for it', () => {
  let alike = 0;
  fc.assert(fc.property(choices, choices, choices, (one, two, sides) => {
    const [mine, theirs] = [chosenMcp(one, 'id', 'mine', KINDS), chosenMcp(two, 'id', 'theirs', KINDS)];
    const picked = new Map<string, Side>(mcpDifferences(mine, theirs).map(({ field }) => [field, sides.of('mine', 'theirs')]));
    const pick = (field: string): Side => picked.get(field) ?? 'mine';
    const { merged, clashes } = mergeMcp(mine, theirs, pick);
    if (clashes.length > 0 || placesInLists(mcpFields(mine)) !== placesInLists(mcpFields(theirs))) return;
    alike += 1;
    expect(mixed(mcpFields(merged), mcpFields(mine), mcpFields(theirs), pick)).toEqual([]);
  }), { numRuns: 3000 });
  expect(alike).toBeGreaterThan(100);
}, 60_000);

test('each field of a profile is that of the side which was chosen for it', () => {
  fc.assert(fc.property(choices, choices, choices, (one, two, sides) => {
    const [mine, theirs] = [chosenProfile(one, 'p', 'mine', [], KINDS), chosenProfile(two, 'p', 'theirs', [], KINDS)];
    const picked = new Map<string, Side>(profileDifferences(mine, theirs).map(({ field }) => [field, sides.of('mine', 'theirs')]));
    const pick = (field: string): Side => picked.get(field) ?? 'mine';
    const { merged, clashes } = mergeProfile(mine, theirs, pick);
    if (clashes.length > 0 || placesInLists(profileFields(mine, [])) !== placesInLists(profileFields(theirs, []))) return;
    expect(mixed(profileFields(merged, []), profileFields(mine, []), profileFields(theirs, []), pick)).toEqual([]);
  }), { numRuns: 1000 });
}, 60_000);

test('after merging the same files again are no question, and change nothing', () => {
  fc.assert(fc.property(choices, choices, choices, (one, two, sides) => {
    const state = new KeptState(profileOf(one));
    const files = [incomingProfile(profileOf(two))];
    const first = merging(state, files, () => sides.of('mine', 'theirs'));
    if (first.items.some(({ outcome }) => outcome === 'undecided')) {
      expect(first.unmet).not.toEqual([]);
      return;
    }
    const again = state.bring(files);
    expect(again.items.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([]);
    expect(again.changes).toEqual({ putProfiles: [], putMcps: [], removeMcps: [], remember: [] });
  }), { numRuns: 600 });
}, 60_000);
