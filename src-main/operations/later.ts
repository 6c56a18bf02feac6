/** What is loaded, and made, when it is first asked for. */
export type Later<Part> = () => Promise<Part>;

/** Loads once, also for two that ask at once; what failed is tried again. */
export function later<Part>(load: () => Promise<Part>): Later<Part> {
  let part: Promise<Part> | undefined;
  return () => (part ??= load().catch((error: unknown) => {
    part = undefined;
    throw error;
  }));
}
