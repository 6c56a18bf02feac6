import { IconCircleDashed, IconKey } from '@tabler/icons-react';
import type { ReactElement } from 'react';

interface SecretCountsProps {
  readonly kept: number;
  readonly blanks: number;
  /** In lists: numbers, the words for screen readers only. */
  readonly short?: boolean;
  readonly words: { readonly none: string; readonly kept: string; readonly blank: string };
}

/** Secret state always in words; a colour only where something is asked of the reader. */
export function SecretCounts({ kept, blanks, short = false, words }: SecretCountsProps): ReactElement {
  if (kept + blanks === 0) return <span className="faint">{short ? '' : words.none}</span>;
  const said = (count: number, word: string): ReactElement => (short ? <>{count}<span className="sr"> {word}</span></> : <>{count} {word}</>);
  return (
    <span className="secrets">
      {kept > 0 && <span className="quiet nowrap"><IconKey size={13} stroke={1.75} aria-hidden />{said(kept, words.kept)}</span>}
      {blanks > 0 && <span className="warn nowrap"><IconCircleDashed size={13} stroke={2} aria-hidden />{said(blanks, words.blank)}</span>}
    </span>
  );
}
