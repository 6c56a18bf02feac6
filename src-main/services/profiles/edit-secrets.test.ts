import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { secretText } from '../../../src-shared/profile/secret-text';
import { refusal, SmallHome } from '../../samples/small-home';
import { keptDraft, newDraft, typed } from './samples/kept-draft';
import { cut, sampleMcp, sampleProfile } from './samples/sample-profile';

const place = { profileId: 'w', mcpId: 'g' };
const GITHUB = sampleMcp('github', {
  id: 'g', args: ['--key', cut('x-', { secret: 'hunter2-hunter2' })], env: { 'odd name': 'plain', U: cut('Bearer ', { secret: null }) }, extra: new Map([['note', [cut({ secret: 'three' })]]]),
});

async function filled(): Promise<SmallHome> {
  const home = new SmallHome();
  await home.keep(sampleProfile('Work', [GITHUB], { id: 'w' }));
  return home;
}

describe('a field is revealed', () => {
  test.each([['command', 'npx'], ['args[1]', 'x-hunter2-hunter2'], ['env["odd name"]', 'plain'], ['note[0]', 'three']])('%s whole', async (field, value) => {
    using home = await filled();
    expect(await home.secrets.reveal({ ...place, field })).toEqual({ value });
    expect(home.activity.list()).toHaveLength(1);
  });

  test.each([['env.U', 'SECRET_UNKNOWN'], ['env.V', 'FIELD_NOT_FOUND'], ['name', 'FIELD_NOT_FOUND']])('not %s: %s', async (field, code) => {
    using home = await filled();
    await expect(home.secrets.reveal({ ...place, field })).rejects.toMatchObject({ code, details: { subject: field } });
  });

  test('not of a server that is not there, and not without the vault', async () => {
    using home = await filled();
    expect(await refusal(home.secrets.reveal({ profileId: 'w', mcpId: 'none', field: 'command' }))).toBe('MCP_NOT_FOUND');
    expect(await refusal(home.secrets.reveal({ profileId: 'none', mcpId: 'g', field: 'command' }))).toBe('PROFILE_NOT_FOUND');
    home.vault.forget();
    home.keychain.outage = 'gone';
    expect(await refusal(home.secrets.reveal({ ...place, field: 'command' }))).toBe('VAULT_UNAVAILABLE');
  });
});

describe('a secret is set', () => {
  test.each(['args[1]', 'env.U', 'env["odd name"]', 'note[0]'])('in %s: its whole string is one then, and undo puts back what was', async (field) => {
    using home = await filled();
    const before = home.storage.rows();
    expect(await home.secrets.set({ ...place, field, value: 'new one' })).toEqual({ historyId: 2, profileId: 'w', mcps: [{ ...place, name: 'github' }] });
    expect(await home.secrets.reveal({ ...place, field })).toEqual({ value: 'new one' });
    expect(await home.secrets.set({ ...place, field, value: 'new one' })).toEqual({ profileId: 'w', mcps: [] });
    expect(home.activity.list()[0]?.summary).toMatchObject({ mcps: ['github'], mcpsChanged: 1 });
    home.activity.undo(undefined);
    expect(home.storage.rows()).toEqual(before);
  });

  test('and nothing else is touched', async () => {
    using home = await filled();
    await home.secrets.set({ ...place, field: 'env.U', value: 'new one' });
    expect((await home.kept())[0]?.mcps).toEqual([{ ...GITHUB, env: new Map([...GITHUB.env, ['U', secretText('new one')]]) }]);
    expect(home.storage.ask('SELECT secret_count, unknown_count FROM mcps')).toEqual([{ secret_count: 3, unknown_count: 0 }]);
  });

  test('not where there is no such field', async () => {
    using home = await filled();
    expect(await refusal(home.secrets.set({ ...place, field: 'env.V', value: 'x' }))).toBe('FIELD_NOT_FOUND');
    expect(await refusal(home.secrets.set({ ...place, field: 'env.U', value: '\ud800' }))).toBe('INPUT_INVALID');
  });
});

test('no secret that was typed in stands in the database in clear, before or after an undo', async () => {
  using home = await filled();
  const canary = (number: number): string => `canary-${number}-Ab3dEf6hIj9kLm2nOp5q`;
  const token = `ghp_${'Ab3dEf6hIj9kLm2nOp5q'}${'Rs8tUv1wXy4zAbCd'}`;
  await home.edits.addMcp({ profileId: 'w', draft: newDraft({
    name: 'new', args: [typed('--token'), typed(canary(1)), typed(canary(2), true)], env: [{ name: 'ANY', value: typed(canary(3)) }], headers: [{ name: 'Authorization', value: typed(`Bearer ${canary(4)}`) }],
    url: typed(`https://me:${canary(5)}@example.com/mcp`), description: typed(`use ${token}`), command: typed(canary(6), true), cwd: typed(canary(7), true),
  }) });
  await home.edits.updateMcp({ ...place, draft: keptDraft(GITHUB, { env: [{ name: 'U', value: typed(canary(8)) }] }) });
  await home.secrets.set({ ...place, field: 'env.U', value: canary(9) });
  await home.edits.createProfile({ changes: { name: 'P', description: `token=${token}` } });
  await home.edits.copyMcp({ ...place, to: ['w'], withSecrets: true });
  home.activity.undo(undefined);
  const bytes = readdirSync(home.storage.folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile()).map((file) => readFileSync(path.join(file.parentPath, file.name)));
  expect(Buffer.concat(bytes).includes('new')).toBe(true);
  for (const secret of [token, ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(canary)]) expect([secret, bytes.some((file) => file.includes(secret))]).toEqual([secret, false]);
});
