import type { Mcp } from '../../../src-shared/profile/mcp';
import type { Profile } from '../../../src-shared/profile/profile';
import type { Difference } from '../../../src-shared/transfer/import-plan';
import { differsUnseen, mcpFields, profileFields, type ComparableFields } from '../profiles/comparable-fields';

/** Field by field (format.md section 6, "Equality"): ids and usage do not count, an order of names does not either. */
export const mcpDifferences = (mine: Mcp, theirs: Mcp): readonly Difference[] => differences(mcpFields(mine), mcpFields(theirs));

/** The profile itself, without its servers. Dependencies count only as far as they do not follow from the servers of either. */
export function profileDifferences(mine: Profile, theirs: Profile): readonly Difference[] {
  const servers = [mine, theirs];
  return differences(profileFields(mine, servers), profileFields(theirs, servers));
}

function differences(mine: ComparableFields, theirs: ComparableFields): readonly Difference[] {
  const found: Difference[] = [];
  for (const key of new Set([...mine.keys(), ...theirs.keys()])) {
    const [one, two] = [mine.get(key), theirs.get(key)];
    if (one?.exact === two?.exact) continue;
    found.push({
      field: one?.field ?? two?.field ?? key,
      ...(one !== undefined && { mine: one.shown }),
      ...(two !== undefined && { theirs: two.shown }),
      secretDiffers: one !== undefined && two !== undefined && differsUnseen(one, two),
    });
  }
  return found;
}
