import type { ReactElement } from 'react';

export type Tone = 'one' | 'two' | 'three' | 'four' | 'five' | 'bad';

interface StackedBarProps {
  /** Shares of the whole width, from 0 to 1. */
  readonly parts: readonly { readonly tone: Tone; readonly share: number }[];
}

/** Numbers as lengths. What they are stands in the table around it: this is for the eye alone. */
export const StackedBar = ({ parts }: StackedBarProps): ReactElement => (
  <span className="stacked-bar" aria-hidden>
    {parts.filter(({ share }) => share > 0).map(({ tone, share }, index) => <span key={index} data-tone={tone} style={{ width: `${share * 100}%` }} />)}
  </span>
);

/** Which colour a column of numbers has in the bars. */
export const Swatch = ({ tone }: { readonly tone: Tone }): ReactElement => <span className="legend-swatch" data-tone={tone} aria-hidden />;
