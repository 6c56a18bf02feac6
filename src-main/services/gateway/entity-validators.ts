import type { EntityValidator } from './extension-points';
import { scanEntity } from './scan-entity';

/** What looks at entities that come in, in this order. Listed here and not where the parts meet: an import runs on a thread of its own, which gets no functions. */
export const ENTITY_VALIDATORS: readonly EntityValidator[] = [scanEntity];
