import { describe, expect, test } from 'vitest';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { McpIdSchema } from '../../../src-shared/profile/mcp-id';
import type { Profile } from '../../../src-shared/profile/profile';
import { ProfileIdSchema } from '../../../src-shared/profile/profile-id';
import type { Resolution } from '../../../src-shared/transfer/resolution';
import { sampleMcp, sampleProfile } from '../profiles/samples/sample-profile';
import { AnswerBook } from './item-answers';
import { planImport } from './plan-import';
import type { PlannedProfile } from './planned-import';
import { resolveQuestions, skippedQuestions } from './resolve-questions';
import { newTarget, serversOf, type ResolvedTarget } from './resolved-target';
import { incomingProfile } from './samples/incoming-samples';

const mcpId = (id: string): Mcp['id'] => McpIdSchema.parse(id);
const one = sampleMcp('files', { id: 'f1', args: ['one'] });
const two = sampleMcp('files', { id: 'f2', args: ['two'] });
const clock = sampleMcp('clock', { id: 'c' });
const twins = sampleProfile('Work', [one, two, clock], { id: 'w', dependencies: { ...sampleProfile('x').dependencies, requiredMCPs: ['kept-id'] } });

function planned(...kept: readonly Profile[]): PlannedProfile {
  const questions = [['FILES', 'm0', 'm1'], ['clock', 'm2']].map(([name = '', ...ids]) => ({ name, candidates: ids.map((id) => ({ id, label: id })), place: {} }));
  const incoming = { ...incomingProfile(twins), questions };
  const [profile] = planImport({ revision: 1, profiles: kept, names: kept, remembered: [] }, [incoming], { mintId: () => 'minted' }).profiles;
  if (profile === undefined) throw new Error('no profile');
  return profile;
}
const answers = (resolution: Partial<Resolution>): AnswerBook =>
  new AnswerBook({ strategy: 'fail', decisions: {}, fields: {}, names: {}, choices: {}, blanks: {}, excluded: [], carrySecrets: [], settings: [], partial: false, ...resolution }, new Set());

/** A new profile in which the servers stand under ids of their own. */
function added(placed: Readonly<Record<string, string>> = { 'p0/m0': 'n0', 'p0/m2': 'n2' }): ResolvedTarget {
  const target = newTarget(ProfileIdSchema.parse('w'), 'Work', 'added');
  for (const [key, id] of Object.entries(placed)) {
    target.servers.placed.set(key, mcpId(id));
    target.servers.rows.set(mcpId(id), 'name');
  }
  return target;
}
/** The second is kept beside the first. */
function renamed(): ResolvedTarget {
  const target = added({ 'p0/m0': 'n0', 'p0/m1': 'n0', 'p0/m2': 'n2' });
  target.servers.copies.set('p0/m1', mcpId('n1'));
  target.servers.rows.set(mcpId('n1'), 'files 2');
  return target;
}

describe('resolveQuestions', () => {
  test.each<readonly [what: string, target: ResolvedTarget, resolution: Partial<Resolution>, required: readonly string[], outcome: string, unmet: readonly string[]]>([
    ['takes the id under which the chosen server is kept', added(), { choices: { 'p0/d0': 'p0/m0' } }, ['kept-id', 'n0', 'n2'], 'added', []],
    ['takes that of a server that is kept beside another', renamed(), { choices: { 'p0/d0': 'p0/m1' } }, ['kept-id', 'n1', 'n2'], 'added', []],
    ['takes that of a server whose place the chosen one took', added({ 'p0/m0': 'n0', 'p0/m1': 'n0', 'p0/m2': 'n2' }), { choices: { 'p0/d0': 'p0/m1' } }, ['kept-id', 'n0', 'n2'], 'added', []],
    ['takes none for a server that stays out for its namesake', added({ 'p0/m0': 'n0', 'p0/m1': 'n0', 'p0/m2': 'n2' }), { choices: { 'p0/d0': 'p0/m1' }, decisions: { 'p0/m1': 'skip' } }, ['kept-id', 'n2'], 'skipped', []],
    ['leaves the name out when a person says so, whatever was chosen', added(), { choices: { 'p0/d0': 'p0/m0' }, decisions: { 'p0/d0': 'skip' } }, ['kept-id', 'n2'], 'skipped', []],
    ['leaves it out when everything undecided is skipped', added(), { strategy: 'skip' }, ['kept-id', 'n2'], 'skipped', []],
    ['follows a choice although everything undecided is skipped', added(), { strategy: 'skip', choices: { 'p0/d0': 'p0/m0' } }, ['kept-id', 'n0', 'n2'], 'added', []],
    ['leaves it out when the chosen server stays out', added(), { choices: { 'p0/d0': 'p0/m1' } }, ['kept-id', 'n2'], 'skipped', []],
    ['decides nothing itself', added(), { strategy: 'update' }, ['kept-id', 'n2'], 'undecided', []],
    ['decides nothing for another choice', added(), { choices: { 'p0/d0': 'p0/m2' } }, ['kept-id', 'n2'], 'undecided', ['Work/FILES: what was chosen is none of the servers that could be meant']],
    ['leaves what is undecided with the profile', { ...added(), outcome: 'undecided' }, { choices: { 'p0/d0': 'p0/m0' } }, ['kept-id'], 'undecided', []],
    ['takes no id twice', added({ 'p0/m0': 'kept-id', 'p0/m2': 'kept-id' }), { choices: { 'p0/d0': 'p0/m0' } }, ['kept-id'], 'added', []],
  ])('%s', (_, target, resolution, required, outcome, unmet) => {
    const { put, items, unmet: told } = resolveQuestions(planned(), target, twins, answers(resolution));
    expect(put?.dependencies.requiredMCPs).toEqual(required);
    expect({ ...put, dependencies: twins.dependencies }).toEqual(twins);
    expect(items).toEqual([{ key: 'p0/d0', kind: 'dependency', subject: 'Work/FILES', state: 'ambiguous', outcome, differences: [], blanks: [], withheld: [] }]);
    expect(told).toEqual(unmet);
  });

  test('takes the ids of kept servers that are met', () => {
    const kept = sampleProfile('Work', [sampleMcp('files', { id: 'k1', args: ['old'] }), sampleMcp('clock', { id: 'k2' })], { id: 'w' });
    const { put, items } = resolveQuestions(planned(kept), { ...added({}), outcome: 'updated', servers: serversOf(kept) }, twins, answers({ choices: { 'p0/d0': 'p0/m0' } }));
    expect([put?.dependencies.requiredMCPs, items.map(({ outcome }) => outcome)]).toEqual([['kept-id', 'k1', 'k2'], ['added']]);
  });

  test('takes nothing where the profile is not written', () => {
    expect(resolveQuestions(planned(), { ...added(), outcome: 'skipped' }, undefined, answers({ choices: { 'p0/d0': 'p0/m0' } }))).toEqual({
      items: [expect.objectContaining({ key: 'p0/d0', outcome: 'skipped' })], unmet: [],
    });
  });

  test('tells of what was left out with its profile', () => {
    expect(skippedQuestions(planned()).map(({ key, outcome }) => [key, outcome])).toEqual([['p0/d0', 'skipped']]);
  });
});
