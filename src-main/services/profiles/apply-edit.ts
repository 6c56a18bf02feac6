import { AppError } from '../../../src-shared/errors/app-error';
import type { EditResult } from '../../../src-shared/profile/mcp-draft';
import type { HistoryRepository } from '../activity/history-repository';
import type { EditPlan } from './edit-plan';
import { EditRows } from './edit-rows';
import { editSummary } from './edit-summary';
import type { ProfileRepository } from './profile-repository';

export interface EditStore {
  readonly profiles: ProfileRepository;
  readonly history: HistoryRepository;
  readonly now: () => Date;
}

/** Another writer can come first this often before an edit gives up. */
const RETRIES = 20;

/**
 * Reads, plans and writes one step of history; when something else was written in between, all of it again on what is kept now.
 * @throws AppError PLAN_STALE, DATABASE_BUSY, DISK_FULL, and what `read` and `plan` throw.
 */
export async function applyEdit<Rows>({ profiles, history, now }: EditStore, read: (rows: EditRows) => Rows, plan: (rows: Rows) => EditPlan | Promise<EditPlan>): Promise<EditResult> {
  for (let attempt = 0; ; attempt += 1) {
    const { revision, rows } = profiles.consistently(() => ({ revision: profiles.revision(), rows: read(new EditRows(profiles)) }));
    const { changes, touched, forgotten, result } = await plan(rows);
    if (touched.length === 0 && forgotten === undefined) return result;
    try {
      const { id } = history.applyChanges({ ...NOTHING, ...changes }, { kind: 'edit', at: now().toISOString(), summary: editSummary(touched) }, revision, { ...(forgotten !== undefined && { forgotten }) });
      return { historyId: id, ...result };
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'PLAN_STALE' || attempt === RETRIES) throw error;
    }
  }
}

const NOTHING = { putProfiles: [], removeProfiles: [], putMcps: [], removeMcps: [], putRemembered: [] };
