/** A URL in a text, as far as its host. */
export interface FoundHost {
  /** In lower case. */
  readonly scheme: string;
  /** As `URL.hostname` gives it. */
  readonly host: string;
  /** A user or a password stands before it. */
  readonly userinfo: boolean;
}

/** The authority has no slash, so that matches can't overlap. Backslashes are slashes to whoever reads URLs. */
const AUTHORITY = /(?<![A-Za-z0-9+.-])([A-Za-z][A-Za-z0-9+.-]{1,30}):[\\/]{2,8}([^\s"'`<>\\/?#]*)/g;

/** A host that normalising leaves as it is: its last part is no number. */
const PLAIN = /^([^@]*@)?((?:[a-z0-9-]{1,63}\.){0,8}(?!xn--)[a-z][a-z0-9-]{0,62})(?::\d{1,5})?$/;

/** The hosts of all URLs in `text`; what is no URL, such as one with a variable for a host, is left out. Linear. `isUrl`: it is meant to be one as a whole. */
export function* findHosts(text: string, isUrl: boolean): Generator<FoundHost> {
  // Readers of URLs forgive slashes that are missing.
  const whole = isUrl ? URL.parse(text) : null;
  if (whole !== null && isHost(whole.hostname)) yield { scheme: whole.protocol.slice(0, -1), host: whole.hostname, userinfo: whole.username !== '' || whole.password !== '' };
  if (!/:[\\/]{2}/.test(text)) return;
  for (const [, scheme = '', authority = ''] of text.matchAll(AUTHORITY)) {
    if (authority === '' || authority.length > 500) continue;
    const [, user, plain] = PLAIN.exec(authority) ?? [];
    if (plain !== undefined) {
      yield { scheme: scheme.toLowerCase(), host: plain, userinfo: user !== undefined && /[^:@]/.test(user) };
      continue;
    }
    // Whatever the scheme: those of the web have their hosts normalised.
    const url = URL.parse(`http://${authority}/`);
    if (url !== null && isHost(url.hostname)) yield { scheme: scheme.toLowerCase(), host: url.hostname, userinfo: url.username !== '' || url.password !== '' };
  }
}

/** `${HOST}` is none. */
const isHost = (host: string): boolean => host !== '' && !/[${}%]/.test(host);
