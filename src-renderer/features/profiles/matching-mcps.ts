import { foldedName } from '../../../src-shared/profile/folded-name';
import type { KeptMcpView } from '../../../src-shared/profile/profile-view';
import { targetText } from './server-fields';

/** Those in whose name, type, tags or target every word occurs. What is masked is not looked at: it is not here. */
export function matchingMcps(mcps: readonly KeptMcpView[], search: string): readonly KeptMcpView[] {
  const words = foldedName(search).split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return mcps;
  return mcps.filter((mcp) => {
    const text = foldedName([mcp.name, mcp.type, mcp.category ?? '', ...mcp.tags, targetText(mcp)].join(' '));
    return words.every((word) => text.includes(word));
  });
}
