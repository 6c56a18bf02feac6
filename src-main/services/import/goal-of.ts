import type { PlannedProfile } from './planned-import';

/** Profiles of an import with the same goal put their servers into the same target. */
export const goalOf = ({ kept, joins, incoming }: Pick<PlannedProfile, 'kept' | 'joins' | 'incoming'>): string =>
  (kept === undefined ? `made ${joins ?? incoming.key}` : `kept ${kept.id}`);
