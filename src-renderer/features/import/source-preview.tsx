import type { ReactElement } from 'react';
import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import { SectionHead } from '../../ui/section-head';

/** More profiles than these are told as a number. */
const MOST = 50;

/** What a file that is too new seems to hold, to look at only. */
export const SourcePreview = ({ preview }: { readonly preview: NonNullable<SourceReport['preview']> }): ReactElement => (
  <>
    <SectionHead>{IMPORT_TEXTS.previewTitle}</SectionHead>
    <p className="quiet">{IMPORT_TEXTS.previewNote}</p>
    <dl className="preview">
      {preview.slice(0, MOST).map(({ profile, mcps }, index) => (
        <div key={index}><dt>{IMPORT_TEXTS.previewProfile(profile, mcps.length)}</dt><dd className="quiet break">{mcps.join(', ')}</dd></div>
      ))}
    </dl>
    {preview.length > MOST && <p className="quiet">{IMPORT_TEXTS.previewMore(preview.length - MOST)}</p>}
  </>
);
