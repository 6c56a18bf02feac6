import type { Job, JobPhase } from '../../../src-shared/transfer/job';

/** What an import goes through once it is decided; putting the last things away is part of writing. */
export const RUN_PHASES = ['compare', 'seal', 'write'] as const;
export type RunPhase = (typeof RUN_PHASES)[number];
export type PhaseState = 'done' | 'now' | 'next';

const ORDER: readonly JobPhase[] = ['read', 'unlock', 'compare', 'seal', 'write', 'finish'];

/** How each phase stands; before a word of the job is heard it is at the first. */
export function phaseStates(job: Pick<Job, 'phase'> | undefined): readonly (readonly [RunPhase, PhaseState])[] {
  const at = ORDER.indexOf(job?.phase ?? 'compare');
  return RUN_PHASES.map((phase) => {
    const place = ORDER.indexOf(phase);
    return [phase, place < at ? 'done' : place === at ? 'now' : 'next'];
  });
}
