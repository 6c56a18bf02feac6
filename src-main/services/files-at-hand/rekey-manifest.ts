import { isList, isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import { ArchiveManifestSchema, type ArchiveManifest } from '../../../src-shared/transfer/archive-manifest';
import { decodeText } from '../../formats/decode-text';
import { parseJsonText } from '../../formats/json-text';
import { serializeJson } from '../../formats/serialize-json';
import { encryptionTree } from '../sealing/encryption-object';
import type { SealingKeys } from '../sealing/key-deriver';
import { sealManifest } from '../sealing/seal-manifest';

/** The manifest of an archive with other hashes for some of its files, and sealed with other keys; fields that Valise does not know stay. */
export function rekeyManifest(content: Uint8Array, manifest: ArchiveManifest, hashes: ReadonlyMap<string, string>, keys: SealingKeys): Uint8Array {
  const entries = manifest.entries.map((entry) => ({ ...entry, sha256: hashes.get(entry.file) ?? entry.sha256 }));
  const { security } = ArchiveManifestSchema.parse(sealManifest({ ...manifest, entries }, keys));
  const { tree } = parseJsonText(decodeText(content));
  if (!isMap(tree) || security?.keyCheck == null) throw new Error('a manifest that was read is none');
  const before = tree.get('security');
  const blocks = new Map<string, Tree>([
    ...(isMap(before) ? before : []),
    ['keyDerivation', new Map<string, Tree>(Object.entries(keys.derivation))], ['keyCheck', encryptionTree(security.keyCheck)], ['integrity', security.integrity ?? ''],
  ]);
  const renewed = new Map(tree).set('entries', renewedEntries(tree, hashes)).set('security', blocks);
  return new TextEncoder().encode(serializeJson(renewed));
}

function renewedEntries(tree: TreeMap, hashes: ReadonlyMap<string, string>): Tree {
  const entries = tree.get('entries');
  return (isList(entries) ? entries : []).map((entry) => {
    const file = isMap(entry) ? entry.get('file') : undefined;
    const hash = typeof file === 'string' ? hashes.get(file) : undefined;
    return isMap(entry) && hash !== undefined ? new Map(entry).set('sha256', hash) : entry;
  });
}
