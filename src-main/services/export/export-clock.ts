import { AppError } from '../../../src-shared/errors/app-error';

/**
 * SOURCE_DATE_EPOCH (reproducible-builds.org) stops the clock of exports, so that the same state gives the same bytes. One that is no
 * time is refused when the clock is asked, as that page wants it: going on with the time of day would be noticed too late.
 * The clock: @throws AppError USAGE
 */
export function exportClock(epoch: string | undefined): () => Date {
  if (epoch === undefined || epoch === '') return () => new Date();
  if (/^\d{1,12}$/.test(epoch)) return () => new Date(Number(epoch) * 1000);
  return () => {
    throw new AppError('USAGE', { reason: 'SOURCE_DATE_EPOCH is no number of seconds since 1970' });
  };
}
