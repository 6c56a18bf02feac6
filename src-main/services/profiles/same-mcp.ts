import type { Mcp } from '../../../src-shared/profile/mcp';
import { serializeMcpBody } from './mcp-body';

/** Whether both would be kept as the same row: order of names, cut of secrets and usage included. */
export const sameMcp = (one: Mcp, two: Mcp): boolean => keptText(one) === keptText(two);

function keptText(mcp: Mcp): string {
  const { id, name, type, category, tags, disabled, alwaysAllow, usageCount, lastUsed, source, version } = mcp;
  return JSON.stringify([{ id, name, type, category, tags, disabled, alwaysAllow, usageCount, lastUsed, source, version }, serializeMcpBody(mcp)]);
}
