import { foldedName } from '../../../src-shared/profile/folded-name';
import { programName } from '../../../src-shared/profile/server-package';
import { packItem, unpackItem, type PackedItem } from './packed-item';
import type { OpenProfile, PreparedProfile, ProgramNeed, ShownEntries } from './prepared-profile';

/** Packs the servers of a profile, and notes of them what a plan asks of all. */
export function packProfile({ items, rejected, ...head }: OpenProfile): PreparedProfile {
  return {
    ...head,
    packed: JSON.stringify([items.map(packItem), rejected]),
    bodies: items.map(({ body }) => body).join('\n'),
    counts: { mcps: items.length, rejected: rejected.length, secrets: items.reduce((total, { row }) => total + row.secretCount, 0) },
    plain: items.every(({ reference }) => !reference) && areDistinct(items.map(({ row }) => row.id)) && areDistinct(items.map(({ row }) => foldedName(row.name))),
    noticed: [...items.flatMap(({ findings }) => findings), ...rejected.map(({ finding }) => finding)],
    programs: programsOf(items),
    stated: [...new Set(items.map(({ row }) => programName(row.command ?? '')))],
  };
}

export function unpackProfile({ key, source, identified, says, markers, place, findings, row, body, secrets, questions, packed, bodies }: PreparedProfile): OpenProfile {
  const [items, rejected] = parsed(packed);
  const lines = bodies.split('\n');
  return { key, source, identified, says, markers, place, findings, row, body, secrets, questions, rejected, items: items.map((item, index) => unpackItem(item, lines[index] ?? '')) };
}

/** What plans and reports show of a profile's servers. */
export function shownEntries({ packed }: PreparedProfile): ShownEntries {
  const [items, rejected] = parsed(packed);
  return {
    rejected,
    items: items.map((item) => {
      const { key, row, target, blanks, blankNames, findings } = unpackItem(item, '');
      return { key, name: row.name, type: row.type, secrets: row.secretCount, ...(target !== undefined && { target }), blanks, blankNames, findings };
    }),
  };
}

/** It was packed by packProfile, in this process or in one of its threads. */
const parsed = (packed: string): readonly [items: readonly PackedItem[], rejected: OpenProfile['rejected']] =>
  JSON.parse(packed) as readonly [items: readonly PackedItem[], rejected: OpenProfile['rejected']];

/** How many items a profile is at most in plan and report. */
export const entryCount = ({ counts }: PreparedProfile): number => 1 + counts.rejected + counts.mcps;

function programsOf(items: OpenProfile['items']): readonly ProgramNeed[] {
  const needs = new Map<string, ProgramNeed & { readonly servers: string[] }>();
  for (const { row, needs: needed } of items) {
    if (needed === undefined) continue;
    const need = needs.get(needed.program) ?? { ...needed, servers: [] };
    needs.set(needed.program, need);
    need.servers.push(row.name);
  }
  return [...needs.values()];
}

const areDistinct = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;
