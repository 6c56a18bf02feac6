import type { Slot } from './slot';

/** `user:password@tcp(host)/db` (Go's MySQL driver) and `user:password@host.example:port`; the user is no scheme or package kind. */
const BARE = /^\s*(?!(?:npm|jsr|mailto|docker|github|gitlab|git|file|sha\d+|xmpp|sips?|acct):)[\w.+-]{1,64}:(?=[^\s@]{1,512}@)/i;
const HOST = /^(?:(?:tcp|unix)\(|(?:localhost|[A-Za-z][\w-]{0,62}(?:\.[\w-]{1,63}){1,8}|\d{1,3}(?:\.\d{1,3}){3})(?::\d{1,5})?(?:\/|\s*$)|[A-Za-z][\w-]{0,62}:\d{1,5}(?:\/|\s*$))/;

/** The password of an address that has userinfo but no scheme. */
export function bareUserinfoSlots(text: string): readonly Slot[] {
  const user = BARE.exec(text)?.[0];
  if (user === undefined) return [];
  const end = text.indexOf('@', user.length);
  if (text.slice(user.length, user.length + 2) === '//' || !HOST.test(text.slice(end + 1, end + 1 + 700))) return [];
  return [{ start: user.length, end, expects: 'sure', reason: 'connection-string' }];
}
