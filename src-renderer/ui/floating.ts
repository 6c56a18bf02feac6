/** Floating parts live inside <main>, so every word on screen belongs to a landmark. */
export const FLOATING_ID = 'floating';
export const inMain = { portalProps: { target: `#${FLOATING_ID}` } } as const;
