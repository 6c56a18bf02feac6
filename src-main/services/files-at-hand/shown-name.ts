import type { Failure } from '../../../src-shared/errors/outcome';
import type { Place } from '../../../src-shared/errors/place';
import type { Finding } from '../../../src-shared/transfer/finding';
import { detectSecrets } from '../secrets/detect-secrets';
import { MASK } from '../secrets/mask-text';

/** More says nothing; names in a hostile file are megabytes long. */
const LONGEST = 500;
/** Where a name is cut, half of a token would no longer look like one. */
const LAST_WORD = /[^\s"'`,;]{0,500}$/;

/** A name of a stranger's file without what in it looks like a secret itself; a long one is cut. */
export function shownName(name: string): string {
  if (name.length > LONGEST) return `${shownName(name.slice(0, LONGEST).replace(LAST_WORD, ''))}…`;
  let shown = '';
  let at = 0;
  for (const { start, end } of detectSecrets(name, { kind: 'free', name: '' })) {
    shown += name.slice(at, start) + MASK;
    at = end;
  }
  return shown + name.slice(at);
}

/** A place whose pointer names nothing that looks like a secret. */
export const shownPlace = (place: Place): Place => (place.pointer === undefined ? place : { ...place, pointer: shownName(place.pointer) });

/** A finding whose words hold nothing that looks like a secret: names of servers, variables and fields can. */
export const shownFinding = ({ place, subject, field, reason, ...finding }: Finding): Finding => ({
  ...finding,
  ...(place !== undefined && { place: shownPlace(place) }),
  ...(subject !== undefined && { subject: shownName(subject) }),
  ...(field !== undefined && { field: shownName(field) }),
  ...(reason !== undefined && { reason: shownName(reason) }),
});

/** The same for a refusal. */
export const shownFailure = ({ code, details: { place, subject, reason, items, ...details } }: Failure): Failure => ({
  code,
  details: {
    ...details,
    ...(place !== undefined && { place: shownPlace(place) }),
    ...(subject !== undefined && { subject: shownName(subject) }),
    ...(reason !== undefined && { reason: shownName(reason) }),
    ...(items !== undefined && { items: items.map(shownName) }),
  },
});
