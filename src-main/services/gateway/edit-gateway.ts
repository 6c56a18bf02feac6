import { AppError } from '../../../src-shared/errors/app-error';
import type { HistoryRepository } from '../activity/history-repository';
import type { GatewayRepository } from './gateway-repository';
import { gatewaySummary, type GatewayTouch } from './gateway-summary';
import type { GatewayChanges } from './stored-gateway';

export interface GatewayStore {
  readonly gateway: GatewayRepository;
  readonly history: HistoryRepository;
  readonly now: () => Date;
}

export interface GatewayEdit<Result> {
  readonly changes: GatewayChanges;
  readonly touched: GatewayTouch;
  readonly result: Result;
}

/** Another writer can come first this often before an edit gives up. */
const RETRIES = 20;

/**
 * Reads, plans and writes one step of history; when something else was written in between, all of it again on what is kept now.
 * @throws AppError PLAN_STALE, DATABASE_BUSY, DISK_FULL, and what `plan` throws.
 */
export async function editGateway<Result>({ gateway, history, now }: GatewayStore, plan: () => GatewayEdit<Result> | Promise<GatewayEdit<Result>>): Promise<Result & { readonly historyId: number }> {
  for (let attempt = 0; ; attempt += 1) {
    const revision = gateway.revision();
    const { changes, touched, result } = await plan();
    try {
      const { id } = history.applyChanges({ ...NOTHING, gateway: changes }, { kind: 'edit', at: now().toISOString(), summary: gatewaySummary(touched) }, revision);
      return { ...result, historyId: id };
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'PLAN_STALE' || attempt === RETRIES) throw error;
    }
  }
}

const NOTHING = { putProfiles: [], removeProfiles: [], putMcps: [], removeMcps: [], putRemembered: [] };
