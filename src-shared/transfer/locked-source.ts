import type { SourceReport } from './import-plan';

/** Whether a password opens this source: it asks for one, or the one that was given is wrong. */
export const isLocked = ({ failure }: Pick<SourceReport, 'failure'>): boolean => failure?.code === 'PASSWORD_REQUIRED' || failure?.code === 'PASSWORD_WRONG';
