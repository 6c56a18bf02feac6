import type { LargeChanges } from '../services/activity/large-changes';
import type { JobWatch } from '../services/import/job-watch';
import type { CalledThread } from './called-thread';
import type { WritingMethod } from './thread-messages';

/** Large changes on the thread that writes, and who follows them. */
export const threadedChanges = (thread: CalledThread<WritingMethod>) => (watch: JobWatch): LargeChanges => ({
  updateProfiles: (input) => thread.call('updateProfiles', [input], { watch }),
  duplicateProfile: (input) => thread.call('duplicateProfile', [input], { watch }),
  duplicateProfiles: (input) => thread.call('duplicateProfiles', [input], { watch }),
  removeProfiles: (input) => thread.call('removeProfiles', [input], { watch }),
  switchMcps: (input) => thread.call('switchMcps', [input], { watch }),
  removeMcps: (input) => thread.call('removeMcps', [input], { watch }),
  copyMcp: (input) => thread.call('copyMcp', [input], { watch }),
  fillSecrets: (input) => thread.call('fillSecrets', [input], { watch }),
  unsetSecrets: (input) => thread.call('unsetSecrets', [input], { watch }),
  addEnvironment: (input) => thread.call('addEnvironment', [input], { watch }),
  removeEnvironment: (input) => thread.call('removeEnvironment', [input], { watch }),
  putEntity: (input) => thread.call('putEntity', [input], { watch }),
  removeEntities: (input) => thread.call('removeEntities', [input], { watch }),
  undo: (input) => thread.call('undo', [input], { watch }),
  clearHistory: (input) => thread.call('clearHistory', [input], { watch }),
});
