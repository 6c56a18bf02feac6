const REASONS: readonly (readonly [RegExp, string])[] = [
  [/prompt was dismissed|is locked|interaction is not allowed/i, 'it is locked'],
  [/no result found/i, 'it has no default collection to keep a key in'],
  [/DBUS_SESSION_BUS_ADDRESS|Failed to connect to socket|ServiceUnknown|was not provided by any/i, 'no secret service is running in this session'],
  [/Did not receive a reply|NoReply|was disconnected/i, 'it does not answer'],
];

/** The keychain's own failure in words for people; what is not known is passed on, cut to a line. */
export function plainReason(failure: unknown): string {
  const text = failure instanceof Error ? failure.message : String(failure);
  const [, known] = REASONS.find(([pattern]) => pattern.test(text)) ?? [];
  return known ?? text.replaceAll(/\s+/g, ' ').trim().slice(0, 200);
}
