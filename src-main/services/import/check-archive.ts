import { createHash } from 'node:crypto';
import { AppError } from '../../../src-shared/errors/app-error';
import type { ArchiveManifest } from '../../../src-shared/transfer/archive-manifest';
import type { Finding } from '../../../src-shared/transfer/finding';

/** An archive's own file, and those that Valise does not take from it. */
const MANIFEST_FILE = 'manifest.json';

/** Lines that a refusal names at most. */
const MOST = 100;

/**
 * Holds the manifest of an archive against the names of its files: what it lists and is not there, what is there and it does not list.
 * @throws AppError CHECKSUM_DIFFERS when `strict` and there is any such file.
 */
export function checkArchive(archive: string, manifest: ArchiveManifest, names: readonly string[], strict: boolean): readonly Finding[] {
  const present = new Set(names);
  const listed = new Set(manifest.entries.map(({ file }) => file));
  const missing = [...listed].filter((file) => !present.has(file)).map((file) => ({ file, reason: 'the manifest lists it, and it is not in the archive' }));
  const unlisted = names.filter((name) => name !== MANIFEST_FILE && !listed.has(name)).map((file) => ({ file, reason: 'the manifest does not list it' }));
  const faults = [...missing, ...unlisted];
  const [first] = faults;
  if (first === undefined) return [];
  if (strict) {
    const items = faults.slice(0, MOST).map(({ file, reason }) => `${file}: ${reason}`);
    throw new AppError('CHECKSUM_DIFFERS', { place: { file: placed(archive, first.file) }, reason: first.reason, items });
  }
  return faults.map(({ file, reason }) => ({ code: 'CHECKSUM_DIFFERS', severity: 'warning', step: 'security', place: { file: placed(archive, file) }, reason }));
}

/**
 * Whether an archived file is the one that the manifest was written for; `sha256` is what that states.
 * @throws AppError CHECKSUM_DIFFERS when `strict` and it is not.
 */
export function checkArchived(file: { readonly name: string; readonly content: Uint8Array; readonly sha256?: string | undefined }, strict: boolean): readonly Finding[] {
  if (file.sha256 === undefined || createHash('sha256').update(file.content).digest('hex') === file.sha256.toLowerCase()) return [];
  const place = { file: file.name };
  const reason = 'it is not the file that the manifest of its archive lists';
  if (strict) throw new AppError('CHECKSUM_DIFFERS', { place, reason });
  return [{ code: 'CHECKSUM_DIFFERS', severity: 'warning', step: 'security', place, reason }];
}

const placed = (archive: string, file: string): string => (archive === '' ? file : `${archive}/${file}`);
