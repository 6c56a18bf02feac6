import type { Failure } from '../../../src-shared/errors/outcome';
import type { TreeMap } from '../../../src-shared/profile/tree';
import { AppError } from '../../../src-shared/errors/app-error';
import type { ArchiveManifest } from '../../../src-shared/transfer/archive-manifest';
import { authenticatedPart, hasIntegrity } from '../sealing/integrity';
import { requireKeys } from '../sealing/key-check';
import type { SealingKeys } from '../sealing/key-deriver';
import { checkManifest } from '../sealing/seal-manifest';
import type { Sealing } from '../sealing/sealing-blocks';
import { documentPointer } from '../sealing/text-place';
import { shutValues } from './sealed-values';

/** What the keys of a password show of one document, or of a manifest. */
export interface SealingEvidence {
  readonly file: string;
  readonly keyCheckOpens: boolean;
  readonly integrityHolds: boolean;
  /** Sealed values that open, and pointers of those that don't. */
  readonly opened: number;
  readonly shut: readonly string[];
}

export function documentEvidence(file: string, document: TreeMap, { keyCheck, integrity }: Sealing, keys: SealingKeys): SealingEvidence {
  const { shut, opened } = shutValues(document, keys);
  return {
    file, opened,
    shut: shut.map(documentPointer),
    keyCheckOpens: refusal(() => requireKeys(keys, keyCheck)) === undefined,
    integrityHolds: hasIntegrity(authenticatedPart(document), integrity, keys),
  };
}

export function manifestEvidence(file: string, manifest: ArchiveManifest, keys: SealingKeys): SealingEvidence {
  const code = refusal(() => checkManifest(manifest, keys));
  return { file, opened: 0, shut: [], keyCheckOpens: code !== 'PASSWORD_WRONG', integrityHolds: code === undefined };
}

/** One thing that opens is enough: nothing opens by chance. */
export const showsPassword = ({ keyCheckOpens, integrityHolds, opened }: SealingEvidence): boolean => keyCheckOpens || integrityHolds || opened > 0;

function refusal(action: () => void): Failure['code'] | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}
