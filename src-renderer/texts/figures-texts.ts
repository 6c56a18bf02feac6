import type { Figures } from '../../src-shared/contract/figures';
import type { EntityOutcomes } from '../../src-shared/transfer/import-report';
import { ENTITY_WORDS } from './entity-texts';
import { sentences } from './in-sentence';
import { bytesText, counted, numberText } from './plural';

/** What Valise did, in figures. */
export const FIGURES_TEXTS = sentences({
  label: 'Figures',
  views: { history: 'History', figures: 'Figures' },
  view: 'What of it to show',
  since: (day: string, clock: string) => `What this Valise did since it started, ${day}, ${clock}. Its server tells the same at /metrics; no name, no address and no secret is counted.`,
  nothing: { title: 'Nothing happened since Valise started', note: 'Operations, how long they took, and what exports and imports of gateway configuration moved are counted here.' },
  numbers: { operations: 'operations', refused: 'refused', jobs: 'jobs running', kept: 'entries kept' },
  operations: {
    title: 'Operations', note: 'most used first', name: 'Operation', count: 'Count', refused: 'Refused', half: 'Half within', most: '95% within', share: 'Share of all',
    all: (count: number) => `Show all ${numberText(count)}`, fewer: 'Show fewer',
  },
  durations: { title: 'How long operations took', of: 'Of', all: 'All operations', head: 'Took', count: 'Operations' },
  transfers: {
    title: 'Exports and imports of gateway configuration', none: 'None since Valise started.', head: 'Direction', ok: 'Done', refused: 'Refused', half: 'Half within', most: '95% within', size: 'Average size', share: 'Done and refused',
    directions: { export: 'Exports', import: 'Imports', push: 'Pushes' },
    exported: (counts: readonly string[]) => `Exported: ${counts.join(', ')}.`,
  },
  sizes: { title: 'How large their documents were', head: 'Size', count: 'Documents', none: 'No document yet whose size is known.' },
  imported: {
    title: 'Import results by type', none: 'No import of gateway configuration since Valise started.', head: 'Type', share: 'Results', other: 'Of no known type',
    outcomes: { created: 'Created', updated: 'Updated', renamed: 'Renamed', unchanged: 'Unchanged', skipped: 'Skipped', failed: 'Failed' } satisfies Readonly<Record<keyof EntityOutcomes, string>>,
  },
  conflicts: {
    title: 'Conflicts by strategy', none: 'No import met anything since Valise started.', head: 'Strategy', share: 'Share of all', count: 'Count',
    strategies: { update: 'Update', rename: 'Rename', skip: 'Skip', fail: 'Fail (imports refused)' } satisfies Readonly<Record<keyof Figures['conflicts'], string>>,
  },
  kept: { title: 'Entries kept by environment', none: 'No environment yet.', head: 'Environment', share: 'Share of the largest', total: 'All' },
} as const);

export const typeTitle = (type: Figures['imported'][number]['type']): string => (type === 'other' ? FIGURES_TEXTS.imported.other : ENTITY_WORDS[type].title);

/** `5 ms`, `2.5 s`. */
export const durationText = (seconds: number): string =>
  (seconds < 1 ? `${numberText(Math.round(seconds * 1000))} ms` : `${numberText(seconds)} s`);

/** Bounds of sizes are powers of two, and are said in round numbers. */
export const sizeText = (bytes: number): string => (bytes < 1_048_576 ? `${numberText(bytes / 1024)} KiB` : `${numberText(bytes / 1_048_576)} MiB`);
export const averageText = (sum: number, count: number): string => (count === 0 ? '' : bytesText(Math.round(sum / count)));

/** Between two bounds; the first has none below it, the last none above. */
export const betweenText = (low: number | undefined, high: number | undefined, say: (value: number) => string): string =>
  (high === undefined ? `over ${say(low ?? 0)}` : low === undefined ? `up to ${say(high)}` : `${say(low)} – ${say(high)}`);

export const refusedText = sentences((results: readonly { readonly result: string; readonly count: number }[]): string =>
  results.map(({ result, count }) => (count === 1 ? result : `${result} ${counted(count, 'time')}`)).join(', '));
