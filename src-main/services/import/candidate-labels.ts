import type { PlanItem } from '../../../src-shared/transfer/import-plan';
import { compareMcps } from '../profiles/compare-mcps';
import { cutText } from '../export/cut-text';
import { subjectOf } from './plan-mcp';
import type { PlacedMcp } from './planned-import';

/** Fields that a label tells, and characters of each. */
const FIELDS = 3;
const CHARACTERS = 60;

/** Names one of the kept servers that could be meant. */
export const candidateId = ({ home, mcp }: PlacedMcp): string => JSON.stringify([home.id, mcp.id]);

/** Kept servers that could be meant, each told by its profile and by what is not the same in all of them; secrets masked. */
export function candidateLabels(found: readonly PlacedMcp[]): NonNullable<PlanItem['candidates']> {
  const apart = compareMcps(found.map(({ mcp }) => mcp)).filter(({ field }) => field !== 'name');
  return found.map((placed, index) => {
    const told = apart.slice(0, FIELDS).map(({ field, values, secretDiffers }) => {
      const value = values[index];
      return `${field} ${value === null || value === undefined ? 'not there' : `${oneLine(value)}${secretDiffers ? ' (not the same secret)' : ''}`}`;
    });
    const more = apart.length > FIELDS ? [`${apart.length - FIELDS} more`] : [];
    const label = subjectOf(placed.home, placed.mcp);
    return { id: candidateId(placed), label: told.length === 0 ? label : `${label}: ${[...told, ...more].join(', ')}` };
  });
}

function oneLine(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return line.length <= CHARACTERS ? line : `${cutText(line, CHARACTERS - 1)}…`;
}
