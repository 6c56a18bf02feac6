import { REALISTIC_ENTRIES_1, type RealisticEntry } from './realistic-entries-1'
import { REALISTIC_ENTRIES_2 } from './realistic-entries-2'
import { REALISTIC_ENTRIES_3 } from './realistic-entries-3'

/** What the detector never saw while it was built: 300 servers, two thirds of them with a secret. */
export const REALISTIC_ENTRIES: readonly RealisticEntry[] = [...REALISTIC_ENTRIES_1, ...REALISTIC_ENTRIES_2, ...REALISTIC_ENTRIES_3]
