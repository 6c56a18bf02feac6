import { allMatches } from './all-matches';
import type { Slot } from './slot';
import type { TextRange } from './text-range';

const SEGMENT = /[^/]+/g;

/** Whoever knows such an address may use it: host, then where in the path the secret stands. */
const CAPABILITIES: readonly (readonly [host: RegExp, path: RegExp])[] = [
  [/(?:^|\.)slack\.com$/i, /^\/(?:services|triggers|workflows)\/(.+)$/],
  [/(?:^|\.)discord(?:app)?\.com$/i, /^\/api\/(?:v\d+\/)?webhooks\/\d+\/([^/]+)/],
  [/(?:^|\.)zapier\.com$/i, /^\/(?:hooks\/catch\/(?=[^/]+\/)|api\/mcp\/[a-z]\/|mcp\/)([^/]+(?:(?<=catch\/\d+)\/[^/]+)?)/],
  [/(?:^|\.)make\.(?:com|celonis\.com)$/i, /^\/(?:mcp\/api\/v\d+\/u\/|mcp\/u\/)?([A-Za-z0-9-]{20,})/],
  [/(?:^|\.)(?:composio\.dev|pipedream\.net|relay\.app|ifttt\.com|pabbly\.com)$/i, /([0-9a-f]{8}-[0-9a-f-]{27}|[A-Za-z0-9_-]{20,})/i],
  [/(?:^|\.)webhook\.office\.com$/i, /^\/(.+)$/],
  [/(?:^|\.)telegram\.org$/i, /^\/(?:file\/)?bot([^/]+)/],
  [/./, /^\/(?:.{0,100}\/)?(?:webhooks?|webhook-test|hooks?|incoming|mcp\/s)\/([0-9a-f]{8}-[0-9a-f-]{27})/i],
];
/** A name of a commit, not a secret. */
const COMMIT = /(?:^|@)[0-9a-f]{40}$/i;

/** The segments of a URL's path that may be capabilities: those of known services, else any that looks random. */
export function pathSlots(text: string, path: TextRange, host: string, git: boolean): Slot[] {
  const slots: Slot[] = [];
  const whole = text.slice(path.start, Math.min(path.end, path.start + 2048));
  const name = host.replace(/:\d*$/, '');
  for (const [hosts, place] of CAPABILITIES) {
    const match = hosts.test(name) ? place.exec(whole) : null;
    const secret = match?.[1];
    if (match === null || secret === undefined) continue;
    const start = path.start + match.index + match[0].lastIndexOf(secret);
    slots.push({ start, end: start + secret.length, expects: 'likely', reason: 'url' });
    break;
  }
  for (const { index, 0: segment } of allMatches(text.slice(path.start, path.end), SEGMENT)) {
    const start = path.start + index;
    const [known] = slots;
    if (known?.expects === 'likely' && start < known.end && known.start < start + segment.length) continue;
    if (segment.length >= 20 && !(git && COMMIT.test(segment))) slots.push({ start, end: start + segment.length, expects: 'random', reason: 'url' });
    else if (segment.startsWith('[')) slots.push({ start, end: start + segment.length, expects: 'random', reason: 'url' });
  }
  return slots;
}
