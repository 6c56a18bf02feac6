import type { ReactElement } from 'react';
import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import { IMPORT_TEXTS } from '../../texts/import-texts';

type Level = NonNullable<SourceReport['confidence']>;

const LEVEL: Readonly<Record<Level, number>> = { guess: 1, likely: 2, certain: 3, stated: 3 };

/** How sure it is, in a word; the bars say the same. */
export const Confidence = ({ level }: { readonly level: Level }): ReactElement => (
  <span className="sure nowrap" data-level={LEVEL[level]}><span className="meter" aria-hidden><i /><i /><i /></span>{IMPORT_TEXTS.confidence[level]}</span>
);
