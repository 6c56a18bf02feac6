import { stackPlaces } from '../../src-shared/errors/stack-places';

/** A fault without its message, which can quote what is on the screen: its name, and where it happened. */
export const faultPlaces = (error: unknown): string => (error instanceof Error ? [error.name, ...stackPlaces(error)].join('\n') : typeof error);
