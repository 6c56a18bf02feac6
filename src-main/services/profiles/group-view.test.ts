import { expect, test } from 'vitest';
import { ProfileIdSchema } from '../../../src-shared/profile/profile';
import { groupView } from './group-view';
import type { ListedMcp } from './profile-repository';

const member: ListedMcp = {
  profile: 'Work', profileId: ProfileIdSchema.parse('w'), id: 'm', name: 'github', type: 'stdio', disabled: false, command: 'npx', packageName: 'pkg', host: undefined,
  version: undefined, envNames: ['A', 'B'], headerNames: [], secrets: 1, blanks: 0,
};

test.each<readonly [what: string, changes: Partial<ListedMcp>, differs: boolean]>([
  ['nothing', {}, false],
  ['where it stands', { profile: 'Home', profileId: ProfileIdSchema.parse('h'), id: 'n' }, false],
  ['how many secrets it holds', { secrets: 2, blanks: 1 }, false],
  ['an order of names', { envNames: ['B', 'A'] }, false],
  ['the name', { name: 'GitHub' }, true],
  ['the type', { type: 'http' }, true],
  ['whether it is on', { disabled: true }, true],
  ['the command', { command: undefined }, true],
  ['the version', { version: '1' }, true],
  ['a variable', { envNames: ['A'] }, true],
  ['a header', { headerNames: ['A'] }, true],
])('a group of which %s differs', (_, changes, differs) => {
  expect(groupView({ key: 'package:pkg', name: 'github', target: 'pkg', members: [member, { ...member, ...changes }] }).differs).toBe(differs);
});

test('a member is told as lists tell it', () => {
  const { members } = groupView({ key: 'package:pkg', name: 'github', target: 'pkg', members: [member] });
  expect(members).toEqual([{ profile: 'Work', profileId: 'w', id: 'm', name: 'github', type: 'stdio', disabled: false, command: 'npx', packageName: 'pkg', host: undefined, secrets: 1, blanks: 0 }]);
});
