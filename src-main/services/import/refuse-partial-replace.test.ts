import { expect, test } from 'vitest';
import { ProfileIdSchema } from '../../../src-shared/profile/profile-id';
import { sampleProfile } from '../profiles/samples/sample-profile';
import type { PlannedProfile } from './planned-import';
import { refusePartialReplace } from './refuse-partial-replace';
import { incomingProfile } from './samples/incoming-samples';

/** A profile that comes in, and the kept one that it goes into. */
const planned = (key: string, into: string | undefined, replaces: boolean): PlannedProfile => ({
  incoming: { ...incomingProfile(sampleProfile(key, [])), key }, state: 'changed', result: sampleProfile(key, []), differences: [], mcps: [], nameTaken: false, replaces, removals: [], incomingKey: key,
  ...(into !== undefined && { kept: { ...sampleProfile(into, []), id: ProfileIdSchema.parse(into) } }),
});
// Two files go into Work, one of them by its own identity; Other is merged, and the last one is new.
const PROFILES = [planned('p0', 'Work', true), planned('p1', 'Work', false), planned('p2', 'Other', false), planned('p3', undefined, false)];

test.each<readonly [what: string, excluded: readonly string[], refused: boolean]>([
  ['nothing', [], false],
  ['a server of what replaces', ['p0/m0'], true],
  ['a server that goes into the replaced profile too', ['p1/m0'], true],
  ['one whole profile of two that go into it', ['p0', 'p0/m0'], true],
  ['both of them', ['p0', 'p1'], false],
  ['both of them, and servers of others', ['p0', 'p1', 'p2/m0', 'p3'], false],
  ['a server of another profile', ['p2/m0'], false],
  ['a new profile', ['p3'], false],
])('leaving out %s', (_, excluded, refused) => {
  const leave = (): void => refusePartialReplace({ profiles: PROFILES }, excluded);
  if (refused) expect(leave).toThrow(expect.objectContaining({ code: 'USAGE' }));
  else expect(leave).not.toThrow();
});
