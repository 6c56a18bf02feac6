import type { DocumentReport } from '../../../src-shared/transfer/file-report';
import { isMap } from '../../../src-shared/profile/tree';
import { openSealed, type OpenedDocument } from '../import/open-sealed';
import type { RecognisedSource } from '../import/recognise-source';
import { documentPointer } from '../sealing/text-place';
import { failureOf } from './failure-of';
import type { DocumentKeys } from './file-keys';
import { sealedValues } from './sealed-values';
import { shownFailure } from './shown-name';

type SealingReport = NonNullable<DocumentReport['sealing']>;

/** A document that is sealed with a password, as far as it was opened. */
export interface SealedState {
  readonly report: SealingReport;
  /** Pointers of what is sealed. */
  readonly sealedAt: ReadonlySet<string>;
  /** What it says; present where it was opened. */
  readonly opened?: Extract<OpenedDocument, { readonly file: unknown }>;
}

/** Opens a sealed document where its password is given and right; undefined where it is not sealed. Why it can't is part of the result. */
export async function sealedStateOf(recognised: RecognisedSource, keys: DocumentKeys | undefined, file: string): Promise<SealedState | undefined> {
  const { tree } = recognised.parsed;
  const sealedAt = new Set<string>();
  let derivation: SealingReport['derivation'];
  try {
    const locked = openSealed(recognised, undefined);
    if (locked === undefined || !('locked' in locked) || !isMap(tree)) return undefined;
    const { N, r, p } = locked.locked;
    derivation = { name: 'scrypt', N, r, p };
    for (const { place } of sealedValues(tree)) sealedAt.add(documentPointer(place));
    const opened = keys && openSealed(recognised, await keys.keysOf(locked.locked));
    if (opened === undefined || 'locked' in opened) return { report: { derivation, opened: false }, sealedAt };
    return { report: { derivation, opened: true }, sealedAt, opened };
  } catch (error) {
    const failure = failureOf(error, file);
    // What can't be read at all is told of the document itself.
    if (failure.code.startsWith('FILE_TOO_')) return undefined;
    return { report: { ...(derivation !== undefined && { derivation }), opened: false, failure: shownFailure(failure) }, sealedAt };
  }
}
