import type { EditResult } from '../../../src-shared/profile/mcp-draft';
import type { HistoryRepository } from '../activity/history-repository';
import { unlessOvertaken } from '../activity/unless-overtaken';
import type { EditPlan } from './edit-plan';
import { EditRows } from './edit-rows';
import { editSummary } from './edit-summary';
import type { ProfileRepository } from './profile-repository';

export interface EditStore {
  readonly profiles: ProfileRepository;
  readonly history: HistoryRepository;
  readonly now: () => Date;
}

/**
 * Reads, plans and writes one step of history; when something else was written in between, all of it again on what is kept now.
 * @throws AppError PLAN_STALE, DATABASE_BUSY, DISK_FULL, and what `read` and `plan` throw.
 */
export const applyEdit = <Rows>({ profiles, history, now }: EditStore, read: (rows: EditRows) => Rows, plan: (rows: Rows) => EditPlan | Promise<EditPlan>): Promise<EditResult> =>
  unlessOvertaken(history.line, async () => {
    const { revision, rows } = profiles.consistently(() => ({ revision: profiles.revision(), rows: read(new EditRows(profiles)) }));
    const { changes, touched, forgotten, result } = await plan(rows);
    if (touched.length === 0 && forgotten === undefined) return result;
    const { id } = history.applyChanges({ ...NOTHING, ...changes }, { kind: 'edit', at: now().toISOString(), summary: editSummary(touched) }, revision, { ...(forgotten !== undefined && { forgotten }) });
    return { historyId: id, ...result };
  });

const NOTHING = { putProfiles: [], removeProfiles: [], putMcps: [], removeMcps: [], putRemembered: [] };
