import { reach, type JobWatch } from '../import/job-watch';
import type { HistoryRepository, OnRows } from './history-repository';

/** A history whose steps somebody follows while their rows are written, and may stop: a step that is stopped leaves nothing. */
export function followedHistory(history: HistoryRepository, watch: JobWatch): HistoryRepository {
  const onRows: OnRows = (done, known) => reach(watch, { phase: 'write', done: Math.min(done, known), total: known });
  return {
    ...history,
    applyChanges: (changes, step, revision, extras) => {
      reach(watch, { phase: 'write', done: 0 });
      return history.applyChanges(changes, step, revision, { onRows, ...extras });
    },
    undo: (id, at) => {
      reach(watch, { phase: 'compare', done: 0 });
      return history.undo(id, at, onRows);
    },
  };
}
