import type { ArchiveManifest } from '../../../src-shared/transfer/archive-manifest';

/** An archive's own file, which does not list itself. */
export const MANIFEST_FILE = 'manifest.json';

/** What a manifest lists and is not among the names of its archive's files, and what is there and it does not list. */
export function archiveGaps(manifest: ArchiveManifest, names: readonly string[]): { readonly missing: readonly string[]; readonly unlisted: readonly string[] } {
  const present = new Set(names);
  const listed = new Set(manifest.entries.map(({ file }) => file));
  return { missing: [...listed].filter((file) => !present.has(file)), unlisted: names.filter((name) => name !== MANIFEST_FILE && !listed.has(name)) };
}
