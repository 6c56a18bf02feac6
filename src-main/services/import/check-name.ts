import { AppError } from '../../../src-shared/errors/app-error';
import { NameBook } from './name-book';
import type { PlannedImport } from './planned-import';

export interface NameCheck {
  readonly free: boolean;
  /** What stands in the way. */
  readonly reason?: string;
}

/**
 * Whether an item could be kept under a name beside what it meets, whatever is decided for the others.
 * @throws AppError MCP_NOT_FOUND for a key that the plan does not have.
 */
export function checkName(plan: PlannedImport, key: string, name: string): NameCheck {
  const planned = plan.profiles.find(({ incoming, mcps }) => incoming.key === key || mcps.some((mcp) => mcp.incoming.key === key));
  if (planned === undefined) throw new AppError('MCP_NOT_FOUND', { subject: key });
  const book = new NameBook(plan);
  const reason = planned.incoming.key === key ? book.faultOfProfile(planned, name) : book.faultOfServer(planned, key, name);
  return reason === undefined ? { free: true } : { free: false, reason };
}
