import { AppError } from '../../../src-shared/errors/app-error';
import type { ArchiveManifest } from '../../../src-shared/transfer/archive-manifest';
import type { KeyDerivation } from '../../../src-shared/profile/document-security';
import type { Finding } from '../../../src-shared/transfer/finding';
import type { Unpacked } from '../import/unpack-source';
import { MANIFEST_FILE } from '../import/archive-gaps';
import { checkArchive, checkArchived } from '../import/check-archive';
import { breathe } from '../import/job-watch';
import { refuseDerivation } from '../sealing/key-deriver';
import { requireCovered } from '../sealing/require-covered';
import { manifestSealing } from '../sealing/seal-manifest';
import type { CheckList } from './check-list';
import { failureOf } from './failure-of';
import { manifestEvidence, type SealingEvidence } from './sealing-evidence';
import type { VerifyContext } from './verify-document';

type Archive = Extract<Unpacked, { readonly kind: 'archive' }>;

/** Checks that the archive holds what its manifest lists, and nothing else; its documents are read anyway, and held against it then. */
export async function verifyListed(name: string, { manifest, names, entries, read }: Archive, checks: CheckList): Promise<void> {
  if (manifest === undefined) return checks.skip(['manifest'], 'it is no archive of Valise');
  failManifest(checkArchive(name, manifest, names, false), checks);
  const documents = new Set(entries.map((entry) => entry.name));
  const present = new Set(names);
  for (const { file, sha256 } of manifest.entries) {
    const path = name === '' ? file : `${name}/${file}`;
    if (!present.has(file) || documents.has(path)) continue;
    try {
      failManifest(checkArchived({ name: path, content: read(file), sha256 }, false), checks);
    } catch (error) {
      checks.fail('container', failureOf(error, path));
    }
    await breathe();
  }
  checks.pass('manifest', `${manifest.entries.length} ${manifest.entries.length === 1 ? 'file' : 'files'}`);
}

/** What a file is not as the manifest lists it. */
export function failManifest(findings: readonly Finding[], checks: CheckList): void {
  for (const { place, reason } of findings) checks.fail('manifest', { code: 'CHECKSUM_DIFFERS', details: { ...(place !== undefined && { place }), ...(reason !== undefined && { reason }) } });
}

/** How an archive says that it is sealed; undefined where it does not, or where that is refused. */
export function archiveDerivation(name: string, manifest: ArchiveManifest | undefined, checks: CheckList): KeyDerivation | undefined {
  try {
    const derivation = manifest === undefined ? undefined : manifestSealing(manifest)?.keyDerivation;
    if (derivation === undefined) return undefined;
    refuseDerivation(derivation);
    return derivation;
  } catch (error) {
    const failure = failureOf(error, manifestName(name));
    checks.fail(failure.code === 'KEY_DERIVATION_REFUSED' ? 'key-derivation' : 'integrity', failure);
    return undefined;
  }
}

/** That nothing sealed was added to an archive or taken out of it. `sealed`: names of its documents that are. */
export async function verifySealedArchive(
  name: string, { manifest, names }: Archive, sealed: readonly string[], { checks, keys, asArchive }: VerifyContext,
): Promise<SealingEvidence | undefined> {
  try {
    if (manifest === undefined) {
      if (sealed.length > 0) throw new AppError('INTEGRITY_MISSING', { reason: 'there is no manifest in the archive that shows that all of its files are there' });
      return undefined;
    }
    requireCovered(manifest, { names, sealed });
  } catch (error) {
    checks.fail('manifest', failureOf(error, name));
  }
  if (manifest === undefined || asArchive === undefined || keys === undefined) return undefined;
  return manifestEvidence(manifestName(name), manifest, await keys.keysOf(asArchive));
}

const manifestName = (name: string): string => (name === '' ? MANIFEST_FILE : `${name}/${MANIFEST_FILE}`);
