import { AppError } from '../../../src-shared/errors/app-error';
import type { ArchiveManifest } from '../../../src-shared/transfer/archive-manifest';
import { archiveGaps } from '../import/archive-gaps';
import { manifestSealing } from './seal-manifest';

/** Lines that a refusal names at most. */
const MOST = 100;

interface ArchiveFiles {
  /** Names of all its files. */
  readonly names: readonly string[];
  /** Those that hold a sealed document. */
  readonly sealed: readonly string[];
}

/**
 * In an archive with sealed documents, every file is listed by a manifest with an integrity, and every listed one is there. Needs no
 * password; passes where nothing is sealed.
 * @throws AppError INTEGRITY_MISSING, and SEALED_DOCUMENT_CHANGED when a listed file is gone.
 */
export function requireCovered(manifest: ArchiveManifest, { names, sealed }: ArchiveFiles): void {
  const sealing = manifestSealing(manifest);
  if (sealing === undefined && sealed.length === 0) return;
  const refuse = (code: 'INTEGRITY_MISSING' | 'SEALED_DOCUMENT_CHANGED', reason: string, files: readonly string[]): never => {
    throw new AppError(code, { reason, items: files.slice(0, MOST) });
  };
  if (sealing === undefined) return refuse('INTEGRITY_MISSING', 'its manifest has no integrity', sealed);
  const { missing, unlisted } = archiveGaps(manifest, names);
  if (unlisted.length > 0) refuse('INTEGRITY_MISSING', 'its manifest does not list all of its files', unlisted);
  if (missing.length > 0) refuse('SEALED_DOCUMENT_CHANGED', 'files that its manifest lists are not in it', missing);
}
