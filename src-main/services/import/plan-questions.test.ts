import { describe, expect, test } from 'vitest';
import type { Profile } from '../../../src-shared/profile/profile';
import { cut, sampleMcp, sampleProfile } from '../profiles/samples/sample-profile';
import type { IncomingProfile } from './incoming';
import { planImport } from './plan-import';
import { openQuestions, planQuestions, questionItems } from './plan-questions';
import type { PlannedProfile } from './planned-import';
import { incomingProfile } from './samples/incoming-samples';

const question = (name: string, ...ids: readonly string[]): IncomingProfile['questions'][number] =>
  ({ name, candidates: ids.map((id) => ({ id, label: `${name} (${id})` })), place: {} });

function planned(incoming: IncomingProfile, ...kept: readonly Profile[]): PlannedProfile {
  let minted = 0;
  const mintId = (): string => `minted-${minted += 1}`;
  const [profile] = planImport({ revision: 1, profiles: kept, names: kept, remembered: [] }, [incoming], { mintId }).profiles;
  if (profile === undefined) throw new Error('no profile');
  return profile;
}
const incoming = (profile: Profile, ...questions: IncomingProfile['questions']): IncomingProfile => ({ ...incomingProfile(profile), questions });
/** `p0/d0: p0/m0 p0/m1`, or what it means without asking. */
const shown = (profile: PlannedProfile): readonly string[] => planQuestions(profile).map(({ key, candidates, means }) =>
  `${key}: ${means === undefined ? candidates.map(({ id }) => id).join(' ') : `means ${means.incoming.key}`}`);

const one = sampleMcp('files', { id: 'f1', args: ['one'] });
const two = sampleMcp('Files', { id: 'f2', args: ['two'] });
const clock = sampleMcp('clock', { id: 'c' });
const twins = sampleProfile('Work', [one, two, clock], { id: 'w' });
const asked = question('FILES', 'm0', 'm1');

describe('planQuestions', () => {
  test.each<readonly [what: string, incoming: IncomingProfile, kept: readonly Profile[], questions: readonly string[]]>([
    ['asks which of two servers a name means', incoming(twins, asked), [], ['p0/d0: p0/m0 p0/m1']],
    ['does not ask for one server alone', incoming(twins, question('clock', 'm2')), [], ['p0/d0: means p0/m2']],
    ['asks though one of the two could not be read', incoming(twins, question('files', 'm0', 'r0')), [], ['p0/d0: p0/m0']],
    ['does not ask for servers that are all left out', incoming(twins, question('gone', 'm7', 'r0')), [], []],
    ['does not ask which of two equal ones is meant', incoming(sampleProfile('Work', [one, { ...two, name: 'files', args: one.args }]), asked), [], ['p0/d0: means p0/m0']],
    ['numbers questions by position', incoming(twins, question('gone', 'm9'), asked, question('clock', 'm2')), [], ['p0/d1: p0/m0 p0/m1', 'p0/d2: means p0/m2']],
    ['asks nothing of a profile that stays as it is', incoming(sampleProfile('Work', [one], { id: 'w' }), question('files', 'm0', 'r0')), [sampleProfile('Work', [one], { id: 'w' })], []],
    ['asks again when the profile changes', incoming(sampleProfile('Work', [one, clock], { id: 'w', color: 'red' }), question('x', 'm0', 'm1')), [sampleProfile('Work', [one, clock], { id: 'w' })], ['p0/d0: p0/m0 p0/m1']],
    ['does not ask what the kept profile answers', incoming(sampleProfile('Work', [one, clock], { id: 'w', color: 'red' }), question('x', 'm0', 'm1')),
      [sampleProfile('Work', [one, clock], { id: 'w', dependencies: { ...twins.dependencies, requiredMCPs: ['c', 'other'] } })], ['p0/d0: means p0/m1']],
    ['asks when the kept profile requires both', incoming(sampleProfile('Work', [one, clock], { id: 'w', color: 'red' }), question('x', 'm0', 'm1')),
      [sampleProfile('Work', [one, clock], { id: 'w', dependencies: { ...twins.dependencies, requiredMCPs: ['c', 'f1'] } })], ['p0/d0: p0/m0 p0/m1']],
  ])('%s', (_, from, kept, questions) => {
    expect(shown(planned(from, ...kept))).toEqual(questions);
  });

  test('shows only what a person has to answer, with secrets masked', () => {
    const secret = sampleMcp('files', { id: 'f1', args: ['--token', cut({ secret: 'CANARY' })] });
    const profile = planned(incoming(sampleProfile('Work', [secret, two, clock]), question('clock', 'm2'), asked));
    expect(openQuestions(profile).map(({ key }) => key)).toEqual(['p0/d1']);
    const [item, ...others] = questionItems(profile);
    expect(others).toEqual([]);
    expect(item).toMatchObject({ key: 'p0/d1', kind: 'dependency', parent: 'p0', source: 0, subject: 'Work/FILES', state: 'ambiguous', secrets: 0 });
    expect(item?.candidates?.map(({ id }) => id)).toEqual(['p0/m0', 'p0/m1']);
    expect(item?.candidates?.[1]?.label).toMatch(/^FILES \(m1\): .*two$/);
    expect(JSON.stringify(item)).not.toContain('CANARY');
  });
});
