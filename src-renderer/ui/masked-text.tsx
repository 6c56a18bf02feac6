import { Fragment, type ReactElement } from 'react';

interface MaskedTextProps {
  readonly text: string;
  /** What stands in the text for a secret. */
  readonly mask: string;
  /** What the mask is called. */
  readonly label: string;
}

/** A text whose secrets are dots, told as what they are instead of dot by dot. */
export const MaskedText = ({ text, mask, label }: MaskedTextProps): ReactElement => (
  <span className="mono break">
    {text.split(mask).map((part, index) => (
      <Fragment key={index}>
        {index > 0 && <span className="mask" role="img" aria-label={label}>{mask}</span>}
        {part}
      </Fragment>
    ))}
  </span>
);
