import { findHosts } from './find-hosts';
import { hostKind } from './host-kind';
import type { Observation } from './observation';
import { entryName, shownPart, type ScannedServer, type ScannedText } from './scanned-server';
import { shownWord } from './shown-word';

/** An address, as far as one without a colon goes. */
const DOTTED = /\d\.\d|\.internal/i;
const WORTH_A_LOOK = /:[\\/]|[\da-f]:[\da-f:]/i;
/** `https://mcp.example.com/…` and nothing else that could be an address. */
const PLAIN_URL = /^(?:https?|wss?):\/\/(?:localhost|(?:[a-z0-9-]{1,63}\.){1,6}(?!(?:local|internal|lan|arpa|io|goog)(?![a-z]))[a-z]{2,12})(?::\d{1,5})?(?:\/[^\s:]*)?$/;
/** Addresses that stand by themselves, without a URL around them. */
const BARE = /(?<![\w.:[-])(?:(?:169\.254|10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}|100\.100\.100\.200|168\.63\.129\.16|metadata\.google\.internal|fe[89ab][0-9a-f]:[0-9a-f:]{2,39}|fd00:ec2::[0-9a-f]{1,4})(?![\w-]|\.[\w-])/gi;
/** A version: `pkg==10.0.0.1`, `pkg@10.0.0.1`. */
const VERSION_BEFORE = /(?:[=~^<>]=|@)$/;
/** What must not go through a proxy names such addresses by trade. */
const EXEMPTS = /^no_proxy$/i;

/** An address with a usual name and nothing to hide; none by number, and none of a private network by its ending. */
export const isPlainAddress = (address: string): boolean => PLAIN_URL.test(address);

/** Addresses of cloud metadata services and link-local ones, and as a note those of private networks; this computer itself is none. */
export function* findNetworkAddresses(server: ScannedServer): Generator<Observation> {
  for (const text of server.effective) {
    const isWorthALook = text.path[0] === 'url' || DOTTED.test(text.text) || text.unusual && WORTH_A_LOOK.test(text.text);
    if (!isWorthALook || PLAIN_URL.test(text.text) || EXEMPTS.test(entryName(text.path))) continue;
    const found = worstAddress(text);
    if (found !== undefined) yield found;
  }
}

function worstAddress(text: ScannedText): Observation | undefined {
  let found: Observation | undefined;
  for (const host of hostsOf(text)) {
    const kind = hostKind(host);
    if (kind === 'metadata' || kind === 'link-local') return { code: 'METADATA_ADDRESS', severity: 'warning', path: text.path, reason: hostReason(text, host) };
    if (kind === 'private') found ??= { code: 'PRIVATE_ADDRESS', severity: 'note', path: text.path, reason: hostReason(text, host) };
  }
  return found;
}

function* hostsOf({ text, path }: ScannedText): Generator<string> {
  for (const { host } of findHosts(text, path[0] === 'url')) yield host;
  for (const { 0: address, index } of text.matchAll(BARE)) {
    if (!address.startsWith('10.') || !VERSION_BEFORE.test(text.slice(Math.max(0, index - 2), index))) yield address.includes(':') ? `[${address.toLowerCase()}]` : address.toLowerCase();
  }
}

/** An address that is spelled in another way stands nowhere in the text; without secrets in that it can be said all the same. */
const hostReason = (text: ScannedText, host: string): string | undefined => shownPart(text, host) && shownWord(host);
