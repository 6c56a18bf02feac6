import { createHash } from 'node:crypto';
import { AppError } from '../../../src-shared/errors/app-error';
import type { Place } from '../../../src-shared/errors/place';
import type { ArchiveManifest } from '../../../src-shared/transfer/archive-manifest';
import type { Finding } from '../../../src-shared/transfer/finding';
import { archiveGaps } from './archive-gaps';
import type { SourceFile } from './import-source';

/** Lines that a refusal names at most. */
const MOST = 100;

/**
 * Holds the manifest of an archive against the names of its files: what it lists and is not there, what is there and it does not list.
 * @throws AppError CHECKSUM_DIFFERS when `strict` and there is any such file.
 */
export function checkArchive(archive: string, manifest: ArchiveManifest, names: readonly string[], strict: boolean): readonly Finding[] {
  const { missing, unlisted } = archiveGaps(manifest, names);
  const faults = [
    ...missing.map((file) => ({ file, reason: 'the manifest lists it, and it is not in the archive' })),
    ...unlisted.map((file) => ({ file, reason: 'the manifest does not list it' })),
  ];
  const [first] = faults;
  if (first === undefined) return [];
  if (strict) {
    const items = faults.slice(0, MOST).map(({ file, reason }) => `${file}: ${reason}`);
    throw new AppError('CHECKSUM_DIFFERS', { place: { file: placed(archive, first.file) }, reason: first.reason, items });
  }
  return faults.map(({ file, reason }) => ({ code: 'CHECKSUM_DIFFERS', severity: 'warning', step: 'security', place: { file: placed(archive, file) }, reason }));
}

/**
 * Whether an archived file is the one that the manifest was written for; `sha256` is what that states, `covered` that nobody can have
 * changed the manifest.
 * @throws AppError SEALED_DOCUMENT_CHANGED when it is not and is covered, CHECKSUM_DIFFERS when it is not and `strict`.
 */
export function checkArchived(file: Pick<SourceFile, 'name' | 'content' | 'sha256' | 'covered'>, strict: boolean): readonly Finding[] {
  if (file.sha256 === undefined || createHash('sha256').update(file.content).digest('hex') === file.sha256.toLowerCase()) return [];
  if (file.covered === true) throw new AppError('SEALED_DOCUMENT_CHANGED', { place: { file: file.name }, reason: CHANGED });
  return changed({ file: file.name }, strict);
}

/** What is told of one of an archive's files that is not the one of the manifest. @throws AppError CHECKSUM_DIFFERS when `strict` */
export const checkChanged = (archive: string, file: string, strict: boolean): readonly Finding[] => changed({ file: placed(archive, file) }, strict);

export const CHANGED = 'it is not the file that the manifest of its archive lists';

function changed(place: Place, strict: boolean): readonly Finding[] {
  if (strict) throw new AppError('CHECKSUM_DIFFERS', { place, reason: CHANGED });
  return [{ code: 'CHECKSUM_DIFFERS', severity: 'warning', step: 'security', place, reason: CHANGED }];
}

const placed = (archive: string, file: string): string => (archive === '' ? file : `${archive}/${file}`);
