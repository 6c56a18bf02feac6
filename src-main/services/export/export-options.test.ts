import { gunzipSync, brotliDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Profile } from '../../../src-shared/profile/profile';
import { isMap, type TreeMap } from '../../../src-shared/profile/tree';
import { ExportOptionsSchema, type ExportOptions } from '../../../src-shared/transfer/export-options';
import { ExportResultSchema, type ExportResult } from '../../../src-shared/transfer/exported-file';
import { archiveManifest } from '../../files/archive-manifest';
import { parseText } from '../../formats/parse-text';
import { serializeJson } from '../../formats/serialize-json';
import { refusal, SmallHome } from '../../samples/small-home';
import { cut, sampleMcp, sampleProfile } from '../profiles/samples/sample-profile';
import { openDocument } from '../sealing/open-document';
import { documentSealing } from '../sealing/sealing-blocks';
import { checkManifest } from '../sealing/seal-manifest';
import { requireCovered } from '../sealing/require-covered';

const SECRET = 'ghp_Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4zAb7c';
const PASSWORD = 'canary password';
const options = (some: Partial<ExportOptions> = {}): ExportOptions => ExportOptionsSchema.parse(some);
const SEALED = options({ secrets: 'sealed', encryptionKey: PASSWORD });

const work = sampleProfile('Work', [sampleMcp('github', { args: ['--token', cut({ secret: SECRET })], env: { TOKEN: cut({ secret: SECRET }), MOOD: 'sunny', LEVEL: 'info', BLANK: cut({ secret: null }) }, usageCount: 4 })], { description: cut('ask ', { secret: SECRET }) });
const play = sampleProfile('Play', [sampleMcp('echo', { env: { KEY: cut({ secret: `${SECRET}2` }) } })]);
const bare = sampleProfile('Bare', [sampleMcp('plain', { env: { LEVEL: 'info' } })]);

async function filled(...profiles: readonly Profile[]): Promise<SmallHome> {
  const home = new SmallHome();
  await home.keep(...profiles);
  return home;
}
const textOf = ({ file }: ExportResult): string => new TextDecoder().decode(file.content);
function treeOf(text: string): TreeMap {
  const { tree } = parseText(text);
  if (!isMap(tree)) throw new Error('no document');
  return tree;
}
const keysOf = (home: SmallHome, document: TreeMap) => {
  const sealing = documentSealing(document);
  if (sealing === undefined) throw new Error('it is not sealed');
  return home.deriver.keysOf(Buffer.from(PASSWORD), sealing.keyDerivation);
};

describe('a sealed export', () => {
  test('holds no secret in clear, opens with its password, and says how many leave', async () => {
    using home = await filled(work);
    const result = await home.exports.export(home.profiles.allIds(), SEALED);
    expect(ExportResultSchema.parse(result)).toEqual(result);
    expect(result).toMatchObject({ leaving: { sealed: 4, plain: 0 }, secretsWithheld: 1, variables: [], fieldsLeftOut: 0, unmatched: [] });
    expect(textOf(result)).not.toMatch(/ghp_|sunny|ask |canary/);
    expect(home.deriver.derivations).toBe(1);
    const document = treeOf(textOf(result));
    const { document: opened } = openDocument(document, await keysOf(home, document));
    expect(JSON.parse(serializeJson(opened))).toMatchObject({
      profile: { description: `ask ${SECRET}` }, mcps: [{ args: ['--token', SECRET], env: { TOKEN: SECRET, MOOD: 'sunny', LEVEL: 'info', BLANK: '[REDACTED]' } }],
    });
  });

  test('with nothing to seal is no sealed one, and no password is stretched for it', async () => {
    using home = await filled(bare);
    const result = await home.exports.export(home.profiles.allIds(), SEALED);
    expect([result.leaving, home.deriver.derivations]).toEqual([{ sealed: 0, plain: 0 }, 0]);
    expect(treeOf(textOf(result)).get('security')).toEqual(new Map<string, unknown>([['encryptionUsed', false], ['sensitiveFields', []], ['exportedWithSecrets', false]]));
  });

  test('of several profiles derives once: manifest and documents open with the same keys, and all files are listed', async () => {
    using home = await filled(work, play, bare);
    const result = await home.exports.export(home.profiles.resolve(['Work', 'Bare', 'Play']), SEALED);
    expect(result.leaving).toEqual({ sealed: 5, plain: 0 });
    expect(home.deriver.derivations).toBe(1);
    const manifest = archiveManifest(home.packed[0]?.content ?? new Uint8Array());
    if (manifest === undefined) throw new Error('no manifest');
    const documents = home.packed.filter(({ path }) => path.startsWith('profiles/')).map(({ path, content }) => ({ path, document: treeOf(new TextDecoder().decode(content)) }));
    const sealed = documents.filter(({ document }) => documentSealing(document) !== undefined);
    expect(sealed).toHaveLength(2);
    for (const { document } of sealed) {
      const keys = await keysOf(home, document);
      expect(() => checkManifest(manifest, keys)).not.toThrow();
      expect(openDocument(document, keys).sealed.length).toBeGreaterThan(0);
    }
    expect(() => requireCovered(manifest, { names: home.packed.map(({ path }) => path), sealed: sealed.map(({ path }) => path) })).not.toThrow();
  });
});

describe('an export in clear', () => {
  test('has every known secret, says so, and comes back as what is kept', async () => {
    using home = await filled(work);
    const result = await home.exports.export(home.profiles.allIds(), options({ includeSensitiveData: true, allowPlain: true }));
    expect(result).toMatchObject({ leaving: { sealed: 0, plain: 4 }, secretsWithheld: 1 });
    expect(treeOf(textOf(result)).get('security')).toEqual(new Map<string, unknown>([
      ['encryptionUsed', false], ['sensitiveFields', ['mcps[github].args[1]', 'mcps[github].env.TOKEN', 'mcps[github].env.MOOD', 'mcps[github].env.BLANK', 'profile.description']], ['exportedWithSecrets', true],
    ]));
    const report = await home.bring({ 'work.json': textOf(result) });
    expect(new Set(report.items.map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']));
  });

  test('of a part, with another part sealed and the rest left out, says both', async () => {
    using home = await filled(work);
    const result = await home.exports.export(home.profiles.allIds(), options({
      encryptionKey: PASSWORD, allowPlain: true,
      secretsFor: [{ pointer: '/mcps/*/env', mode: 'plain' }, { pointer: '/mcps/github/env/TOKEN', mode: 'sealed' }, { pointer: '/profile/name', mode: 'omit' }],
    }));
    expect(result).toMatchObject({ leaving: { sealed: 1, plain: 1 }, secretsWithheld: 3, unmatched: ['/profile/name'] });
    expect(JSON.parse(textOf(result))).toMatchObject({ security: { encryptionUsed: true, exportedWithSecrets: true }, mcps: [{ env: { TOKEN: { encrypted: true }, MOOD: 'sunny' } }] });
    expect(textOf(result)).not.toContain('ghp_');
  });
});

describe('a compressed export', () => {
  test.each([
    ['gzip', 'json', 'profile-work-20250124-150000.json.gz', 'application/gzip'], ['brotli', 'yaml', 'profile-work-20250124-150000.yaml.br', 'application/x-brotli'],
  ] as const)('with %s is the same document, which says so', async (compression, format, fileName, mediaType) => {
    using home = await filled(work);
    const result = await home.exports.export(home.profiles.allIds(), options({ compression, format }));
    expect(result.file).toMatchObject({ fileName, mediaType });
    const text = (compression === 'gzip' ? gunzipSync : brotliDecompressSync)(result.file.content).toString();
    const without = textOf(await home.exports.export(home.profiles.allIds(), options({ format })));
    const plain = (said: string): string => said.replace(/compression.*/, '').replace(/checksum.*/, '');
    expect(plain(text)).toBe(plain(without));
    expect((treeOf(text).get('exportInfo') as TreeMap).get('compression')).toBe(compression);
    const { bytes } = await home.exports.preview(home.profiles.allIds(), options({ compression, format }), 10);
    expect(bytes).toBe(result.file.content.length);
    expect(await home.exports.export(home.profiles.allIds(), options({ compression, format }))).toEqual(result);
  });

  test('of several profiles is refused: an archive is compressed', async () => {
    using home = await filled(work, play);
    expect(await refusal(home.exports.export(home.profiles.allIds(), options({ compression: 'gzip' })))).toBe('USAGE');
    expect(await refusal(home.exports.preview(home.profiles.allIds(), options({ compression: 'gzip' }), 1))).toBe('USAGE');
  });
});

describe('of chosen fields', () => {
  test('a document has those, and what identifies', async () => {
    using home = await filled(work);
    const result = await home.exports.export(home.profiles.allIds(), options({ fields: ['/mcps/*/env/LEVEL', '/profile/stats', '/profile/none', '/mcps/1'] }));
    expect(result).toMatchObject({ mcps: 1, secretsWithheld: 0, unmatched: ['/profile/none', '/mcps/1'] });
    const { exportInfo, ...rest } = JSON.parse(textOf(result)) as Record<string, unknown>;
    expect(Object.keys(exportInfo as object)).toContain('checksum');
    expect(rest).toEqual({
      profile: { id: 'Work', name: 'Work', stats: { totalMCPs: 1, enabledMCPs: 1, disabledMCPs: 0, avgUsageCount: 4 } },
      mcps: [{ id: 'github', name: 'github', type: 'stdio', env: { LEVEL: 'info' }, disabled: false }],
      security: { encryptionUsed: false, sensitiveFields: [], exportedWithSecrets: false },
    });
    // command, args, three of env, usageCount; the description.
    expect(result.fieldsLeftOut).toBe(7);
  });

  test('what is needed is told of what is in it', async () => {
    using home = await filled(work);
    const read = async (...fields: string[]): Promise<unknown> => (JSON.parse(await home.written('Work', { fields })) as Record<string, unknown>)['dependencies'];
    expect(await read('/mcps/*/command', '/dependencies')).toMatchObject({ systemRequirements: { runtimes: ['npx'], npmPackages: [] } });
    expect(await read('/mcps/*/args', '/dependencies/systemRequirements/runtimes')).toEqual({ systemRequirements: { runtimes: [] } });
    expect(await read('/mcps')).toBeUndefined();
  });

  test('an archive tells what met nothing in any profile', async () => {
    using home = await filled(work, play);
    const result = await home.exports.export(home.profiles.resolve(['Work', 'Play']), options({ fields: ['/mcps/github', '/mcps/echo', '/mcps/nobody'], secretsFor: [{ pointer: '/mcps/echo/env', mode: 'placeholder' }] }));
    expect(result).toMatchObject({ mcps: 2, unmatched: ['/mcps/nobody'], variables: ['KEY'] });
  });
});

test('more profiles than an archive may hold are refused before one of them is opened', async () => {
  using home = new SmallHome();
  const ids = Array.from({ length: 64_998 }, (_, index) => sampleProfile(`${index}`).id);
  expect(await refusal(home.exports.export(ids, options()))).toBe('ARCHIVE_TOO_LARGE');
  // With three files beside them the one below fits, and is looked for.
  expect(await refusal(home.exports.export(ids.slice(1), options()))).toBe('PROFILE_NOT_FOUND');
});

test.each([
  [{ secrets: 'sealed' }, 'PASSWORD_REQUIRED'], [{ secrets: 'plain' }, 'PASSWORD_REQUIRED'], [{ includeSensitiveData: true }, 'PASSWORD_REQUIRED'],
  [{ as: 'cursor', secrets: 'sealed', encryptionKey: PASSWORD }, 'USAGE'], [{ fields: ['mcps'] }, 'USAGE'],
] as const)('%j is refused with %s, and nothing is opened for it', async (some, code) => {
  using home = new SmallHome();
  expect(await refusal(home.exports.export([sampleProfile('nobody').id], options(some as Partial<ExportOptions>)))).toBe(code);
});
