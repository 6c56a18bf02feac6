import { expect, test } from 'vitest';
import type { Target } from '../../../src-shared/transfer/resolution';
import { SmallHome } from '../../samples/small-home';
import { sampleMcp, sampleProfile } from '../profiles/samples/sample-profile';
import { loadRows } from './load-current-state';
import { incomingProfile } from './samples/incoming-samples';

test.each<readonly [what: string, target: Target | undefined, targets: Readonly<Record<string, Target>>, read: readonly string[]]>([
  ['what comes in', undefined, {}, ['w']],
  ['the common target too', { kind: 'merge', name: 'HOME' }, {}, ['h', 'w']],
  ['and those of single profiles, by name or id', { kind: 'new' }, { p0: { kind: 'merge', name: 'Ｈome' }, p1: { kind: 'replace', name: 'id/t' } }, ['h', 'id/t', 'w']],
])('the kept profiles are read that could be met by %s', async (_, target, targets, read) => {
  using home = new SmallHome();
  await home.keep(...['w', 'h', 'id/t'].map((id) => sampleProfile({ w: 'Work', h: 'Home', 'id/t': 'Team' }[id] ?? '', [sampleMcp('a')], { id })));
  const { mcps } = loadRows(home.storage.storage.profiles, [incomingProfile(sampleProfile('Work'))], target, new Map(Object.entries(targets)));
  expect([...mcps.keys()].toSorted()).toEqual(read);
});
