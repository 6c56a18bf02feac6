import fc from 'fast-check';
import { expect, test } from 'vitest';
import { McpTypeSchema } from '../../src-shared/profile/mcp-type';
import { McpIdSchema } from '../../src-shared/profile/mcp-id';
import { ProfileIdSchema } from '../../src-shared/profile/profile-id';
import type { RememberedItem } from '../services/profiles/profile-repository';
import type { StoredMcp, StoredProfile } from '../services/profiles/stored-profile';
import type { SealedBlob } from '../services/secrets/sealed-blob';
import { LIST_MCPS } from './mcps-table';
import { LIST_PROFILES } from './profiles-table';
import { putMcp, sampleMcp, sampleProfile, sampleRemembered } from './samples/stored-samples';
import { TemporaryStorage } from './samples/temporary-storage';

const text = fc.string({ unit: 'binary', maxLength: 20 });
const someText = fc.option(text, { nil: undefined });
const someFlag = fc.option(fc.boolean(), { nil: undefined });
const texts = fc.array(text, { maxLength: 3 });
const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });
const count = fc.nat();
const blob: fc.Arbitrary<SealedBlob> = fc.record({
  keyId: text, nonce: fc.uint8Array({ minLength: 12, maxLength: 12 }), ciphertext: fc.uint8Array({ maxLength: 64 }),
});
const clear = { name, category: someText, tags: texts, version: someText, description: someText, blob };
const profile: fc.Arbitrary<StoredProfile> = fc.record({
  ...clear,
  id: name.map((id) => ProfileIdSchema.parse(id)),
  color: someText, icon: someText, author: someText, compatibility: someText,
  autoEnable: someFlag, autoDisable: someFlag, strictMode: someFlag,
  dependencies: fc.record(
    { requiredMCPs: texts, conflictingProfiles: texts, nodeVersion: text, npmPackages: texts, runtimes: texts, environmentVariables: texts },
    { requiredKeys: ['requiredMCPs', 'conflictingProfiles', 'npmPackages', 'runtimes', 'environmentVariables'] }),
});
const mcp: fc.Arbitrary<StoredMcp> = fc.record({
  ...clear,
  id: name.map((id) => McpIdSchema.parse(id)),
  type: fc.constantFrom(...McpTypeSchema.options), position: count, command: someText, packageName: someText, host: someText,
  disabled: fc.boolean(), alwaysAllow: fc.option(texts, { nil: undefined }),
  usageCount: fc.option(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map((number) => number + 0), { nil: undefined }),
  lastUsed: someText, source: someText, envNames: texts, headerNames: texts, secretCount: count, unknownCount: count,
});

test('a profile, its server and what is remembered of it come back as they were put', () => {
  fc.assert(fc.property(profile, mcp, fc.uint8Array({ minLength: 32, maxLength: 32 }), (given, server, fingerprint) => {
    using temporary = new TemporaryStorage();
    const { profiles } = temporary.storage;
    const item: RememberedItem = { profileId: given.id, incomingKey: `id:${given.name}`, keptId: server.id, fingerprint };
    temporary.apply({ putProfiles: [given], putMcps: [{ profileId: given.id, mcp: server }], putRemembered: [item] });
    expect(profiles.findProfile(given.id)).toEqual({ ...given, revision: 1 });
    expect(profiles.listProfiles()).toEqual([{ ...given, revision: 1 }]);
    expect(profiles.listMcps(given.id)).toEqual([{ ...server, revision: 1 }]);
    expect(profiles.findMcp(given.id, server.id)).toEqual({ ...server, revision: 1 });
    expect(profiles.listRemembered()).toEqual([item]);
  }), { numRuns: 60 });
}, 60_000);

test('a put replaces the whole row', () => {
  using temporary = new TemporaryStorage();
  temporary.apply({ putProfiles: [sampleProfile('p', 'Work', { color: 'red', autoEnable: true })], putMcps: [putMcp('p', sampleMcp('m', 'github', { host: 'h', usageCount: 2 }))] });
  const [bareProfile, bareMcp] = [sampleProfile('p', 'Work'), sampleMcp('m', 'github')];
  temporary.apply({ putProfiles: [bareProfile], putMcps: [putMcp('p', bareMcp)] });
  expect(temporary.storage.profiles.findProfile(bareProfile.id)).toEqual({ ...bareProfile, revision: 2 });
  expect(temporary.storage.profiles.listMcps(bareProfile.id)).toEqual([{ ...bareMcp, revision: 2 }]);
});

test('profiles stand by folded name, servers by position', () => {
  using temporary = new TemporaryStorage();
  const work = sampleProfile('p1', 'work');
  temporary.apply({
    putProfiles: [work, sampleProfile('p2', 'Alpha'), sampleProfile('p3', ' beta')],
    putMcps: [sampleMcp('a', 'third', { position: 30 }), sampleMcp('b', 'first', { position: 0, disabled: true }), sampleMcp('c', 'second', { position: 7 })]
      .map((server) => putMcp('p1', server)),
  });
  const { profiles } = temporary.storage;
  expect(profiles.listProfiles().map((head) => head.name)).toEqual(['Alpha', ' beta', 'work']);
  expect(profiles.listMcps(work.id).map((server) => server.name)).toEqual(['first', 'second', 'third']);
});

test('the same ids and names may stand in two profiles', () => {
  using temporary = new TemporaryStorage();
  temporary.apply({
    putProfiles: [sampleProfile('p1', 'One'), sampleProfile('p2', 'Two')],
    putMcps: [putMcp('p1', sampleMcp('m', 'github')), putMcp('p2', sampleMcp('m', 'github'))],
  });
  expect(temporary.storage.profiles.listEveryMcp().map(({ profile, id }) => `${profile}/${id}`)).toEqual(['One/m', 'Two/m']);
});

test('nothing is found under an id that nobody has', () => {
  using temporary = new TemporaryStorage();
  const nobody = ProfileIdSchema.parse('nobody');
  expect(temporary.storage.profiles.findProfile(nobody)).toBeUndefined();
  expect(temporary.storage.profiles.listMcps(nobody)).toEqual([]);
  expect(temporary.storage.profiles.findProfileId(nobody)).toBeUndefined();
  expect(temporary.storage.profiles.findMcp(nobody, McpIdSchema.parse('m'))).toBeUndefined();
});

test('an edit leaves the revision of what it does not touch', () => {
  using temporary = new TemporaryStorage();
  const server = sampleMcp('m', 'github');
  const { id } = sampleProfile('p', 'Work');
  temporary.apply({ putProfiles: [sampleProfile('p', 'Work')], putMcps: [putMcp('p', server), putMcp('p', sampleMcp('n', 'other', { position: 1 }))] });
  temporary.apply({ putMcps: [putMcp('p', { ...server, disabled: true })] });
  const { profiles } = temporary.storage;
  expect([profiles.findProfile(id)?.revision, ...profiles.listMcps(id).map(({ revision }) => revision)]).toEqual([1, 2, 1]);
});

test('a profile is found by id before name, and by name whatever the case', () => {
  using temporary = new TemporaryStorage();
  temporary.apply({ putProfiles: [sampleProfile('p', 'Work'), sampleProfile('work', 'Other')] });
  const { profiles } = temporary.storage;
  expect(['p', 'work', ' WORK', 'OTHER', 'P'].map((name) => profiles.findProfileId(name))).toEqual(['p', 'work', 'p', 'work', undefined]);
});

test('several reads within one call see one state', () => {
  using temporary = new TemporaryStorage();
  using other = new TemporaryStorage({}, temporary.folder);
  temporary.apply({ putProfiles: [sampleProfile('p', 'Before')] });
  const { profiles } = temporary.storage;
  profiles.consistently(() => {
    expect(profiles.revision()).toBe(1);
    other.apply({ putProfiles: [sampleProfile('p', 'After')] });
    expect([profiles.revision(), profiles.listProfiles()[0]?.name]).toEqual([1, 'Before']);
  });
  expect([profiles.revision(), profiles.listProfiles()[0]?.name]).toEqual([2, 'After']);
});

test('what is remembered goes with the profile or server it was kept as, and only then', () => {
  using temporary = new TemporaryStorage();
  temporary.apply({
    putProfiles: [sampleProfile('p1', 'One'), sampleProfile('p2', 'Two')],
    putMcps: [putMcp('p1', sampleMcp('m', 'a')), putMcp('p1', sampleMcp('n', 'b')), putMcp('p2', sampleMcp('m', 'a')), putMcp('p2', sampleMcp('p1', 'c'))],
    putRemembered: [
      sampleRemembered('', 'id:1', 'p1'), sampleRemembered('p1', 'id:2', 'm'), sampleRemembered('p1', 'id:3', 'n'),
      sampleRemembered('', 'id:4', 'p2'), sampleRemembered('p2', 'id:5', 'm'), sampleRemembered('p2', 'id:6', 'p1'),
    ],
  });
  const keys = (): string[] => temporary.storage.profiles.listRemembered().map((item) => item.incomingKey);
  temporary.apply({ removeMcps: [{ profileId: ProfileIdSchema.parse('p1'), mcpId: McpIdSchema.parse('m') }] });
  expect(keys()).toEqual(['id:1', 'id:4', 'id:3', 'id:5', 'id:6']);
  temporary.apply({ removeProfiles: [ProfileIdSchema.parse('p1')] });
  expect(keys()).toEqual(['id:4', 'id:5', 'id:6']);
});

test('a value of the wrong kind in a row is damage, and its content is not told', () => {
  using temporary = new TemporaryStorage();
  const given = sampleProfile('p', 'Work');
  temporary.apply({ putProfiles: [given] });
  temporary.damage(`UPDATE profiles SET tags = '[not-json'`);
  const damage: unknown = expect.objectContaining({ code: 'DATABASE_DAMAGED', details: { reason: 'column "tags" is not JSON' } });
  expect(() => temporary.storage.profiles.findProfile(given.id)).toThrow(damage);
  temporary.damage(`UPDATE profiles SET tags = '[1]'`);
  expect(() => temporary.storage.profiles.findProfile(given.id)).toThrow(expect.objectContaining({ code: 'DATABASE_DAMAGED' }));
});

test.each([
  [LIST_PROFILES, ['SCAN p USING INDEX sqlite_autoindex_profiles_2']],
  [LIST_MCPS, ['SEARCH m USING INDEX mcps_in_order (profile_id=?)', 'SEARCH b USING INDEX sqlite_autoindex_sealed_blobs_1 (profile_id=? AND mcp_id=?) LEFT-JOIN']],
])('lists are read through their indexes %#', (sql, steps) => {
  using temporary = new TemporaryStorage();
  const plan = temporary.ask(`EXPLAIN QUERY PLAN ${sql.replace('?', `'p'`)}`).map((row) => row['detail']);
  expect(plan).toEqual(expect.arrayContaining(steps));
  expect(plan.filter((step) => typeof step === 'string' && step.includes('TEMP B-TREE FOR ORDER BY'))).toEqual([]);
});
