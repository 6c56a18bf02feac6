import type { EditResult } from '../../../src-shared/profile/mcp-draft';
import type { Forgotten } from '../activity/history-repository';
import type { Touch } from './edit-summary';
import type { StoredChanges } from './profile-repository';

/** What one edit writes, and what it says of itself. Nothing touched and nothing to forget: nothing is written. */
export interface EditPlan {
  readonly changes: Partial<StoredChanges>;
  readonly touched: readonly Touch[];
  readonly forgotten?: Forgotten;
  readonly result: Omit<EditResult, 'historyId'>;
}
