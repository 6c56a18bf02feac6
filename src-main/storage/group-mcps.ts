import type { GroupableMcp } from './groupable-mcps';
import { inSlices } from './in-slices';
import { sortInSlices } from './sort-in-slices';

/** The same server, wherever it is kept. */
export interface GroupedMcps {
  readonly key: string;
  /** The name that most of them bear. */
  readonly name: string;
  readonly folded: string;
  readonly differs: boolean;
  readonly mcps: readonly GroupableMcp[];
}

/** Groups by folded name; in each, servers stand as they came. */
export async function groupMcps(lists: Iterable<readonly GroupableMcp[]>): Promise<readonly GroupedMcps[]> {
  const byKey = new Map<string, [GroupableMcp, ...GroupableMcp[]]>();
  await inSlices(lists, (mcps) => {
    for (const mcp of mcps) {
      const same = byKey.get(mcp.key);
      if (same === undefined) byKey.set(mcp.key, [mcp]);
      else same.push(mcp);
    }
  });
  const groups: GroupedMcps[] = [];
  await inSlices(byKey, ([key, mcps]) => groups.push({ key, ...mostBorneName(mcps), differs: mcps.some(({ content }) => content !== mcps[0].content), mcps }));
  return sortInSlices(groups, (a, b) => order(a.folded, b.folded) || order(a.key, b.key));
}

function mostBorneName(mcps: readonly [GroupableMcp, ...GroupableMcp[]]): Pick<GroupedMcps, 'name' | 'folded'> {
  const first = { name: mcps[0].member.name, folded: mcps[0].folded };
  if (mcps.length === 1) return first;
  const times = new Map<string, { readonly name: string; readonly folded: string; times: number }>();
  for (const { member: { name }, folded } of mcps) {
    const borne = times.get(name);
    if (borne === undefined) times.set(name, { name, folded, times: 1 });
    else borne.times += 1;
  }
  const [{ name, folded } = first] = [...times.values()].sort((a, b) => b.times - a.times || order(a.folded, b.folded) || order(a.name, b.name));
  return { name, folded };
}

const order = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
