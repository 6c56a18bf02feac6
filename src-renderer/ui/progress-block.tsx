import type { ReactElement } from 'react';
import { Polite } from './polite';
import { ProgressLine } from './progress-line';

interface ProgressBlockProps {
  /** What progresses, for those who do not see it. */
  readonly label: string;
  /** What is done now; with it, how far that is. */
  readonly state: string;
  readonly count: string;
  /** From 0 to 1; undefined while nobody can tell. */
  readonly share: number | undefined;
}

/** How far a job is: in words, as a line, and read out now and then. */
export const ProgressBlock = ({ label, state, count, share }: ProgressBlockProps): ReactElement => (
  <>
    <div className="progress-line"><b>{state}</b><span className="grow" /><span className="quiet">{count}</span></div>
    <ProgressLine label={label} share={share} text={state} />
    <Polite>{[state, count].filter((text) => text !== '').join(', ')}</Polite>
  </>
);
