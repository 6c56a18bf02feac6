import { z } from 'zod';
import type { ItemOutcome, ReportItem } from '../../../src-shared/transfer/import-report';

/** What an import does, in servers and entries of gateways; profiles only as far as they themselves change. */
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

const WRITTEN: ReadonlySet<ItemOutcome> = new Set(['added', 'updated', 'merged', 'renamed']);

/** `plain` are servers that are only counted, by what becomes of them. */
export function importNumbers(items: readonly ReportItem[], plain: Iterable<readonly [outcome: ItemOutcome, servers: number]> = []): ImportNumbers {
  const servers = new Map<ItemOutcome, number>();
  const count = (outcome: ItemOutcome, more: number): Map<ItemOutcome, number> => servers.set(outcome, (servers.get(outcome) ?? 0) + more);
  let profiles = 0;
  for (const { kind, outcome } of items) {
    if (kind === 'mcp' || kind === 'entity') count(outcome, 1);
    else if (kind === 'profile' && WRITTEN.has(outcome)) profiles += 1;
  }
  for (const [outcome, more] of plain) count(outcome, more);
  const sum = (...outcomes: readonly ItemOutcome[]): number => outcomes.reduce((total, outcome) => total + (servers.get(outcome) ?? 0), 0);
  return { added: sum('added'), changed: sum('updated', 'merged'), twice: sum('renamed'), left: sum('unchanged', 'skipped'), removed: sum('removed'), rejected: sum('rejected'), profiles };
}

/** Servers and entries that are written. */
export const broughtIn = ({ added, changed, twice }: ImportNumbers): number => added + changed + twice;

export const changesNothing = (numbers: ImportNumbers): boolean => broughtIn(numbers) + numbers.removed + numbers.profiles === 0;
