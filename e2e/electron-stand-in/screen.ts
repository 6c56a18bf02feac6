import type { Display, Screen } from 'electron';
import { needReady } from './host.ts';
import { strict } from './strict.ts';

const AREA = { x: 0, y: 0, width: 1920, height: 1040 };

/** One screen, with a task bar at its foot. */
export const screen = strict('screen', {
  getAllDisplays: () => {
    needReady('screen');
    return [strict('display', { workArea: AREA } satisfies Partial<Display>) as Display];
  },
} satisfies Partial<Screen>);
