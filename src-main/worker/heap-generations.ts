import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Of each half of the young generation, in MiB: large enough for one file at a time. */
const HALF_MIB = 8;
/** Of the whole, for a thread of its own: two halves, and what is moved between them. */
export const YOUNG_MIB = 3 * HALF_MIB;
/** By how much the old generation may grow before it is cleared. Left to itself it doubles and more: eighty megabytes of an import, which spare it no time. */
const OLD_GROWTH_PERCENT = 50;

/**
 * For the heaps of this process, threads included.
 * Of what a file is read into, all but a few rows is garbage a moment later. V8 would take from a phase in which much survives that
 * such objects live long, and make all of them among the old ones: twice the memory, a fifth more time. Threads begin with the size
 * that they may have, since `stopGrowing` holds for all of them.
 */
export function prepareHeap(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
  setFlagsFromString(`--min-semi-space-size=${HALF_MIB}`);
  setFlagsFromString(`--heap-growing-percent=${OLD_GROWTH_PERCENT}`);
}

/** V8 would let it grow to 134 MB, which spares an import nothing. It can only be stopped where it is, so that is tried now and then. */
export function stopGrowing(): void {
  const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
  if (young !== undefined && young.space_size > 2 * HALF_MIB * 1000 * 1000 * 0.9) setFlagsFromString('--semi-space-growth-factor=1');
}
