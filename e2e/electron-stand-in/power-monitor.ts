import type { PowerMonitor } from 'electron';
import { strict } from './strict.ts';
import { withEvents } from './with-events.ts';

/** Nothing happens to the power of a test but what the test itself emits. */
export const powerMonitor = strict('powerMonitor', withEvents({} satisfies Partial<PowerMonitor>));
