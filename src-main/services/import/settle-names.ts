import { foldedName } from '../../../src-shared/profile/folded-name';
import type { Mcp, McpId } from '../../../src-shared/profile/mcp';
import { freeName } from '../profiles/free-name';

/**
 * Gives each server that is put the name it asks for, if neither one that stays as it is nor an earlier put has it; else its kept
 * name, else a free one. Names can change hands: `rows` holds all servers of the target, and their names afterwards. Those of `given`,
 * which a person chose among free ones, come first.
 */
export function settleNames(rows: Map<McpId, string | undefined>, puts: readonly Mcp[], given: ReadonlySet<McpId>): void {
  const wanted = new Map(puts.map(({ id, name }) => [id, name]));
  const taken = new Set<string>();
  for (const [id, name] of rows) if (name !== undefined && !wanted.has(id)) taken.add(foldedName(name));
  const claim = (name: string | undefined): string | undefined => {
    if (name === undefined || taken.has(foldedName(name))) return undefined;
    taken.add(foldedName(name));
    return name;
  };
  const first = [...wanted].filter(([id]) => given.has(id));
  for (const [id, name] of [...first, ...[...wanted].filter(([id]) => !given.has(id))]) rows.set(id, claim(name) ?? claim(rows.get(id)) ?? freeName(name, taken));
}
