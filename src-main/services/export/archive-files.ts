import { createHash } from 'node:crypto';
import type { Dependencies } from '../../../src-shared/profile/dependencies';
import type { Settings } from '../../../src-shared/settings';
import type { ArchiveManifest } from '../../../src-shared/transfer/archive-manifest';
import { foldedFileName } from '../../../src-shared/transfer/folded-file-name';
import { SettingsDocumentSchema, type SettingsDocument } from '../../../src-shared/transfer/settings-document';
import type { SealingKeys } from '../sealing/key-deriver';
import { sealManifest } from '../sealing/seal-manifest';
import { uniqueFileName } from './file-name';
import { indexDependencies } from './index-dependencies';

export interface ArchivedFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** The document of one profile. */
export interface ArchivedDocument {
  readonly fileName: string;
  readonly content: Uint8Array;
  readonly profile: string;
  readonly mcps: number;
  /** Undefined in a client's file, which says nothing of them. */
  readonly dependencies: Dependencies | undefined;
}

export interface ArchiveContext {
  readonly settings: Settings;
  readonly now: Date;
  readonly exporterVersion: string;
  /** Where something in it is sealed. */
  readonly keys: SealingKeys | undefined;
}

/**
 * The files of an archive in their order (docs/format.md, "Archives"): manifest, a file for each profile, and beside profile documents
 * the settings that go along and what all of them need.
 */
export function archiveFiles(documents: readonly ArchivedDocument[], { settings, now, exporterVersion, keys }: ArchiveContext): readonly ArchivedFile[] {
  const taken = new Set<string>();
  const tried = new Map<string, number>();
  const profiles = documents.map(({ fileName, content, profile, mcps }) => {
    const unique = uniqueFileName(fileName, taken, tried);
    taken.add(foldedFileName(unique));
    return { path: `profiles/${unique}`, content, profile, mcps };
  });
  const needy = documents.flatMap(({ profile, dependencies }) => (dependencies === undefined ? [] : [{ profile, dependencies }]));
  const shared = needy.length === 0 ? [] : [
    { path: 'settings.json', content: encoded(jsonText(settingsDocument(settings))) },
    { path: 'dependencies.json', content: encoded(jsonText(indexDependencies(needy))) },
  ];
  const manifest: ArchiveManifest = {
    format: 'valise-archive',
    version: '1.0',
    exportedAt: now.toISOString(),
    exporter: `Valise ${exporterVersion}`,
    entries: [
      ...profiles.map(({ path, content, profile, mcps }) => ({ file: path, sha256: sha256(content), profile, mcps })),
      ...shared.map(({ path, content }) => ({ file: path, sha256: sha256(content) })),
    ],
  };
  return [{ path: 'manifest.json', content: encoded(jsonText(keys === undefined ? manifest : sealManifest(manifest, keys))) }, ...profiles.map(({ path, content }) => ({ path, content })), ...shared];
}

/** An allow-list: what a later version adds to settings stays here until it is listed. */
const settingsDocument = (settings: Settings): SettingsDocument => SettingsDocumentSchema.parse({ format: 'valise-settings', version: '1.0', ...settings });

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
const jsonText = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
