import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapMcpTexts, mapProfileTexts } from '../../../src-shared/profile/map-texts';
import type { Profile } from '../../../src-shared/profile/profile';
import { hasSecret, hasUnknown, plainText, wholeText, type SecretText } from '../../../src-shared/profile/secret-text';
import { ExportOptionsSchema, type ExportOptions } from '../../../src-shared/transfer/export-options';
import { ExportPreviewSchema, ExportResultSchema } from '../../../src-shared/transfer/exported-file';
import { refusal, SmallHome } from '../../samples/small-home';
import { Choices, chosenMcp, chosenProfile } from '../profiles/samples/chosen-profile';
import { cut, sampleMcp, sampleProfile } from '../profiles/samples/sample-profile';
import { coverMcp } from '../secrets/cover-secrets';

const options = (some: Partial<ExportOptions> = {}): ExportOptions => ExportOptionsSchema.parse(some);
const SECRET = 'ghp_Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4zAb7c';

/** The profile with each string as one word, `(left out)` for those that `isLeftOut`; without what a file adds to it. */
function told(profile: Profile, isLeftOut: (text: SecretText) => boolean): unknown {
  const word = (text: SecretText): SecretText => ({ segments: [{ text: isLeftOut(text) ? '(left out)' : wholeText(text) ?? '(left out)' }] });
  const { dependencies: { nodeVersion, conflictingProfiles }, mcps, extras, ...outer } = mapProfileTexts(profile, word);
  return { ...outer, nodeVersion, conflictingProfiles, extras: [...extras].filter(([, fields]) => fields.size > 0), mcps: mcps.map((mcp) => orderly(mapMcpTexts(mcp, word))) };
}
const orderly = (mcp: Profile['mcps'][number]): unknown => ({ ...mcp, env: [...mcp.env], headers: [...mcp.headers], extra: [...mcp.extra] });

test.each([['json', 'omit'], ['json', 'placeholder'], ['yaml', 'omit'], ['yaml', 'placeholder']] as const)('a profile comes back as it went, as %s with %s, but for its secrets', async (format, secrets) => {
  const choices = fc.array(fc.nat({ max: 1000 }), { maxLength: 300, size: 'max' }).map((numbers) => new Choices(numbers));
  await fc.assert(fc.asyncProperty(choices, async (from) => {
    using here = new SmallHome();
    using there = new SmallHome();
    const mcps = from.many(2, (index) => chosenMcp(from, `id ${index}`, `name ${index}`, { unknown: true }));
    const profile = chosenProfile(from, 'p', 'P', mcps, { unknown: true });
    await here.keep(profile);
    await there.bring({ 'profile.json': await here.written('P', { format, secrets }) });
    const [came] = await there.kept();
    expect(came && told(came, hasUnknown)).toEqual(told({ ...profile, mcps: profile.mcps.map(coverMcp) }, hasSecret));
  }), { numRuns: 25 });
}, 120_000);

test('a template says all but secrets and use', async () => {
  using here = new SmallHome();
  using there = new SmallHome();
  const mcp = sampleMcp('a', { args: ['x', cut({ secret: SECRET })], env: { T: cut({ secret: SECRET }) }, usageCount: 3, lastUsed: '2025', version: '1', tags: ['t'], extra: new Map<string, ReturnType<typeof cut> | number>([['n', 1], ['s', cut({ secret: SECRET })]]) });
  await here.keep(sampleProfile('P', [mcp], { color: 'red', strictMode: true }));
  const text = await here.written('P', { exportType: 'template' });
  await there.bring({ 'p.json': text });
  const unknown = cut({ secret: null });
  expect(await there.kept()).toMatchObject([{ color: 'red', strictMode: true, mcps: [{ args: [cut('x'), unknown], env: new Map([['T', unknown]]), usageCount: undefined, lastUsed: undefined, version: '1', tags: ['t'], extra: new Map([['n', 1]]) }] }]);
  expect(text).not.toMatch(/usageCount|lastUsed|stats|ghp_/);
});

describe('an export', () => {
  const work = sampleProfile('Work', [sampleMcp('github', { args: ['--token', cut({ secret: SECRET }), 'pkg'], env: { TOKEN: cut({ secret: SECRET }), MOOD: 'sunny' } }), sampleMcp('off', { disabled: true, url: 'https://h' })]);
  async function filled(...others: readonly Profile[]): Promise<SmallHome> {
    const home = new SmallHome();
    await home.keep(work, ...others);
    return home;
  }

  test('is what the contract says, and tells what it leaves out', async () => {
    using home = await filled();
    const result = await home.exports.export(home.profiles.allIds(), options({ as: 'claude-desktop' }));
    expect(ExportResultSchema.parse(result)).toEqual(result);
    expect(result).toMatchObject({
      profiles: ['Work'], mcps: 2, secretsWithheld: 3, variables: ['TOKEN', 'MOOD'], file: { fileName: 'claude-desktop-work.json', mediaType: 'application/json' },
      losses: [{ subject: 'Work/off' }],
    });
  });

  test('gives the same bytes for the same state, and changes nothing', async () => {
    using home = await filled(sampleProfile('Home', [sampleMcp('a')]));
    const rows = home.storage.rows();
    for (const some of [{}, { format: 'yaml' }, { exportType: 'template' }, { exportType: 'manifest' }, { as: 'generic' }] as const) {
      const [one, two] = [await home.exports.export(home.profiles.allIds(), options(some)), await home.exports.export(home.profiles.allIds(), options(some))];
      expect(one.file.content).toEqual(two.file.content);
    }
    expect(home.storage.rows()).toEqual(rows);
    expect(home.activity.list()).toHaveLength(1);
  });

  test('of several profiles is an archive of whole documents under names of their own', async () => {
    using home = await filled(sampleProfile('work!', [], { id: '2' }), sampleProfile('WORK?', [], { id: '3' }));
    const { file } = await home.exports.export(home.profiles.allIds(), options({ exportType: 'template' }));
    expect([file.fileName, file.mediaType]).toEqual(['valise-profiles-20250124-150000.zip', 'application/zip']);
    expect(home.packed.map(({ path }) => path)).toEqual([
      'manifest.json', 'profiles/profile-work-template.json', 'profiles/profile-work-template-2.json', 'profiles/profile-work-template-3.json', 'settings.json', 'dependencies.json',
    ]);
    using there = new SmallHome();
    for (const { path, content } of home.packed.filter((file) => file.path.startsWith('profiles/'))) await there.bring({ [path]: new TextDecoder().decode(content) });
    expect((await there.kept()).map(({ name }) => name)).toEqual(['Work', 'work!', 'WORK?'].toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
  });

  test.each([{}, { format: 'yaml' }, { exportType: 'template' }, { exportType: 'manifest' }, { as: 'generic' }, { as: 'claude-desktop', format: 'yaml' }] as const)('(%j) is previewed as it will be, and nothing is recorded', async (some) => {
    using home = await filled();
    const { file, ...told } = await home.exports.export(home.profiles.allIds(), options(some));
    const whole = new TextDecoder().decode(file.content);
    const { text, cut: isCut, bytes, fileName, ...rest } = await home.exports.preview(home.profiles.allIds(), options(some), whole.length);
    expect({ text, isCut, bytes, fileName, rest }).toEqual({ text: whole, isCut: false, bytes: file.content.length, fileName: file.fileName, rest: told });
    const short = await home.exports.preview(home.profiles.allIds(), options(some), whole.length - 1);
    expect({ text: short.text, isCut: short.cut, bytes: short.bytes }).toEqual({ text: whole.slice(0, -1), isCut: true, bytes: file.content.length });
    expect(ExportPreviewSchema.parse(short)).toEqual(short);
    expect(home.activity.list()).toHaveLength(1);
  });

  test('of several profiles is previewed by its first document, under the name of the archive, and told of as a whole', async () => {
    using home = await filled(sampleProfile('Ünï 🙂', [sampleMcp('a', { env: { OTHER: cut({ secret: SECRET }) } })], { id: '2' }));
    const ids = home.profiles.resolve(['Ünï 🙂', 'Work']);
    const { file, ...told } = await home.exports.export(ids, options());
    const [, first] = home.packed;
    const { text, cut: isCut, bytes, fileName, ...rest } = await home.exports.preview(ids, options(), 1_000_000);
    expect({ text, isCut, bytes, fileName, rest }).toEqual({ text: new TextDecoder().decode(first?.content), isCut: false, bytes: first?.content.length, fileName: file.fileName, rest: told });
    expect(fileName).toBe('valise-profiles-20250124-150000.zip');
  });

  test('as a manifest leaves out a description that holds a secret: nothing there could say that a marker is one', async () => {
    const described = (words: SecretText): Profile => sampleProfile('P', [], { description: words });
    using home = await filled(described({ segments: [{ text: 'with ' }, { secret: 'CANARY' }] }));
    const { file } = await home.exports.export(home.profiles.resolve(['P']), options({ exportType: 'manifest' }));
    expect(JSON.parse(new TextDecoder().decode(file.content))).not.toHaveProperty('profile.description');
    using other = await filled(described(plainText('in clear')));
    const plain = await other.exports.export(other.profiles.resolve(['P']), options({ exportType: 'manifest' }));
    expect(JSON.parse(new TextDecoder().decode(plain.file.content))).toHaveProperty('profile.description', 'in clear');
  });

  test.each([
    ['cursor', 'json', 'cursor-work.json', 'application/json'], ['codex', 'json', 'codex-work.toml', 'application/toml'], ['generic', 'yaml', 'generic-work.yaml', 'application/yaml'],
  ] as const)('for %s, asked for as %s, is %s', async (as, format, fileName, mediaType) => {
    using home = await filled();
    const { file } = await home.exports.export(home.profiles.allIds(), options({ as, format }));
    expect([file.fileName, file.mediaType]).toEqual([fileName, mediaType]);
  });

  test.each([
    ['claude-code', '${TOKEN}'], ['cursor', '${env:TOKEN}'], ['vscode', '${input:TOKEN}'], ['windsurf', '${env:TOKEN}'], ['gemini', '${TOKEN}'], ['opencode', '{env:TOKEN}'], ['codex', '["TOKEN", "MOOD"]'],
  ] as const)('for %s has %s where a secret was', async (as, placeholder) => {
    using home = await filled();
    const text = await home.written('Work', { as });
    expect(text).toContain(placeholder);
    expect(text).not.toContain(SECRET);
    expect(await home.written('Work', { as, secrets: 'omit' })).not.toContain(placeholder);
  });

  test('says which references a client does not fill in, of servers that it has', async () => {
    using home = await filled(sampleProfile('References', [
      sampleMcp('a', { args: ['${workspaceFolder}', '${A:-x}'], env: { B: '${B}' } }), sampleMcp('b', { env: { C: '${input:c}' } }), sampleMcp('c', { url: 'https://${H}/' }),
    ], { id: '2' }));
    const losses = async (as: ExportOptions['as']): Promise<unknown> => (await home.exports.export(home.profiles.resolve(['References']), options({ as }))).losses;
    expect(await losses('claude-desktop')).toEqual([
      { subject: 'References/a', reason: 'variables in args[0], args[1], env.B: the program does not fill them in, so they stay as they are written' },
      { subject: 'References/b', reason: 'variables in env.C: the program does not fill them in, so they stay as they are written' },
      { subject: 'References/c', reason: 'left out: this format has no http servers' },
    ]);
    expect(await losses('cursor')).toEqual([
      { subject: 'References/a', reason: 'the default of a variable in args[1]' },
      { subject: 'References/b', reason: 'inputs in env.C: the program does not ask for them, so they became variables' },
    ]);
  });

  test('decides what is secret before it looks for references: what is withheld holds none', async () => {
    using home = await filled(sampleProfile('P', [sampleMcp('a', { env: { NAME: 'words ${X}', OTHER: '$ecretWord' } })], { id: '2' }));
    const { losses, variables, file } = await home.exports.export(home.profiles.resolve(['P']), options({ as: 'claude-desktop' }));
    expect({ losses, variables }).toEqual({ losses: [], variables: ['NAME', 'OTHER'] });
    expect(new TextDecoder().decode(file.content)).not.toMatch(/words|ecretWord/);
  });

  test('of nothing, of nobody, of a client\'s manifest and as YAML where the client reads none is refused', async () => {
    using home = await filled();
    const missing = sampleProfile('missing').id;
    const clients = options({ as: 'generic', exportType: 'manifest' });
    for (const [ids, some, code] of [[[], options(), 'SELECTION_EMPTY'], [[missing], options(), 'PROFILE_NOT_FOUND'], [home.profiles.allIds(), clients, 'USAGE'], [home.profiles.allIds(), options({ as: 'vscode', format: 'yaml' }), 'USAGE'], [home.profiles.allIds(), options({ as: 'codex', format: 'yaml' }), 'USAGE']] as const) {
      expect(await refusal(home.exports.export(ids, some))).toBe(code);
      expect(await refusal(home.exports.preview(ids, some, 100))).toBe(code);
    }
    using empty = new SmallHome();
    expect(await refusal(empty.exports.export([], options()))).toBe('SELECTION_EMPTY');
  });

  test('is recorded by its file name, and can not be undone', async () => {
    using home = await filled();
    home.activity.recordExport(['Work'], 'work.json');
    const [entry] = home.activity.list();
    expect(entry).toMatchObject({ kind: 'export', undoable: false, summary: { files: ['work.json'], profiles: ['Work'] } });
    expect(await refusal(Promise.resolve().then(() => home.activity.undo(entry?.id)))).toBe('UNDO_NOT_POSSIBLE');
  });
});
