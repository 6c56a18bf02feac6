import { AppError } from '../../../src-shared/errors/app-error';
import type { Tree } from '../../../src-shared/profile/tree';
import type { ArchiveManifest } from '../../../src-shared/transfer/archive-manifest';
import { hasIntegrity, integrityOf } from './integrity';
import { requireKeys, sealKeyCheck } from './key-check';
import type { SealingKeys } from './key-deriver';
import { completeSealing, type Sealing } from './sealing-blocks';

/** The manifest of an archive with sealed documents: `security` holds its entries together under the keys of the documents. */
export const sealManifest = (manifest: ArchiveManifest, keys: SealingKeys): ArchiveManifest =>
  ({ ...manifest, security: { keyDerivation: keys.derivation, keyCheck: sealKeyCheck(keys), integrity: integrityOf(authenticatedEntries(manifest), keys) } });

/**
 * What a manifest says of its sealing; undefined when it does not say it is sealed. Needs no password: ask this first.
 * @throws AppError INTEGRITY_MISSING
 */
export const manifestSealing = ({ security }: ArchiveManifest): Sealing | undefined => (security === undefined ? undefined : completeSealing(security));

/**
 * Whether the entries that the manifest lists are those that were sealed. That a file is the one that is listed shows in its SHA-256, for
 * each when it is read; that all of them are there, `requireCovered` says. A manifest that is not sealed passes.
 * @throws AppError PASSWORD_WRONG, SEALED_DOCUMENT_CHANGED, INTEGRITY_MISSING
 */
export function checkManifest(manifest: ArchiveManifest, keys: SealingKeys): void {
  const sealing = manifestSealing(manifest);
  if (sealing === undefined) return;
  requireKeys(keys, sealing.keyCheck);
  if (!hasIntegrity(authenticatedEntries(manifest), sealing.integrity, keys)) {
    throw new AppError('SEALED_DOCUMENT_CHANGED', { reason: 'the manifest does not list the files that were sealed' });
  }
}

/** Every file and its hash, in the order of the manifest; the words before them set it apart from a document. */
const authenticatedEntries = ({ entries }: ArchiveManifest): Tree =>
  ['valise/1 archive', entries.map(({ file, sha256 }) => [file, sha256.toLowerCase()])];
