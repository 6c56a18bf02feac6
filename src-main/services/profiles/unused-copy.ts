import type { Mcp } from '../../../src-shared/profile/mcp';

/** A server as it begins elsewhere: nobody has used it there. */
export const unusedCopy = (mcp: Mcp): Mcp => ({ ...mcp, usageCount: undefined, lastUsed: undefined });
