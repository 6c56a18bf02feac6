import { AppError } from '../../../src-shared/errors/app-error';
import { fieldPathText, type FieldPath } from '../../../src-shared/profile/field-path';
import { mapMcpTexts, mcpTexts } from '../../../src-shared/profile/map-texts';
import type { Mcp } from '../../../src-shared/profile/mcp';
import type { McpPlace } from '../../../src-shared/profile/profile-page';
import type { SecretPlace } from '../../../src-shared/profile/secret-page';
import type { SecretText } from '../../../src-shared/profile/secret-text';
import type { OpenVault } from '../secrets/vault';
import { pausing } from '../import/pausing';
import { mcpFaults, refuseFaults } from './edit-faults';
import type { EditPlan } from './edit-plan';
import { sharedProfile, type McpRow } from './edit-rows';
import { sameMcp } from './same-mcp';
import { openMcp, sealMcp } from './seal-mcp';

/** Some strings of one kept server. */
export interface ChosenFields extends McpRow {
  readonly fields: ReadonlySet<string>;
}

/** Gives the string that shall stand in place of one that was chosen. */
export type ChangeField = (text: SecretText, path: FieldPath, mcp: Mcp) => SecretText;

/** Finds the server of each place; each once, with all its fields. @throws what `find` throws */
export function chooseFields(places: readonly SecretPlace[], find: (place: McpPlace) => McpRow): readonly ChosenFields[] {
  const groups = Map.groupBy(places, ({ profileId, mcpId }) => JSON.stringify([profileId, mcpId]));
  return [...groups.values()].flatMap((group) => group.slice(0, 1).map((place) => ({ ...find(place), fields: new Set(group.map(({ field }) => field)) })));
}

/**
 * All of them changed, or none.
 * @throws AppError FIELD_NOT_FOUND with every field that is missing, INPUT_INVALID, SEALED_VALUE_DAMAGED, and what `change` throws
 */
export async function planFields(rows: readonly ChosenFields[], change: ChangeField, vault: OpenVault): Promise<EditPlan> {
  const edits: { readonly row: McpRow; readonly mcp: Mcp }[] = [];
  const missing: { readonly field: string; readonly place: string }[] = [];
  await pausing(rows, (row) => {
    const { profile, mcp: stored, fields } = row;
    const kept = openMcp(profile.id, stored, vault);
    const found = new Set(mcpTexts(kept).map(({ path }) => fieldPathText(path)));
    const gone = [...fields].filter((field) => !found.has(field));
    missing.push(...gone.map((field) => ({ field, place: `${profile.name}/${stored.name}` })));
    if (gone.length > 0) return;
    const edited = mapMcpTexts(kept, (text, path) => (fields.has(fieldPathText(path)) ? change(text, path, kept) : text));
    refuseFaults(mcpFaults(edited, kept));
    if (!sameMcp(kept, edited)) edits.push({ row, mcp: edited });
  });
  refuseMissing(missing);
  return {
    changes: { putMcps: edits.map(({ row: { profile, mcp: { position } }, mcp }) => ({ profileId: profile.id, mcp: sealMcp(profile.id, mcp, position, vault) })) },
    touched: edits.map(({ row: { profile }, mcp }) => ({ did: 'changed', profile: profile.name, mcp: mcp.name })),
    result: { ...sharedProfile(rows), mcps: edits.map(({ row: { profile }, mcp }) => ({ profileId: profile.id, mcpId: mcp.id, name: mcp.name })) },
  };
}

function refuseMissing(missing: readonly { readonly field: string; readonly place: string }[]): void {
  const [first] = missing;
  if (first !== undefined) throw new AppError('FIELD_NOT_FOUND', { subject: first.field, items: missing.slice(0, MOST_NAMED).map(({ field, place }) => `${place}: ${field}`) });
}

const MOST_NAMED = 20;
