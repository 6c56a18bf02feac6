import type { ReactElement } from 'react';
import type { Loss } from '../../../src-shared/transfer/exported-file';
import { EXPORT_TEXTS } from '../../texts/export-texts';
import { SectionHead } from '../../ui/section-head';

/** Longer lists stand whole in what is said after the export. */
const MOST = 100;

/** What the chosen format has no place for, before it is written. */
export function ExportLosses({ losses }: { readonly losses: readonly Loss[] }): ReactElement | null {
  if (losses.length === 0) return null;
  return (
    <>
      <SectionHead note={losses.length}>{EXPORT_TEXTS.doneLosses}</SectionHead>
      <ul className="plain small">{losses.slice(0, MOST).map(({ subject, reason }) => <li key={`${subject}${reason}`} className="break"><b>{subject}</b>: {reason}</li>)}</ul>
      {losses.length > MOST && <p className="quiet small">{EXPORT_TEXTS.moreLosses(losses.length - MOST)}</p>}
    </>
  );
}
