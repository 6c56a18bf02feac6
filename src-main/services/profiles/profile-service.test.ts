import { describe, expect, test } from 'vitest';
import { McpGroupPageSchema, McpGroupQuerySchema, ProfileQuerySchema } from '../../../src-shared/profile/profile-page';
import { KeptMcpViewSchema, ProfileViewSchema } from '../../../src-shared/profile/profile-view';
import { NO_DEPENDENCIES } from '../../../src-shared/profile/dependencies';
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
  expect(await home.profiles.page(ProfileQuerySchema.parse({}))).toMatchObject({ total: 2, profiles: [{ name: 'Work', totalMCPs: 2, enabledMCPs: 1, secrets: 3, blanks: 1 }, { name: 'Work/a', totalMCPs: 1 }] });
  expect(home.profiles.facets()).toEqual({ profiles: 2, mcps: 3, tags: [], categories: [] });
  const groups = await home.profiles.groups(McpGroupQuerySchema.parse({}));
  expect(McpGroupPageSchema.parse(groups)).toEqual(groups);
  expect(groups.groups.map(({ name, target, members }) => [name, target, members.map(({ profile, name: server }) => `${profile}/${server}`)])).toEqual([
    ['a/b', 'npx', ['Work/a/b']], ['b', 'npx', ['Work/a/b']], ['github', 'npx', ['Work/github']],
  ]);
  expect(home.profiles.listMcps()).toMatchObject([{ profile: 'Work', name: 'github', secrets: 3, blanks: 1 }, { name: 'a/b' }, { profile: 'Work/a', name: 'b' }]);
  expect(await refusal(home.profiles.show('Work'))).toBe('VAULT_UNAVAILABLE');
});

test('no search finds a secret, nor what may be one', async () => {
  using home = await filled();
  for (const search of [SECRET, SECRET.slice(0, 4), 'sunny', '--token']) {
    const [page, groups] = [await home.profiles.page(ProfileQuerySchema.parse({ search })), await home.profiles.groups(McpGroupQuerySchema.parse({ search }))];
    expect([page.total, groups.total]).toEqual([0, 0]);
  }
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
      fields: [
        { field: 'command', path: ['command'], shown: 'npx', secret: false }, { field: 'args[0]', path: ['args', 0], shown: '--token', secret: false },
        { field: 'args[1]', shown: '••••••', secret: true }, { field: 'env.MOOD', path: ['env', 'MOOD'], shown: '••••••', secret: true },
        { field: 'env.LEVEL', shown: 'info', secret: false }, { field: 'env.U', shown: '(unknown)', secret: false },
      ],
      blanks: ['env.U'],
      revision: 1,
    });
    expect(view.profile).toMatchObject({ id: 'w', totalMCPs: 2, enabledMCPs: 1, secrets: 3, blanks: 1, dependencies: NO_DEPENDENCIES, revision: 1 });
    expect(JSON.stringify(view)).not.toContain(SECRET);
  });

  test('not where there is none', async () => {
    using home = await filled();
    expect(await refusal(home.profiles.show('Home/github'))).toBe('PROFILE_NOT_FOUND');
    expect(() => home.profiles.resolve(['Work', 'Home'])).toThrow('PROFILE_NOT_FOUND');
    expect(home.profiles.resolve(['Work', 'w', 'WORK'])).toEqual(['w']);
  });
});

describe('a server by its place', () => {
  test('is shown as in its profile', async () => {
    using home = await filled();
    const view = await home.profiles.showMcp({ profileId: 'w', mcpId: 'g' });
    expect(KeptMcpViewSchema.parse(view)).toEqual(view);
    expect([view]).toEqual((await home.profiles.show('Work/github')).mcps);
  });

  test.each([
    ['w', 'b', 'MCP_NOT_FOUND'], ['Work', 'g', 'PROFILE_NOT_FOUND'], ['x', 'g', 'PROFILE_NOT_FOUND'], ['w', 'x'.repeat(600), 'MCP_NOT_FOUND'], ['x'.repeat(600), 'g', 'PROFILE_NOT_FOUND'],
  ])('is not there: %s %s', async (profileId, mcpId, code) => {
    using home = await filled();
    expect(await refusal(home.profiles.showMcp({ profileId, mcpId }))).toBe(code);
    expect(await refusal(home.profiles.compare([{ profileId: 'w', mcpId: 'g' }, { profileId, mcpId }]))).toBe(code);
  });

  test('is compared with others, and no secret is told', async () => {
    using home = await filled();
    const fields = await home.profiles.compare([{ profileId: 'w', mcpId: 'g' }, { profileId: 'wa', mcpId: 'b' }]);
    expect(fields).toContainEqual({ field: 'args[1]', values: ['••••••', null], secretDiffers: false });
    expect(JSON.stringify(fields)).not.toContain(SECRET);
  });
});
