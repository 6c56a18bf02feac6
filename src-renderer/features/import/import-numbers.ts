import { z } from 'zod';
import type { ItemOutcome, ReportItem } from '../../../src-shared/transfer/import-report';

/** What an import does, in servers; profiles only as far as they themselves change. */
export const ImportNumbersSchema = z.object({
  added: z.number(),
  changed: z.number(),
  /** Kept beside the one they met. */
  twice: z.number(),
  /** Same, or left as they are by choice. */
  left: z.number(),
  removed: z.number(),
  rejected: z.number(),
  profiles: z.number(),
});
export type ImportNumbers = Readonly<z.infer<typeof ImportNumbersSchema>>;

export function importNumbers(items: readonly ReportItem[]): ImportNumbers {
  const count = (kind: ReportItem['kind'], ...outcomes: readonly ItemOutcome[]): number => items.filter((item) => item.kind === kind && outcomes.includes(item.outcome)).length;
  return {
    added: count('mcp', 'added'), changed: count('mcp', 'updated', 'merged'), twice: count('mcp', 'renamed'), left: count('mcp', 'unchanged', 'skipped'),
    removed: count('mcp', 'removed'), rejected: count('mcp', 'rejected'), profiles: count('profile', 'added', 'updated', 'merged', 'renamed'),
  };
}

/** Servers that are written. */
export const broughtIn = ({ added, changed, twice }: ImportNumbers): number => added + changed + twice;

export const changesNothing = (numbers: ImportNumbers): boolean => broughtIn(numbers) + numbers.removed + numbers.profiles === 0;
