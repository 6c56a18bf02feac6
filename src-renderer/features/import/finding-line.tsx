import { IconAlertTriangle, IconInfoCircle, IconShieldExclamation, type Icon } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { placeText } from '../../../src-shared/errors/place';
import { FINDING_TEXT } from '../../../src-shared/transfer/finding-text';
import type { Finding } from '../../../src-shared/transfer/finding';

const MARKS: Readonly<Record<Finding['severity'], readonly [Icon, string]>> = { error: [IconShieldExclamation, 'danger'], warning: [IconAlertTriangle, 'warn'], note: [IconInfoCircle, 'quiet'] };

/** What was noticed: about whom, what, where. */
export function FindingLine({ finding: { code, severity, subject, field, reason, place } }: { readonly finding: Finding }): ReactElement {
  const [Glyph, tone] = MARKS[severity];
  const where = [field, place === undefined ? '' : placeText(place)].filter((part) => part !== undefined && part !== '').join(', ');
  return (
    <>
      <Glyph size={14} stroke={1.8} className={tone} aria-hidden />
      <span className="finding">
        {subject !== undefined && <b className="break">{subject}</b>}
        <span>{FINDING_TEXT[code]}{reason === undefined ? '' : `: ${reason}`}.</span>
        {where !== '' && <small>{where}</small>}
      </span>
    </>
  );
}
