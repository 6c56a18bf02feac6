import { describe, expect, test } from 'vitest';
import { ProfileViewSchema } from '../../../src-shared/profile/profile-view';
import { refusal, SmallHome } from '../../samples/small-home';
import { cut, sampleMcp, sampleProfile } from './samples/sample-profile';

const SECRET = 'hunter2-hunter2';
async function filled(): Promise<SmallHome> {
  const home = new SmallHome();
  await home.keep(
    sampleProfile('Work', [sampleMcp('github', { id: 'g', args: ['--token', cut({ secret: SECRET })], env: { MOOD: 'sunny', LEVEL: 'info', U: cut({ secret: null }) }, disabled: true }), sampleMcp('a/b', { id: 'x' })], { id: 'w' }),
    sampleProfile('Work/a', [sampleMcp('b')], { id: 'wa' }),
  );
  return home;
}

test('lists need no vault', async () => {
  using home = await filled();
  home.vault.forget();
  home.keychain.outage = 'gone';
  expect(home.profiles.list()).toMatchObject([{ name: 'Work', totalMCPs: 2, enabledMCPs: 1 }, { name: 'Work/a', totalMCPs: 1 }]);
  expect(home.profiles.listMcps()).toMatchObject([{ profile: 'Work', name: 'github', secrets: 2, blanks: 1 }, { name: 'a/b' }, { profile: 'Work/a', name: 'b' }]);
  expect(await refusal(home.profiles.show('Work'))).toBe('VAULT_UNAVAILABLE');
});

describe('a profile or a server is shown', () => {
  test.each([
    ['Work', ['github', 'a/b']], ['w', ['github', 'a/b']], ['wORK', ['github', 'a/b']], ['Work/github', ['github']], ['work/G', []], ['w/g', ['github']], ['Work/a', ['b']], ['Work/a/b', ['a/b']], ['Work/a/B', ['a/b']],
  ])('%s', async (name, expected) => {
    using home = await filled();
    if (expected.length === 0) expect(await refusal(home.profiles.show(name))).toBe('MCP_NOT_FOUND');
    else expect((await home.profiles.show(name)).mcps.map((mcp) => mcp.name)).toEqual(expected);
  });

  test('with every secret masked, and what is not known said to be so', async () => {
    using home = await filled();
    const view = await home.profiles.show('Work/github');
    expect(ProfileViewSchema.parse(view)).toEqual(view);
    expect(view.mcps[0]).toMatchObject({
      fields: [{ field: 'command', shown: 'npx' }, { field: 'args[0]', shown: '--token' }, { field: 'args[1]', shown: '••••••' }, { field: 'env.MOOD', shown: '••••••' }, { field: 'env.LEVEL', shown: 'info' }, { field: 'env.U', shown: '(unknown)' }],
      blanks: ['env.U'],
    });
    expect(JSON.stringify(view)).not.toContain(SECRET);
  });

  test('not where there is none', async () => {
    using home = await filled();
    expect(await refusal(home.profiles.show('Home/github'))).toBe('PROFILE_NOT_FOUND');
    expect(() => home.profiles.resolve(['Work', 'Home'])).toThrow('PROFILE_NOT_FOUND');
    expect(home.profiles.resolve(['Work', 'w', 'WORK'])).toEqual(['w']);
  });
});
