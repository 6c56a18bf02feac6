import { UNWATCHED, type JobWatch } from '../import/job-watch';
import type { JobService } from '../jobs/job-service';
import type { LargeChanges } from './large-changes';

/** Each change as a job of its own, that is told of and can be stopped: then nothing is changed. */
export function followedChanges(jobs: Pick<JobService, 'run'>, watched: (watch: JobWatch) => LargeChanges): LargeChanges {
  const follow = <Value>(work: (changes: LargeChanges) => Promise<Value>, id?: string): Promise<Value> => jobs.run({ id, kind: 'change', title: '' }, (watch) => work(watched(watch)));
  return {
    updateProfiles: ({ jobId, ...input }) => follow((changes) => changes.updateProfiles(input), jobId),
    duplicateProfile: (input) => follow((changes) => changes.duplicateProfile(input)),
    duplicateProfiles: ({ jobId, ...input }) => follow((changes) => changes.duplicateProfiles(input), jobId),
    removeProfiles: ({ jobId, ...input }) => follow((changes) => changes.removeProfiles(input), jobId),
    switchMcps: (input) => follow((changes) => changes.switchMcps(input)),
    removeMcps: (input) => follow((changes) => changes.removeMcps(input)),
    copyMcp: (input) => follow((changes) => changes.copyMcp(input)),
    fillSecrets: (input) => follow((changes) => changes.fillSecrets(input)),
    unsetSecrets: (input) => follow((changes) => changes.unsetSecrets(input)),
    addEnvironment: (input) => follow((changes) => changes.addEnvironment(input)),
    removeEnvironment: (input) => follow((changes) => changes.removeEnvironment(input)),
    putEntity: (input) => follow((changes) => changes.putEntity(input)),
    removeEntities: (input) => follow((changes) => changes.removeEntities(input)),
    undo: ({ jobId, ...input }) => jobs.run({ id: jobId, kind: 'undo', title: '' }, async (watch) => watched(watch).undo(input), ({ id }) => id),
    // It has no rows to count, and is over soon.
    clearHistory: (input) => watched(UNWATCHED).clearHistory(input),
  };
}
