import { expect, test } from 'vitest';
import { fieldPathText } from './field-path';
import { mapMcpTexts, mapProfileTexts, mcpTexts, profileTexts } from './map-texts';
import type { Mcp } from './mcp';
import type { Profile } from './profile';
import { NO_DEPENDENCIES } from './dependencies';
import { plainText, wholeText, type SecretText } from './secret-text';
import { NumberText, type TreeOf } from './tree';

const t = plainText;
const tree = (entries: Iterable<readonly [string, TreeOf<SecretText>]>): Map<string, TreeOf<SecretText>> => new Map(entries);
const mcp: Omit<Mcp, 'id'> = {
  name: 'never a text', type: 'stdio', tags: ['never a text'], disabled: false, command: t('command'), args: [t('args[0]'), t('args[1]')], cwd: t('cwd'), env: new Map([['10', t('env.10')], ['2', t('env.2')], ['__proto__', t('env.__proto__')]]),
  url: t('url'), headers: new Map([['a b', t('headers["a b"]')]]), description: t('description'),
  extra: tree([['x', [t('x[0]'), 1, null, true, new NumberText('1.0'), tree([['y', t('x[5].y')]])]], ['z', t('z')]]),
};
const profile: Omit<Profile, 'id' | 'mcps'> = {
  name: 'never a text', tags: [], dependencies: NO_DEPENDENCIES, description: t('profile.description'), extras: new Map([['', tree([['top', t('top')]])], ['/profile/metadata', tree([['m', tree([['n', t('profile.metadata.m.n')]])]])]]),
};

test('every string of a server is met once, in order, by its path', () => {
  const met = mcpTexts(mcp).map(({ path, text }) => [fieldPathText(path), wholeText(text)]);
  expect(met.map(([field]) => field)).toEqual(['command', 'args[0]', 'args[1]', 'cwd', 'env.10', 'env.2', 'env.__proto__', 'url', 'headers["a b"]', 'description', 'x[0]', 'x[5].y', 'z']);
  expect(met.every(([field, text]) => field === text)).toBe(true);
});

test('every string of a profile outside its servers is met by its place in the document', () => {
  expect(profileTexts(profile).map(({ path, text }) => [fieldPathText(path), wholeText(text)])).toEqual([['profile.description', 'profile.description'], ['top', 'top'], ['profile.metadata.m.n', 'profile.metadata.m.n']]);
});

test('mapping to itself is a copy, and nothing else is touched', () => {
  expect(mapMcpTexts(mcp, (text) => text)).toEqual(mcp);
  expect(mapProfileTexts(profile, (text) => text)).toEqual(profile);
  expect([...mapMcpTexts(mcp, () => t('')).env.keys()]).toEqual(['10', '2', '__proto__']);
});
