import { describe, expect, test } from 'vitest';
import { putMcp, removeMcp, sampleMcp, sampleProfile } from './samples/stored-samples';
import { TemporaryStorage } from './samples/temporary-storage';

function filled(): TemporaryStorage {
  const temporary = new TemporaryStorage();
  temporary.apply({
    putProfiles: [sampleProfile('w', 'Work'), sampleProfile('h', 'Ünder way')],
    putMcps: [
      putMcp('w', sampleMcp('2', 'hub', { secretCount: 1, position: 1, headerNames: ['X-Key'] })),
      putMcp('w', sampleMcp('1', 'GitHub', { secretCount: 2, unknownCount: 1, envNames: ['TOKEN', 'X-Key'], headerNames: ['X-Key'] })),
      putMcp('w', sampleMcp('3', 'none', { position: 2, envNames: ['TOKEN'] })),
      putMcp('h', sampleMcp('1', 'GitHub', { secretCount: 1, unknownCount: 1, command: 'npx-token' })),
    ],
  });
  return temporary;
}

const found = async (temporary: TemporaryStorage, search = ''): Promise<readonly string[]> =>
  (await temporary.storage.profiles.secretServers(search)).servers.map(({ profileId, mcpId }) => `${profileId}${mcpId}`);

test('servers with secrets stand in order of profiles and servers, told by what is in clear', async () => {
  using temporary = filled();
  const { revision, servers } = await temporary.storage.profiles.secretServers('');
  expect([revision, servers[0], servers.length]).toEqual([
    1, { profileId: 'w', profile: 'Work', mcpId: '1', mcp: 'GitHub', secrets: 2, blanks: 1, revision: 1, names: ['TOKEN', 'X-Key'] }, 3,
  ]);
  expect(await found(temporary)).toEqual(['w1', 'w2', 'h1']);
});

describe('a search looks through names', () => {
  test.each([['token', ['w1']], ['x-key', ['w1', 'w2']], ['ünder', ['h1']], ['github WORK', ['w1']], ['hub', ['w1', 'w2', 'h1']], ['npx', []], ['%', []], ['work github nobody', []]])('%s', async (search, servers) => {
    using temporary = filled();
    expect(await found(temporary, search)).toEqual(servers);
  });
});

test('what is found follows what is written, here or elsewhere', async () => {
  using temporary = filled();
  using other = new TemporaryStorage({}, temporary.folder);
  expect(await found(temporary)).toHaveLength(3);
  other.apply({ putProfiles: [sampleProfile('h', 'Alone')], removeMcps: [removeMcp('w', '2')] });
  expect(await found(temporary)).toEqual(['h1', 'w1']);
  temporary.apply({ putMcps: [putMcp('w', sampleMcp('1', 'GitHub', { secretCount: 0 }))] });
  expect([await found(temporary), await found(other, 'alone')]).toEqual([['h1'], ['h1']]);
});
