import type { HistoryRepository } from '../activity/history-repository';
import { unlessOvertaken } from '../activity/unless-overtaken';
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

/**
 * Reads, plans and writes one step of history; when something else was written in between, all of it again on what is kept now.
 * @throws AppError PLAN_STALE, DATABASE_BUSY, DISK_FULL, and what `plan` throws.
 */
export const editGateway = <Result>({ gateway, history, now }: GatewayStore, plan: () => GatewayEdit<Result> | Promise<GatewayEdit<Result>>): Promise<Result & { readonly historyId: number }> =>
  unlessOvertaken(history.line, async () => {
    const revision = gateway.revision();
    const { changes, touched, result } = await plan();
    const { id } = history.applyChanges({ ...NOTHING, gateway: changes }, { kind: 'edit', at: now().toISOString(), summary: gatewaySummary(touched) }, revision);
    return { ...result, historyId: id };
  });

const NOTHING = { putProfiles: [], removeProfiles: [], putMcps: [], removeMcps: [], putRemembered: [] };
