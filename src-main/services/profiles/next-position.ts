import type { StoredMcp } from './stored-profile';

/** Behind the last of the servers, which stand in order of position. */
export const nextPosition = (servers: readonly StoredMcp[]): number => (servers.at(-1)?.position ?? -1) + 1;
