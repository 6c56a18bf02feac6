import type { EditResult } from '../../../src-shared/profile/mcp-draft';
import type { Touch } from './edit-summary';
import type { StoredChanges } from './profile-repository';

/** What one edit writes, and what it says of itself. Nothing touched: nothing is written. */
export interface EditPlan {
  readonly changes: Partial<StoredChanges>;
  readonly touched: readonly Touch[];
  readonly result: Omit<EditResult, 'historyId'>;
}
