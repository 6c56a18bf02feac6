import { AppError } from '../../../src-shared/errors/app-error';
import type { Mcp } from '../../../src-shared/profile/mcp';
import type { McpView } from '../../../src-shared/profile/profile-view';
import { mcpView } from '../profiles/mcp-view';
import type { PlannedImport, PlannedMcp } from './planned-import';

export interface ShownItem {
  /** As it comes in. */
  readonly theirs: McpView;
  /** The kept server that it meets, or an earlier one of the same import. */
  readonly mine?: McpView;
}

/**
 * One server of a plan, whole, secrets masked.
 * @throws AppError MCP_NOT_FOUND for a key that is no server's: a profile's, or that of an entry which could not be read as one.
 */
export function showItem(plan: PlannedImport, key: string): ShownItem {
  const planned = plan.profiles.flatMap(({ mcps }) => mcps).find(({ incoming }) => incoming.key === key);
  if (planned === undefined) throw new AppError('MCP_NOT_FOUND', { subject: key });
  return { theirs: mcpView(theirsOf(planned)), ...(planned.meets !== undefined && { mine: mcpView(planned.meets.mcp) }) };
}

/** A manifest only names its servers: what comes in is what was found under the name. */
export const theirsOf = ({ incoming, result }: PlannedMcp): Mcp => (incoming.reference ? result : incoming.mcp);
