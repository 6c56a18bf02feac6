import { AppError } from '../../src-shared/errors/app-error';
import { failureLines } from '../../src-shared/errors/error-text';
import { HTTP_STATUS } from '../../src-shared/errors/http-status';
import type { Failure, Outcome } from '../../src-shared/errors/outcome';
import { bytesToJson } from './bytes-json';
import { HttpRefusal } from './http-refusal';

type Headers = Readonly<Record<string, string>>;

export const jsonAnswer = (value: unknown, status = 200, headers: Headers = {}): Response =>
  new Response(bytesToJson(value), { status, headers: { 'content-type': 'application/json', ...headers } });

/** `{ error: { code, details, message } }`. */
export function failureAnswer({ code, details }: Failure, status: number = HTTP_STATUS[code], headers: Headers = {}): Response {
  const refused: Headers = status === 401 ? { 'www-authenticate': 'Bearer' } : {};
  return jsonAnswer({ error: { code, details, message: messageLines({ code, details }).join('\n') } }, status, { ...refused, ...headers });
}

/** What a person who calls an address reads of a refusal. */
export const messageLines = (failure: Failure): readonly string[] => failureLines(failure, faceOf(failure.code));

/** Most advice of the command line names its own options; these two are meant for whoever writes a script. */
const faceOf = (code: Failure['code']): 'request' | 'window' => (code === 'ACCESS_REFUSED' || code === 'INPUT_INVALID' ? 'request' : 'window');

export const outcomeAnswer = (outcome: Outcome<unknown>): Response => (outcome.ok ? jsonAnswer(outcome.value) : failureAnswer(outcome.failure));

/** A throw as an answer; undefined: nobody foresaw it. */
export function refusalAnswer(error: Error): Response | undefined {
  if (error instanceof HttpRefusal) return failureAnswer(error.failure, error.status, error.headers);
  if (error instanceof AppError && error.code !== 'INTERNAL') return failureAnswer({ code: error.code, details: error.details });
  return undefined;
}
