import { Progress } from '@mantine/core';
import type { ReactElement } from 'react';

interface ProgressLineProps {
  /** What progresses, for those who do not see it. */
  readonly label: string;
  /** From 0 to 1; undefined while nobody can tell. */
  readonly share: number | undefined;
  readonly size?: number;
  /** In words, instead of the bare percentage. */
  readonly text?: string;
}

/** How far something is; it only moves by itself while nobody knows. */
export function ProgressLine({ label, share, size = 8, text }: ProgressLineProps): ReactElement {
  const known = share !== undefined;
  return (
    <Progress.Root size={size} className={known ? 'progress' : 'progress unknown'}>
      <Progress.Section
        value={known ? share * 100 : 100} animated={!known} striped={!known} withAria={false} role="progressbar" aria-label={label}
        {...(known && { 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuenow': Math.round(share * 100) })} {...(text !== undefined && { 'aria-valuetext': text })}
      />
    </Progress.Root>
  );
}
