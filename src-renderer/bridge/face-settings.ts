import { z } from 'zod';

/** Zod would probe for `new Function`, which the page's policy refuses and reports. */
export const withoutEval = (): void => {
  z.config({ jitless: true });
};
