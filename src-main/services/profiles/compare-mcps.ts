import type { Mcp } from '../../../src-shared/profile/mcp';
import type { ComparedField } from '../../../src-shared/profile/profile-page';
import { differsUnseen, mcpFields, type ComparableField } from './comparable-fields';

/** The fields that are not the same in all of `mcps`, in the order in which they first stand; secrets masked. */
export function compareMcps(mcps: readonly Mcp[]): ComparedField[] {
  const sides = mcps.map(mcpFields);
  return [...new Set(sides.flatMap((fields) => [...fields.keys()]))]
    .map((key) => sides.map((fields) => fields.get(key)))
    .filter((column) => new Set(column.map((field) => field?.exact)).size > 1)
    .map((column) => ({
      field: column.find((field) => field !== undefined)?.field ?? '',
      values: column.map((field) => field?.shown ?? null),
      secretDiffers: someDifferUnseen(column.filter((field) => field !== undefined)),
    }));
}

const someDifferUnseen = (fields: readonly ComparableField[]): boolean =>
  fields.some((one, index) => fields.slice(index + 1).some((two) => differsUnseen(one, two)));
