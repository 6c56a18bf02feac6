import type { ErrorDetails } from '../../src-shared/errors/app-error';
import type { ErrorCode } from '../../src-shared/errors/error-code';
import type { Failure } from '../../src-shared/errors/outcome';

/** A refusal of the door itself, where HTTP has a status that fits better than the one of the code. */
export class HttpRefusal extends Error {
  readonly status: number;
  readonly failure: Failure;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: ErrorCode, details: ErrorDetails = {}, headers: Readonly<Record<string, string>> = {}) {
    super(code);
    this.name = 'HttpRefusal';
    this.status = status;
    this.failure = { code, details };
    this.headers = headers;
  }
}
