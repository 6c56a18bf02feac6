import type { McpGroup } from '../../../src-shared/profile/profile-page';
import type { McpSummary } from '../../../src-shared/profile/profile-view';
import type { ListedGroup, ListedMcp } from './profile-repository';

export const groupView = ({ members, ...group }: ListedGroup): McpGroup => ({
  ...group,
  differs: new Set(members.map(clearContent)).size > 1,
  members: members.map((mcp) => ({ ...mcpSummary(mcp), profileId: mcp.profileId })),
});

export function mcpSummary({ profile, id, name, type, disabled, command, packageName, host, secrets, blanks }: ListedMcp): McpSummary {
  return { profile, id, name, type, disabled, command, packageName, host, secrets, blanks };
}

/** What stands in clear and can differ; an order of names does not count. */
const clearContent = ({ name, type, disabled, command, packageName, host, version, envNames, headerNames }: ListedMcp): string =>
  JSON.stringify([name, type, disabled, command, packageName, host, version, envNames.toSorted(), headerNames.toSorted()]);
