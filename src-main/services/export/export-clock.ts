/** SOURCE_DATE_EPOCH (reproducible-builds.org) stops the clock of exports, so that the same state gives the same bytes. */
export const exportClock = (epoch: string | undefined): (() => Date) =>
  (epoch !== undefined && /^\d{1,12}$/.test(epoch) ? () => new Date(Number(epoch) * 1000) : () => new Date());
