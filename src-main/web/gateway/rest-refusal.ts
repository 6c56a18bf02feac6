import { AppError } from '../../../src-shared/errors/app-error';
import { HTTP_STATUS } from '../../../src-shared/errors/http-status';
import type { Failure } from '../../../src-shared/errors/outcome';
import type { RestRefusal } from '../../../src-shared/gateway/rest-calls';
import { jsonAnswer, messageLines } from '../answers';
import { HttpRefusal } from '../http-refusal';

interface RefusalParts {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Of the import that failed. */
  readonly importId?: string;
}

/** `{ code, message, details[], detail }`, with `detail` where the gateway has it. */
export function restRefusal(failure: Failure, { status = HTTP_STATUS[failure.code], headers = {}, importId }: RefusalParts = {}): Response {
  const lines = messageLines(failure);
  const { items, subject, reason, expected, limit } = failure.details;
  const body: RestRefusal = {
    code: failure.code, message: lines.join('\n'), details: items ?? [subject, reason, expected, limit].filter((part) => part !== undefined), detail: lines[0] ?? failure.code,
    ...(importId !== undefined && { import_id: importId }),
  };
  return jsonAnswer(body, status, { ...(status === 401 && { 'www-authenticate': 'Bearer' }), ...headers });
}

/** A throw as an answer; undefined: nobody foresaw it. */
export function thrownRefusal(error: Error): Response | undefined {
  if (error instanceof HttpRefusal) return restRefusal(error.failure, error);
  if (error instanceof AppError && error.code !== 'INTERNAL') return restRefusal(error);
  return undefined;
}
