import type { Failure } from '../../../src-shared/errors/outcome';
import { FileCheckIdSchema, type FileVerdict } from '../../../src-shared/transfer/file-verdict';
import { checkArchived } from '../import/check-archive';
import type { StatedFile } from '../import/import-source';
import { breathe } from '../import/job-watch';
import type { Unpacker } from '../import/unpack-source';
import { CheckList } from './check-list';
import { failureOf } from './failure-of';
import type { DocumentKeys } from './file-keys';
import { judgeSealing } from './judge-sealing';
import type { SealingEvidence } from './sealing-evidence';
import { unpackGiven, type UnpackedFile } from './unpack-given';
import { archiveDerivation, failManifest, verifyListed, verifySealedArchive } from './verify-archive';
import { verifyDocument } from './verify-document';

/** Checks whether a file is as it was written, everything that can be checked of it. */
export async function verifyFile(file: StatedFile, keys: DocumentKeys | undefined, unpack: Unpacker['unpack']): Promise<FileVerdict> {
  try {
    return await verifyUnpacked(file, await unpackGiven(file, unpack), keys);
  } catch (error) {
    return unverifiable(file.name, failureOf(error, file.name));
  }
}

/** The verdict on a file that does not come out of its container. */
export function unverifiable(name: string, failure: Failure): FileVerdict {
  const checks = new CheckList();
  const check = failure.code === 'SERVERS_NOT_FOUND' ? 'structure' : failure.details.place?.file?.endsWith('manifest.json') === true ? 'manifest' : 'container';
  checks.fail(check, failure);
  checks.skip(FileCheckIdSchema.options, 'the file could not be read');
  return { name, sealed: false, ok: false, checks: checks.rows() };
}

async function verifyUnpacked({ name, optional }: StatedFile, { container, archive, documents }: UnpackedFile, keys: DocumentKeys | undefined): Promise<FileVerdict> {
  const checks = new CheckList();
  const evidence: SealingEvidence[] = [];
  const sealed: string[] = [];
  if (archive !== undefined) await verifyListed(name, archive, checks);
  const asArchive = archiveDerivation(name, archive?.manifest, checks);
  let changed = false;
  let taken = 0;
  for (const { read, ...document } of documents) {
    let content: Uint8Array;
    try {
      content = read();
    } catch (error) {
      checks.fail('container', failureOf(error, document.name));
      changed = true;
      continue;
    }
    failManifest(checkArchived({ ...document, content }, false), checks);
    const verified = await verifyDocument({ ...document, content }, { checks, keys, asArchive });
    if (verified.sealed) sealed.push(document.name);
    if (verified.evidence !== undefined) evidence.push(verified.evidence);
    if (verified.changed) changed = true;
    if (!verified.passedOver) taken += 1;
    await breathe();
  }
  if (optional && taken === 0) checks.skip(['structure'], 'it holds no servers');
  else if (taken === 0 && !checks.hasFailed()) checks.fail('structure', { code: 'SERVERS_NOT_FOUND', details: name === '' ? {} : { place: { file: name } } });
  if (archive === undefined) checks.skip(['manifest'], 'it is no archive');
  else {
    const ofManifest = await verifySealedArchive(name, archive, sealed, { checks, keys, asArchive });
    if (ofManifest !== undefined) evidence.push(ofManifest);
  }
  if (!checks.hasFailed('container')) checks.pass('container', container);
  const isSealed = sealed.length > 0 || archive?.manifest?.security?.keyDerivation != null;
  judgeSealing({ sealed: isSealed, passwordGiven: keys !== undefined, evidence, changed: changed || checks.hasFailed('manifest', 'key-derivation') }, checks);
  return { name, container, sealed: isSealed, ok: !checks.hasFailed() && (keys !== undefined || !isSealed), checks: checks.rows() };
}
