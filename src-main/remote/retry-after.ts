/** How long a server wants to be left alone (RFC 9110, 10.2.3: seconds, or a date), in milliseconds; undefined where it says nothing that can be read. */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  const said = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(said)) return Number(said) * 1000;
  if (!/^[A-Z][a-z]{2,8},? /.test(said)) return undefined;
  const at = Date.parse(said);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
