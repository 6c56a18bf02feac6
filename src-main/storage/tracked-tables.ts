import { ENTITIES } from './entities-table';
import { ENVIRONMENTS } from './environments-table';
import { MCPS } from './mcps-table';
import { PROFILES } from './profiles-table';
import { REMEMBERED_ITEMS } from './remembered-items-table';
import type { TrackedTable } from './tracked-table';

/** All whose rows an undo puts back; parents before what hangs on them. */
export const TRACKED_TABLES: readonly TrackedTable[] = [PROFILES, MCPS, REMEMBERED_ITEMS, ENVIRONMENTS, ENTITIES];
