import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { NO_DEPENDENCIES } from '../../../src-shared/profile/dependencies';
import { SettingsSchema } from '../../../src-shared/settings';
import { ArchiveManifestSchema } from '../../../src-shared/transfer/archive-manifest';
import { DependencyIndexSchema } from '../../../src-shared/transfer/dependency-index';
import { FIRST_EXPORT } from '../../../src-shared/transfer/export-defaults';
import { archiveManifest } from '../../files/archive-manifest';
import type { SealingKeys } from '../sealing/key-deriver';
import { cheapKeys } from '../sealing/samples/cheap-keys';
import { checkManifest, manifestSealing } from '../sealing/seal-manifest';
import { archiveFiles, type ArchivedDocument, type ArchivedFile } from './archive-files';
import { FILES_BESIDE_PROFILES } from './files-beside-profiles';

let keys: SealingKeys;
beforeAll(async () => {
  keys = await cheapKeys('a password');
});

const NOW = new Date('2025-01-24T15:00:00.000Z');
const context = { settings: SettingsSchema.parse({ theme: 'dark', idleLockMinutes: 5 }), now: NOW, exporterVersion: '1.2.3', keys: undefined };
const document = (profile: string, fileName: string, needs: Partial<typeof NO_DEPENDENCIES> | undefined = {}): ArchivedDocument =>
  ({ profile, fileName, content: new TextEncoder().encode(`{"${profile}":1}\n`), mcps: profile.length, dependencies: needs && { ...NO_DEPENDENCIES, ...needs } });
const textOf = (files: readonly ArchivedFile[], path: string): string => new TextDecoder('utf-8', { fatal: true }).decode(files.find((file) => file.path === path)?.content);
const parsed = (files: readonly ArchivedFile[], path: string): unknown => JSON.parse(textOf(files, path));

describe('the files of an archive', () => {
  const files = archiveFiles([document('Work', 'a.json', { runtimes: ['npx', 'uvx'], nodeVersion: '>=20' }), document('Home', 'A.json', { runtimes: ['npx'], requiredMCPs: ['x'], environmentVariables: ['T', 'T'] })], context);

  test('stand in a fixed order under names that no system takes for one', () => {
    expect(files.map(({ path }) => path)).toEqual(['manifest.json', 'profiles/a.json', 'profiles/A-2.json', 'settings.json', 'dependencies.json']);
    expect(files).toHaveLength(2 + FILES_BESIDE_PROFILES);
  });

  test('are listed by the manifest, each with its hash, profiles with their name and size', () => {
    const manifest = ArchiveManifestSchema.strict().parse(parsed(files, 'manifest.json'));
    expect(manifest).toMatchObject({ format: 'valise-archive', version: '1.0', exportedAt: '2025-01-24T15:00:00.000Z', exporter: 'Valise 1.2.3' });
    expect(manifest.security).toBeUndefined();
    expect(manifest.entries).toEqual(files.slice(1).map(({ path, content }) => ({
      file: path, sha256: createHash('sha256').update(content).digest('hex'),
      ...(path.includes('A-2') ? { profile: 'Home', mcps: 4 } : path.startsWith('profiles/') ? { profile: 'Work', mcps: 4 } : {}),
    })));
  });

  test('have of the settings what is on the list, and nothing else', () => {
    expect(parsed(files, 'settings.json')).toEqual({ format: 'valise-settings', version: '1.0', theme: 'dark', exportDefaults: FIRST_EXPORT });
  });

  test('say of each requirement who has it', () => {
    const index = parsed(files, 'dependencies.json');
    expect(DependencyIndexSchema.strict().parse(index)).toEqual(index);
    expect(index).toEqual({
      format: 'valise-dependencies', version: '1.0',
      runtimes: [{ name: 'npx', profiles: ['Work', 'Home'] }, { name: 'uvx', profiles: ['Work'] }], npmPackages: [], nodeVersions: [{ name: '>=20', profiles: ['Work'] }],
      environmentVariables: [{ name: 'T', profiles: ['Home'] }], requiredMCPs: [{ name: 'x', profiles: ['Home'] }],
    });
  });

  test('of clients have neither settings nor dependencies', () => {
    expect(archiveFiles([{ ...document('Work', 'a.json'), dependencies: undefined }], context).map(({ path }) => path)).toEqual(['manifest.json', 'profiles/a.json']);
  });

  test('where something is sealed are held together by the manifest, under the keys of the documents', () => {
    const sealed = archiveFiles([document('Work', 'a.json')], { ...context, keys });
    const manifest = archiveManifest(sealed[0]?.content ?? new Uint8Array());
    if (manifest === undefined) throw new Error('no manifest');
    expect(manifestSealing(manifest)?.keyDerivation).toEqual(keys.derivation);
    expect(checkManifest(manifest, keys)).toBeUndefined();
    expect(() => checkManifest({ ...manifest, entries: manifest.entries.slice(1) }, keys)).toThrow();
  });
});
