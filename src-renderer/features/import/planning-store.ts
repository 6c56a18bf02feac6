import { create } from 'zustand';
import type { Job } from '../../../src-shared/transfer/job';

interface PlanningState {
  /** The job that plans now, and what was heard of it. */
  readonly jobId: string | undefined;
  readonly job: Job | undefined;
  /** How much of a long plan has come over. */
  readonly loaded: { readonly done: number; readonly total: number } | undefined;
}

export const IDLE: PlanningState = { jobId: undefined, job: undefined, loaded: undefined };

/** How far planning is. Apart from the wizard's own store, which is written down at every change. */
export const usePlanningStore = create<PlanningState>()(() => IDLE);
