import type { Later } from '../operations/later';

/** What is loaded already. */
export const ready = <Part>(part: Part): Later<Part> => () => Promise.resolve(part);
