import { describe, expect, test } from 'vitest';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { plainText, unknownText } from '../../../src-shared/profile/secret-text';
import { refusal, SmallHome } from '../../samples/small-home';
import { cut, sampleMcp, sampleProfile } from './samples/sample-profile';

const GITHUB = sampleMcp('github', { id: 'g', args: ['-y', '@x/github'], env: { API_KEY: cut({ secret: 'hunter2-hunter2' }), MOOD: 'sunny', LEVEL: 'info' }, usageCount: 7, extra: new Map([['note', cut({ secret: 'three' })]]) });
const place = { profileId: 'w', mcpId: 'g' };

async function filled(): Promise<SmallHome> {
  const home = new SmallHome();
  await home.keep(sampleProfile('Work', [GITHUB, sampleMcp('slack')], { id: 'w' }), sampleProfile('Play', [sampleMcp('GitHub', { id: 'g' })], { id: 'p' }), sampleProfile('Empty', [], { id: 'e' }));
  return home;
}

async function servers(home: SmallHome, profileId: string): Promise<readonly Mcp[]> {
  return (await home.kept()).find(({ id }) => id === profileId)?.mcps ?? [];
}

describe('a server is copied', () => {
  test('to other profiles and its own: its id and name where they are free, else a new id and a number', async () => {
    using home = await filled();
    const before = home.storage.rows();
    const result = await home.edits.copyMcp({ ...place, to: ['e', 'p', 'w', 'e'], withSecrets: true });
    expect(result).toMatchObject({ mcps: [{ profileId: 'e', mcpId: 'g', name: 'github' }, { profileId: 'p', name: 'github 2' }, { profileId: 'w', name: 'github 2' }] });
    const [alone] = await servers(home, 'e');
    expect(alone).toEqual({ ...GITHUB, usageCount: undefined });
    for (const id of ['p', 'w']) {
      const copy = (await servers(home, id)).at(-1);
      expect(copy).toEqual({ ...GITHUB, id: copy?.id, name: 'github 2', usageCount: undefined });
      expect(copy?.id).not.toBe('g');
    }
    expect((await servers(home, 'w'))[0]).toEqual(GITHUB);
    expect(home.activity.list()[0]?.summary).toMatchObject({ profiles: ['Empty', 'Play', 'Work'], mcps: ['github', 'github 2'], mcpsAdded: 3 });
    home.activity.undo(undefined);
    expect(home.storage.rows()).toEqual(before);
  });

  test('without its secrets, to be filled in there', async () => {
    using home = await filled();
    const { profileId } = await home.edits.copyMcp({ ...place, to: ['p'], withSecrets: false });
    expect(profileId).toBe('p');
    const copy = (await servers(home, 'p')).at(-1);
    expect(copy).toMatchObject({ args: GITHUB.args, extra: new Map([['note', unknownText()]]) });
    expect([...(copy?.env ?? [])]).toEqual([['API_KEY', unknownText()], ['MOOD', unknownText()], ['LEVEL', plainText('info')]]);
  });

  test('nowhere where one of the profiles is not there', async () => {
    using home = await filled();
    const rows = home.storage.rows();
    expect(await refusal(home.edits.copyMcp({ ...place, to: ['p', 'none'], withSecrets: true }))).toBe('PROFILE_NOT_FOUND');
    expect(await refusal(home.edits.copyMcp({ profileId: 'w', mcpId: 'none', to: ['p'], withSecrets: true }))).toBe('MCP_NOT_FOUND');
    expect(home.storage.rows()).toEqual(rows);
  });
});
