import { allMatches } from './all-matches';
import { findUrls, type FoundUrl } from './find-urls';
import { nameStrength } from './secret-name';
import type { Slot } from './slot';
import { pathSlots } from './url-path-slots';

/** Query parameters whose names say too little elsewhere. */
const QUERY_NAMES = /^(?:key|sig|signature|code|auth|token|sas|hmac|pwd|pass|x-amz-(?:signature|security-token)|x-goog-signature|access|secret|apikey|state)$/i;
/** Their paths name databases and files, not capabilities. */
const PLAIN_PATHS = /^(?:file|op|vscode|data|chrome-extension|postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|rediss?|amqps?|sqlite|sqlserver|mssql|s3|gs|nats|kafka|smtps?|ldaps?)$/i;
const GIT = /^git\+|\.git(?:[#?@]|$)|^[a-z+]+:\/\/[^/]*(?:github|gitlab|bitbucket|gitea|codeberg)/i;

const PARAMETER = /[^&;?]+/g;

/** The places in the URLs of `text` where secrets stand: userinfo, query, path, fragment. */
export function urlSlots(text: string): readonly Slot[] {
  return findUrls(text).flatMap((url) => slotsOf(text, url));
}

/** The same for a text that is a URL as a whole, perhaps without scheme or with a variable in place of it. */
export function wholeUrlSlots(text: string): readonly Slot[] {
  const slots = urlSlots(text);
  return /^\s*[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(text) ? slots : [...slots, ...slotsOf(text, { start: 0, rest: 0, end: text.length })];
}

function slotsOf(text: string, { start, rest, end }: FoundUrl): Slot[] {
  const scheme = text.slice(start, Math.max(start, rest - 3));
  const at = userinfoEnd(text, rest, end);
  const host = at === undefined ? rest : at + 1;
  const stop = (chars: RegExp, from: number): number => {
    const offset = text.slice(from, end).search(chars);
    return offset < 0 ? end : from + offset;
  };
  const path = stop(/[/?#;&]/, host);
  const query = stop(/[?#&;]/, path);
  const fragment = text.charAt(query) === '#' ? query : stop(/#/, query);
  const git = GIT.test(text.slice(start, Math.min(end, start + 300)));
  return [
    ...(at === undefined ? [] : userinfoSlots(text, rest, at)),
    ...(PLAIN_PATHS.test(scheme) ? [] : pathSlots(text, { start: path, end: query }, text.slice(host, path), git)),
    ...parameterSlots(text, query + 1, fragment),
    ...fragmentSlots(text, fragment + 1, end, git),
  ];
}

/** Where the userinfo's `@` stands. A password may hold `/`, `?`, `#` and `@` that should have been encoded. */
function userinfoEnd(text: string, rest: number, end: number): number | undefined {
  const body = text.slice(rest, end);
  const slash = body.search(/[/?#]/);
  const authority = slash < 0 ? body : body.slice(0, slash);
  const own = authority.lastIndexOf('@');
  if (own >= 0) {
    const later = body.indexOf('@', own + 1);
    // Two `@` around a slash: what follows the last decides, if a host stands there rather than a path such as /@scope/name.
    return later >= 0 && body.charAt(later - 1) !== '/' && authority.slice(own + 1).search(/[.:]|^localhost$/) < 0 && !/\?[^@]*=/.test(body.slice(own + 1, later))
      ? rest + later : rest + own;
  }
  const loose = body.lastIndexOf('@');
  return loose > 0 && /^[^:@]*:(?!\d{1,5}$)[^@]+$/.test(authority) && body.charAt(loose - 1) !== '/' ? rest + loose : undefined;
}

function userinfoSlots(text: string, start: number, end: number): Slot[] {
  const colon = text.slice(start, end).indexOf(':');
  if (colon >= 0 && start + colon + 1 < end) return [{ start: start + colon + 1, end, expects: 'sure', reason: 'url' }];
  return [{ start, end: colon < 0 ? end : start + colon, expects: 'random', reason: 'url' }];
}

function parameterSlots(text: string, start: number, end: number): Slot[] {
  const slots: Slot[] = [];
  for (const { index, 0: pair } of allMatches(text.slice(start, end), PARAMETER)) {
    const equals = pair.indexOf('=');
    const from = start + index + equals + 1;
    const name = equals < 0 ? '' : pair.slice(0, equals);
    slots.push({ start: from, end: start + index + pair.length, expects: expectationOf(name), reason: 'url' });
  }
  return slots.filter((slot) => slot.start < slot.end);
}

function expectationOf(name: string): Slot['expects'] {
  const strength = nameStrength(decoded(name));
  if (strength === 'sure') return 'sure';
  return strength === 'likely' || QUERY_NAMES.test(name) ? 'likely' : 'random';
}

function fragmentSlots(text: string, start: number, end: number, git: boolean): Slot[] {
  if (start >= end || git) return [];
  return text.slice(start, end).includes('=') ? parameterSlots(text, start, end) : [{ start, end, expects: 'random', reason: 'url' }];
}

const decoded = (name: string): string => name.slice(0, 256).replaceAll(/%([2-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
