import { sentences } from './in-sentence';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `14 min ago`, `2 hr ago`, `yesterday`, then the date; what is no date is shown as it is. */
export const agoText = sentences((iso: string, now: Date): string => {
  const then = new Date(iso);
  if (Number.isNaN(then.getTime())) return iso;
  const passed = now.getTime() - then.getTime();
  const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto', style: 'short' });
  if (passed < MINUTE && passed > -MINUTE) return relative.format(0, 'minute');
  if (passed >= 0 && passed < HOUR) return relative.format(-Math.round(passed / MINUTE), 'minute');
  if (passed >= 0 && passed < DAY) return relative.format(-Math.round(passed / HOUR), 'hour');
  if (passed >= 0 && passed < 7 * DAY) return relative.format(-Math.max(Math.round(passed / DAY), 1), 'day');
  return dateText(then);
});

export const dateText = (date: Date): string => new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(date);

export const clockText = (date: Date): string => new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(date);

/** The day of a moment as a heading: Today, Yesterday, or its date. */
export function dayText(date: Date, now: Date, words: { readonly today: string; readonly yesterday: string }): string {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  const day = new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const days = Math.round((midnight - day) / DAY);
  if (days === 0) return words.today;
  if (days === 1) return words.yesterday;
  return new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', ...(date.getFullYear() !== now.getFullYear() && { year: 'numeric' }) }).format(date);
}
