import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '../../src-shared/errors/app-error';
import type { GatewayLimits } from './gateway-limits';
import { networkReason } from './network-reason';
import { readLimitedBody } from './read-limited-body';
import { refusedStatus } from './refused-status';
import { retryAfterMs } from './retry-after';

export interface AskedGateway {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
  /** Scheme and host, for people. */
  readonly subject: string;
}

/** What may be tried once more. */
interface Put {
  readonly refusal: AppError;
  readonly waitMs: number | undefined;
}

/**
 * Asks, and asks again where the gateway is too busy (429) or at fault (5xx).
 * @throws AppError GATEWAY_NOT_REACHED, GATEWAY_REFUSED, FILE_TOO_LARGE, CANCELLED
 */
export async function askGateway(asked: AskedGateway, limits: GatewayLimits, stopped: AbortSignal): Promise<Uint8Array> {
  const whole = AbortSignal.timeout(limits.wholeMs);
  const ended = AbortSignal.any([stopped, whole]);
  try {
    for (let tries = 1; ; tries += 1) {
      const answer = await askOnce(asked, limits, ended);
      if (answer instanceof Uint8Array) return answer;
      const waitMs = answer.waitMs ?? limits.backoffMs * 2 ** (tries - 1);
      if (tries === limits.tries || waitMs > limits.longestWaitMs) throw answer.refusal;
      await pause(waitMs, undefined, { signal: ended });
    }
  } catch (error) {
    if (stopped.aborted) throw new AppError('CANCELLED', {}, { cause: error });
    if (error instanceof AppError) throw error;
    throw notReached(asked, whole.aborted ? `not all of its answer came within ${seconds(limits.wholeMs)}` : networkReason(error), error);
  }
}

async function askOnce(asked: AskedGateway, limits: GatewayLimits, ended: AbortSignal): Promise<Uint8Array | Put> {
  const { method, url, headers, body, subject } = asked;
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), limits.answerMs);
  let answer: Response;
  try {
    answer = await fetch(url, { method, headers, redirect: 'manual', signal: AbortSignal.any([ended, late.signal]), ...(body && { body }) });
  } catch (error) {
    throw late.signal.aborted && !ended.aborted ? notReached(asked, `no answer began within ${seconds(limits.answerMs)}`, error) : error;
  } finally {
    clearTimeout(timer);
  }
  if (answer.ok) {
    const content = await readLimitedBody(answer, limits.bodyBytes);
    if (content !== undefined) return content;
    const limit = `${limits.bodyBytes / 1024 ** 2} MiB`;
    throw method === 'GET' ? new AppError('FILE_TOO_LARGE', { place: { file: subject }, limit }) : new AppError('GATEWAY_REFUSED', { subject, reason: ofSent(asked, `its answer has more than ${limit}`) });
  }
  await answer.body?.cancel();
  const waitMs = retryAfterMs(answer.headers.get('retry-after'), Date.now());
  const said = refusedStatus(answer.status, waitMs !== undefined && waitMs > limits.longestWaitMs ? waitMs : undefined);
  const refusal = new AppError('GATEWAY_REFUSED', { subject, reason: answer.status >= 500 ? ofSent(asked, said) : said });
  if (answer.status !== 429 && answer.status < 500) throw refusal;
  return { refusal, waitMs };
}

const notReached = (asked: AskedGateway, reason: string, cause: unknown): AppError => new AppError('GATEWAY_NOT_REACHED', { subject: asked.subject, reason: ofSent(asked, reason) }, { cause });

/** What was sent may have been taken although no answer came, or one of whoever stands before the gateway (502, 504), or it broke in the middle of it (500). */
const ofSent = ({ method }: AskedGateway, reason: string): string => (method === 'POST' ? `${reason}; whether it took what was sent is not known` : reason);

const seconds = (ms: number): string => `${ms / 1000} s`;
