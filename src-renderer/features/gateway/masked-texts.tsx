import type { ReactElement } from 'react';
import { GATEWAY_EXPORT_TEXTS as TEXTS } from '../../texts/gateway-export-texts';
import { Notice } from '../../ui/notice';

/** Beyond this they are counted. */
const NAMED = 50;

/** Texts that left with a mask in place of what looks like a secret: whoever imports the file has to know. */
export function MaskedTexts({ places }: { readonly places: readonly string[] }): ReactElement | null {
  if (places.length === 0) return null;
  return (
    <Notice tone="warn">
      <p><b>{TEXTS.maskedTitle(places.length)}</b></p>
      <ul className="plain small masked-texts scroll" tabIndex={0} aria-label={TEXTS.maskedList}>
        {places.slice(0, NAMED).map((place) => <li key={place} className="mono break">{place}</li>)}
        {places.length > NAMED && <li>{TEXTS.moreMasked(places.length - NAMED)}</li>}
      </ul>
      <p className="small quiet">{TEXTS.maskedNote}</p>
    </Notice>
  );
}
