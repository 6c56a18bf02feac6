import type { LargeChanges } from '../services/activity/large-changes';
import type { CalledThread } from './called-thread';
import type { WritingMethod } from './thread-messages';

/** Large changes on the thread that writes. */
export const threadedChanges = (thread: CalledThread<WritingMethod>): LargeChanges => ({
  updateProfiles: (input) => thread.call('updateProfiles', [input]),
  duplicateProfile: (input) => thread.call('duplicateProfile', [input]),
  duplicateProfiles: (input) => thread.call('duplicateProfiles', [input]),
  removeProfiles: (input) => thread.call('removeProfiles', [input]),
  switchMcps: (input) => thread.call('switchMcps', [input]),
  removeMcps: (input) => thread.call('removeMcps', [input]),
  copyMcp: (input) => thread.call('copyMcp', [input]),
  fillSecrets: (input) => thread.call('fillSecrets', [input]),
  unsetSecrets: (input) => thread.call('unsetSecrets', [input]),
  addEnvironment: (input) => thread.call('addEnvironment', [input]),
  removeEnvironment: (input) => thread.call('removeEnvironment', [input]),
  putEntity: (input) => thread.call('putEntity', [input]),
  removeEntities: (input) => thread.call('removeEntities', [input]),
  undo: (input) => thread.call('undo', [input]),
  clearHistory: (input) => thread.call('clearHistory', [input]),
});
