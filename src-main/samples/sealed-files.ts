import { createHash } from 'node:crypto';
import type { TreeMap } from '../../src-shared/profile/tree';
import type { ArchiveManifest } from '../../src-shared/transfer/archive-manifest';
import { zipFiles } from '../files/write-zip';
import { canonicalJson } from '../formats/canonical-json';
import { withChecksum } from '../formats/native-profile-document';
import { serializeJson } from '../formats/serialize-json';
import { serializeYaml } from '../formats/serialize-yaml';
import type { StatedFile } from '../services/import/import-source';
import { documentChecksum } from '../services/profiles/document-checksum';
import type { SealingKeys } from '../services/sealing/key-deriver';
import { chooseSample, sampleDocument } from '../services/sealing/samples/sample-document';
import { sealDocument } from '../services/sealing/seal-document';
import { sealManifest } from '../services/sealing/seal-manifest';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A sealed document as it is exported, its checksum over all of it. */
export function sealedDocument(keys: SealingKeys, ...ids: readonly string[]): TreeMap {
  const sealed = sealDocument(sampleDocument(...ids), chooseSample, keys);
  return withChecksum(sealed, documentChecksum(canonicalJson(sealed)));
}

export const sealedJson = (keys: SealingKeys, ...ids: readonly string[]): Uint8Array => bytes(serializeJson(sealedDocument(keys, ...ids)));
export const sealedYaml = (keys: SealingKeys, ...ids: readonly string[]): Uint8Array => bytes(serializeYaml(sealedDocument(keys, ...ids)));

interface ArchiveChanges {
  /** What the manifest lists instead. */
  readonly entries?: (entries: ArchiveManifest['entries']) => ArchiveManifest['entries'];
  readonly manifest?: (manifest: ArchiveManifest) => object;
  readonly files?: (files: Map<string, Uint8Array>) => void;
}

/** An archive of two sealed documents, one of them in YAML, and a file of other content. */
export async function sealedArchive(keys: SealingKeys, { entries = (all) => all, manifest = (one) => one, files = () => undefined }: ArchiveChanges = {}): Promise<Uint8Array> {
  const held = new Map([['profiles/one.json', sealedJson(keys, 'one')], ['profiles/two.yaml', sealedYaml(keys, 'two')], ['settings.json', bytes('{ "theme": "dark" }\n')]]);
  const listed = [...held].map(([file, content]) => ({ file, sha256: createHash('sha256').update(content).digest('hex') }));
  const sealed = sealManifest({ format: 'valise-archive', version: '1.0', exporter: 'Valise 0.1.0', entries: entries(listed) }, keys);
  files(held);
  const written = JSON.stringify({ ...manifest(sealed), comment: 'of another program' }, null, 2);
  return zipFiles([{ path: 'manifest.json', content: written }, ...[...held].map(([path, content]) => ({ path, content }))]);
}

export const given = (name: string, content: Uint8Array | string): StatedFile =>
  ({ name, content: typeof content === 'string' ? bytes(content) : content, optional: false });
