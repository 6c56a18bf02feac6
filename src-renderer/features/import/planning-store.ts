import { create } from 'zustand';

interface PlanningState {
  /** The job that plans now. */
  readonly jobId: string | undefined;
  /** How much of a long plan has come over. */
  readonly loaded: { readonly done: number; readonly total: number } | undefined;
}

export const IDLE: PlanningState = { jobId: undefined, loaded: undefined };

/** How far planning is. Apart from the wizard's own store, which is written down at every change. */
export const usePlanningStore = create<PlanningState>()(() => IDLE);
