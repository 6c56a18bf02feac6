import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../src-shared/errors/app-error';
import { fieldPathText } from '../../../src-shared/profile/field-path';
import { mcpTexts } from '../../../src-shared/profile/map-texts';
import { refusal, SmallHome } from '../../samples/small-home';
import { maskText } from '../secrets/mask-text';
import { cut, sampleMcp, sampleProfile } from './samples/sample-profile';

const OLD = 'hunter2-hunter2';
const NEW = 'correct-horse-battery';

const github = { profileId: 'Work', mcpId: 'github', field: 'env.TOKEN' };
const header = { profileId: 'Work', mcpId: 'web', field: 'headers.Authorization' };
const other = { profileId: 'home', mcpId: 'github', field: 'env.TOKEN' };

async function filled(): Promise<SmallHome> {
  const home = new SmallHome();
  await home.keep(
    sampleProfile('Work', [
      sampleMcp('github', { env: { TOKEN: cut({ secret: OLD }), LOG_LEVEL: 'info' }, args: ['--key', cut({ secret: null })] }),
      sampleMcp('web', { url: 'https://example.com', headers: { Authorization: cut('Bearer ', { secret: null }) } }),
    ]),
    sampleProfile('home', [sampleMcp('github', { env: { TOKEN: cut({ secret: null }) } })]),
  );
  return home;
}

const reveal = async (home: SmallHome, place: typeof github): Promise<string> => (await home.secrets.reveal(place)).value;
const refused = (outcome: Promise<unknown>): Promise<unknown> => outcome.then(() => undefined, (error: unknown) => (error instanceof AppError ? [error.code, error.details] : error));

describe('one value is filled in', () => {
  test('in several places at once, and undo takes all of them back', async () => {
    using home = await filled();
    const before = home.storage.rows();
    const done = await home.secrets.fill({ places: [github, header, other, { ...github, field: 'args[1]' }], value: NEW });
    expect(done.mcps.map(({ profileId, name }) => `${profileId}/${name}`)).toEqual(['Work/github', 'Work/web', 'home/github']);
    expect([await reveal(home, github), await reveal(home, header), await reveal(home, other), await reveal(home, { ...github, field: 'args[1]' })]).toEqual([NEW, `Bearer ${NEW}`, NEW, NEW]);
    expect(home.activity.list()).toHaveLength(2);
    expect(home.activity.list()[0]?.summary).toMatchObject({ profiles: ['Work', 'home'], mcps: ['github', 'web'], mcpsChanged: 3 });
    home.activity.undo(undefined);
    expect(home.storage.rows()).toEqual(before);
  });

  test('where it stands already nothing is done', async () => {
    using home = await filled();
    expect(await home.secrets.fill({ places: [github], value: OLD })).toEqual({ profileId: 'Work', mcps: [] });
    expect((await home.secrets.fill({ places: [github, other], value: OLD })).mcps).toEqual([{ profileId: 'home', mcpId: 'github', name: 'github' }]);
  });

  test.each<readonly [what: string, place: typeof github, refusal: readonly [string, object]]>([
    ['no such profile', { ...github, profileId: 'nobody' }, ['PROFILE_NOT_FOUND', { subject: 'nobody' }]],
    ['no such server', { ...github, mcpId: 'gone' }, ['MCP_NOT_FOUND', { subject: 'Work/gone' }]],
    ['no such field', { ...other, field: 'env.GONE' }, ['FIELD_NOT_FOUND', { subject: 'env.GONE', items: ['home/github: env.GONE'] }]],
  ])('nowhere, when one place is not there: %s', async (_, place, refusal_) => {
    using home = await filled();
    const before = home.storage.rows();
    expect(await refused(home.secrets.fill({ places: [github, place, header], value: NEW }))).toEqual(refusal_);
    expect([home.storage.rows(), home.activity.list().length]).toEqual([before, 1]);
  });
});

describe('a secret is made a blank', () => {
  test('with the text around it, and undo puts it back', async () => {
    using home = await filled();
    await home.secrets.fill({ places: [header], value: NEW });
    const before = home.storage.rows();
    expect(await home.secrets.unset({ places: [github, header], alsoHistory: false })).toMatchObject({ historyId: 3, profileId: 'Work' });
    const shown = (await home.kept()).find(({ id }) => id === 'Work')?.mcps.flatMap(mcpTexts).map(({ path: field, text }) => `${fieldPathText(field)} ${maskText(text)}`);
    expect(shown).toEqual(expect.arrayContaining(['env.TOKEN (unknown)', 'headers.Authorization Bearer (unknown)', 'env.LOG_LEVEL info']));
    home.activity.undo(undefined);
    expect(home.storage.rows()).toEqual(before);
  });

  test('but not what is none, and then nothing is', async () => {
    using home = await filled();
    const before = home.storage.rows();
    for (const alsoHistory of [false, true]) {
      expect(await refused(home.secrets.unset({ places: [github, { ...github, field: 'env.LOG_LEVEL' }], alsoHistory }))).toEqual(['INPUT_INVALID', { items: ['github, env.LOG_LEVEL: it holds no secret'] }]);
    }
    expect(home.storage.rows()).toEqual(before);
    expect((await home.secrets.unset({ places: [other], alsoHistory: false })).historyId).toBeUndefined();
  });
});

describe('a secret that history forgets', () => {
  const FILE = { mcpServers: { github: { command: 'npx', env: { TOKEN: OLD } }, files: { command: 'npx', args: ['files'] } } };

  /** What every file of the home holds of the sealed values that stood there at some time. */
  function bytesIn(home: SmallHome, values: readonly Uint8Array[]): readonly boolean[] {
    const files = readdirSync(home.storage.folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile()).map((file) => readFileSync(path.join(file.parentPath, file.name)));
    return values.map((value) => files.some((file) => file.includes(Buffer.from(value))));
  }
  const ciphertexts = (home: SmallHome, table: string): Uint8Array[] => home.storage.ask(`SELECT ciphertext FROM ${table}`).flatMap(({ ciphertext }) => (ciphertext instanceof Uint8Array ? [ciphertext] : []));

  test('is in no row, no report and no byte of the file any more, while the rest of each step can still be taken back', async () => {
    using home = new SmallHome();
    await home.bring({ 'work.json': FILE, 'play.json': { mcpServers: { echo: { command: 'echo' } } } });
    await home.bring({ 'play.json': { mcpServers: { echo: { command: 'echo', args: ['x'] } } } }, { strategy: 'update' });
    const mcps = (await home.kept()).flatMap(({ id, mcps: servers }) => servers.map((mcp) => ({ profileId: id, mcpId: mcp.id, name: mcp.name })));
    const [hub, files] = ['github', 'files'].map((name) => mcps.find((mcp) => mcp.name === name));
    if (hub === undefined || files === undefined) throw new Error('they were not kept');
    const place = { profileId: hub.profileId, mcpId: hub.mcpId, field: 'env.TOKEN' };
    await home.secrets.fill({ places: [place], value: NEW });
    await home.edits.switchMcps({ places: [hub, files], on: false });
    const held = [...ciphertexts(home, 'undo_blobs'), ...ciphertexts(home, `sealed_blobs WHERE mcp_id = '${hub.mcpId}'`)];
    expect(held).toHaveLength(5);

    const done = await home.secrets.unset({ places: [place], alsoHistory: true });
    expect(done).toMatchObject({ historyId: 5, forgotten: { steps: 2, reports: 1 } });
    expect(home.activity.list().map(({ id, undoable }) => [id, undoable])).toEqual([[5, false], [4, true], [3, false], [2, true], [1, true]]);
    expect(home.storage.ask(`SELECT history_id FROM undo_rows WHERE key LIKE '%${hub.mcpId}%' UNION ALL SELECT history_id FROM undo_blobs WHERE mcp_id = '${hub.mcpId}'`)).toEqual([]);
    expect(home.storage.ask('SELECT DISTINCT history_id AS id FROM import_reports')).toEqual([{ id: 2 }]);
    const left = ciphertexts(home, 'undo_blobs').map((value) => Buffer.from(value).toString('hex'));
    const gone = held.filter((value) => !left.includes(Buffer.from(value).toString('hex')));
    expect([gone.length, bytesIn(home, gone)]).toEqual([3, [false, false, false]]);

    home.activity.undo(4);
    expect((await home.kept()).flatMap((profile) => profile.mcps).map(({ name, disabled }) => `${name} ${disabled ? 'off' : 'on'}`).toSorted()).toEqual(['echo on', 'files on', 'github off']);
    expect(await refusal(home.secrets.reveal(place))).toBe('SECRET_UNKNOWN');
  });

  test('can be a blank that once was known', async () => {
    using home = await filled();
    await home.secrets.unset({ places: [github], alsoHistory: false });
    expect(await home.secrets.unset({ places: [github], alsoHistory: true })).toMatchObject({ historyId: 3, mcps: [], forgotten: { steps: 1, reports: 0 } });
    expect(home.storage.ask('SELECT count(*) AS rows FROM undo_blobs')).toEqual([{ rows: 0 }]);
    expect(home.activity.list()[0]?.summary).toMatchObject({ profiles: ['Work'], mcps: ['github'] });
  });

  test('takes along a report that tells its value of another server', async () => {
    using home = new SmallHome();
    await home.bring({ 'other.json': { mcpServers: { echo: { command: 'echo' } } } });
    await home.bring({ 'other.json': { mcpServers: { echo: { command: 'echo', args: ['open-sesame'] } } } }, { strategy: 'update' });
    await home.keep(sampleProfile('Work', [sampleMcp('github', { env: { TOKEN: cut({ secret: 'Open-Sesame' }) } })]));
    expect((await home.secrets.unset({ places: [github], alsoHistory: true })).forgotten).toEqual({ steps: 0, reports: 1 });
    expect(home.storage.ask('SELECT DISTINCT history_id AS id FROM import_reports')).toEqual([{ id: 1 }]);
  });
});
