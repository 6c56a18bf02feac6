import { IconKey } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { DECIDE_TEXTS } from '../../texts/import-decide-texts';
import type { Side } from './field-rows';
import { MaskedValue } from './masked-value';

/** One side of a field: every line whole, and of secrets what is known. */
export function SideText({ field, side }: { readonly field: string; readonly side: Side | undefined }): ReactElement {
  if (side === undefined) return <span className="faint">{DECIDE_TEXTS.notSet}</span>;
  const { lines, secret, partDiffers } = side;
  if (secret !== undefined) return <span className={secret === 'unknown' ? 'warn nowrap' : 'nowrap'}><IconKey size={13} stroke={1.8} aria-hidden /> {DECIDE_TEXTS.secret[secret]}</span>;
  if (field === 'disabled') return <span>{lines[0] === 'true' ? DECIDE_TEXTS.yes : DECIDE_TEXTS.no}</span>;
  return (
    <span>
      {lines.map((line, index) => <span key={index} className="mono line"><MaskedValue shown={line} /></span>)}
      {partDiffers && <span className="quiet small"><IconKey size={13} stroke={1.8} aria-hidden /> {DECIDE_TEXTS.partDiffers}</span>}
    </span>
  );
}
