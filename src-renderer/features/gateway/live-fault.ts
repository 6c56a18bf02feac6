import { GATEWAY_LIVE_TEXTS } from '../../texts/gateway-live-texts';
import type { FollowedJob } from './use-followed-job';

const { next: NEXT, pushing: { unsure: UNSURE } } = GATEWAY_LIVE_TEXTS;

/** What of an environment may keep a gateway from answering. */
export type LiveNeed = 'address' | 'token';

interface LiveFault {
  readonly lines: readonly string[];
  /** What to look at first; undefined: nothing here is to blame. */
  readonly need: LiveNeed | undefined;
}

const NEEDS: Readonly<Record<string, LiveNeed>> = { GATEWAY_NOT_REACHED: 'address', GATEWAY_REFUSED: 'token', ENVIRONMENT_SECRET_REQUIRED: 'token', ENVIRONMENT_SECRET_WRONG: 'token', USAGE: 'token' };

/** What to do about a status other than those of a token (401, 403), for which the code's own advice is right. */
function ofStatus(status: number): readonly [keyof typeof NEXT, LiveNeed | undefined] | undefined {
  if (status >= 500) return ['atFault', undefined];
  if (status >= 300 && status < 400) return ['moved', 'address'];
  if (status === 404) return ['absent', 'address'];
  if (status === 429) return ['busy', undefined];
  return [400, 409, 413, 422].includes(status) ? ['notTaken', undefined] : undefined;
}

/** One code stands for many refusals of a gateway; which one it was stands in the reason, as the core words it. */
export function liveFault({ code, reason = '', lines }: NonNullable<FollowedJob['failure']>): LiveFault {
  const status = code === 'GATEWAY_REFUSED' ? Number(/^it answered (\d{3})/.exec(reason)?.[1] ?? 0) : 0;
  const known = code === 'GATEWAY_NOT_REACHED' && reason.startsWith('its certificate ') ? ['certificate', 'address'] as const : ofStatus(status);
  const [next, need] = known ?? [undefined, NEEDS[code]];
  const isUnsure = reason.endsWith('whether it took what was sent is not known');
  return { lines: [...(next === undefined ? lines : [...lines.slice(0, -1), NEXT[next]]), ...(isUnsure ? [UNSURE] : [])], need };
}
