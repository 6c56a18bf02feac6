import { AppError } from '../../../src-shared/errors/app-error';
import type { ErrorCode } from '../../../src-shared/errors/error-code';
import type { FileCheckId } from '../../../src-shared/transfer/file-verdict';
import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { KeyDerivation } from '../../../src-shared/profile/document-security';
import { FORMAT_CATALOGUE } from '../../formats/format-catalogue';
import type { ParsedFile } from '../../formats/parsed-file';
import { findingLine } from '../../../src-shared/transfer/finding-text';
import type { StatedFile } from '../import/import-source';
import { keepableFile } from '../import/keepable-file';
import { passedOverReason } from '../import/passed-over-reason';
import { fileFindings } from '../import/read-source';
import { recogniseSource, type RecognisedSource } from '../import/recognise-source';
import { refuseDerivation } from '../sealing/key-deriver';
import { derivationBlock } from '../sealing/password-keys';
import type { CheckList } from './check-list';
import { failureOf } from './failure-of';
import type { DocumentKeys } from './file-keys';
import { documentEvidence, type SealingEvidence } from './sealing-evidence';
import { sealingOf, type SealedDocument } from './sealing-of';

export interface VerifiedDocument {
  readonly sealed: boolean;
  readonly evidence?: SealingEvidence;
  /** It shows that it is not as it was written. */
  readonly changed: boolean;
  readonly passedOver: boolean;
}

export interface VerifyContext {
  readonly checks: CheckList;
  readonly keys: DocumentKeys | undefined;
  /** How the manifest of its archive says that all in it is sealed. */
  readonly asArchive?: KeyDerivation | undefined;
}

/** Checks a document: what it is, its checksum, and how it is sealed. */
export async function verifyDocument(file: StatedFile, { checks, keys, asArchive }: VerifyContext): Promise<VerifiedDocument> {
  const unsealed = (changed: boolean, passedOver = false): VerifiedDocument => ({ sealed: false, changed, passedOver });
  let recognised: RecognisedSource;
  try {
    recognised = recogniseSource(file, file.as);
  } catch (error) {
    const failure = failureOf(error, file.name);
    if (file.optional && passedOverReason(failure) !== undefined) return unsealed(false, true);
    checks.fail('structure', failure);
    return unsealed(true);
  }
  const differs = verifyContent(file.name, recognised, checks);
  let sealed: SealedDocument | undefined;
  try {
    sealed = sealingOf(recognised);
    if (sealed === undefined) return unsealed(differs);
    const { keyDerivation } = sealed.sealing;
    if (asArchive !== undefined && derivationBlock(asArchive) !== derivationBlock(keyDerivation)) {
      throw new AppError('SEALED_DOCUMENT_CHANGED', { reason: 'it is sealed under another key derivation than its archive' });
    }
    refuseDerivation(keyDerivation);
    checks.pass('key-derivation', `scrypt, N ${keyDerivation.N}, r ${keyDerivation.r}, p ${keyDerivation.p}`);
    const evidence = keys && documentEvidence(file.name, sealed.document, sealed.sealing, await keys.keysOf(keyDerivation));
    return { sealed: true, changed: differs, passedOver: false, ...(evidence !== undefined && { evidence }) };
  } catch (error) {
    const failure = failureOf(error, file.name);
    checks.fail(CHECKS[failure.code] ?? 'structure', failure);
    return { sealed: sealed !== undefined || failure.code === 'INTEGRITY_MISSING', changed: true, passedOver: false };
  }
}

/** Which check fails for what is wrong with how a document is sealed; else its structure does. */
const CHECKS: Readonly<Partial<Record<ErrorCode, FileCheckId>>> = {
  INTEGRITY_MISSING: 'integrity', SEALED_DOCUMENT_CHANGED: 'integrity', KEY_DERIVATION_REFUSED: 'key-derivation', SEALED_FILES_TOO_MANY: 'key-derivation',
};

/** Whether the document shows that it is not as it was written. */
function verifyContent(name: string, { parsed, hint, recognition: { formatId } }: RecognisedSource, checks: CheckList): boolean {
  let file: ParsedFile;
  try {
    file = keepableFile(FORMAT_CATALOGUE[formatId].parse(parsed, hint));
  } catch (error) {
    checks.fail('structure', failureOf(error, name));
    return true;
  }
  const rejected = file.profiles.flatMap((profile) => profile.rejected.map(({ finding }) => finding));
  if (rejected.length > 0) checks.fail('structure', failureOf(new AppError('ITEMS_REJECTED', { items: rejected.slice(0, 100).map(findingLine) }), name));
  else checks.pass('structure', `${FORMAT_TITLES[formatId]}${file.version === undefined ? '' : ` ${file.version}`}`);
  const findings = fileFindings(parsed, file, { strict: false });
  const differs = findings.find(({ code }) => code === 'CHECKSUM_DIFFERS');
  if (file.checksum === undefined) checks.skip(['checksum'], 'this format has none');
  else if (file.checksum.stated === undefined) checks.skip(['checksum'], 'the file states none');
  else if (differs === undefined) checks.pass('checksum');
  else checks.fail('checksum', { code: 'CHECKSUM_DIFFERS', details: differs.place === undefined ? {} : { place: differs.place } });
  return differs !== undefined;
}
