import { Fragment, type ReactElement } from 'react';
import { REVIEW_TEXTS } from '../../texts/import-review-texts';
import { SERVER_TEXTS } from '../../texts/server-texts';
import { maskedParts } from './masked-parts';

/** A string with its secrets masked: whoever hears it hears that there is one. */
export const MaskedValue = ({ shown }: { readonly shown: string }): ReactElement => (shown.trim() === '' ? <span className="faint">{shown === '' ? SERVER_TEXTS.empty : SERVER_TEXTS.spaces}</span> : (
  <span className="masked">
    {maskedParts(shown).map(({ kind, text }, index) => (
      kind === 'text' ? <Fragment key={index}>{text}</Fragment>
        : kind === 'secret' ? <span key={index} className="mask" role="img" aria-label={REVIEW_TEXTS.secret}>{text}</span>
          : <span key={index} className="warn to-fill">{REVIEW_TEXTS.unknown}</span>
    ))}
  </span>
));
