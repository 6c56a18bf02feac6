import type { Mcp } from '../../../src-shared/profile/mcp';
import type { Profile } from '../../../src-shared/profile/profile';
import { copyWithoutSecrets } from '../secrets/copy-without-secrets';
import type { IncomingMcp } from './incoming';
import type { NamedIndex } from './named-index';
import type { PlanContext } from './plan-context';
import { blanksOf, newServer, unchangedServer, type Meeting } from './plan-mcp';

/** A manifest names a server: it is looked for in the target, then elsewhere; one found elsewhere is copied. */
export function planReference(context: PlanContext, item: IncomingMcp, kept: Profile | undefined, servers: NamedIndex<Mcp>): Meeting {
  const id = item.identified ? item.mcp.id : undefined;
  const own = (id === undefined ? undefined : servers.withId(id)) ?? servers.named(item.mcp.name);
  if (own !== undefined) return unchangedServer(own);
  const found = context.elsewhere(id, item.mcp.name, kept);
  const [only] = found;
  if (only === undefined) return newServer(item.mcp, 'missing');
  if (found.length > 1) return { ...newServer(item.mcp, 'ambiguous'), candidates: found };
  return { state: 'new', differences: [], ...copiedServer(only.mcp, item) };
}

/** A kept server as the copy that a manifest asks for, with its secrets and without. */
export function copiedServer(found: Mcp, { mcp }: IncomingMcp): Pick<Meeting, 'result' | 'carried' | 'blanks' | 'withheld' | 'destination'> {
  const carried: Mcp = { ...found, id: mcp.id, name: mcp.name, usageCount: undefined, lastUsed: undefined };
  const result = copyWithoutSecrets(carried);
  const blanks = blanksOf(result);
  return { result, carried, blanks, withheld: blanks, ...(blanks.length > 0 && { destination: 'another profile' }) };
}
