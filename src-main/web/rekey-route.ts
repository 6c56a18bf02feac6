import type { OperationInput } from '../../src-shared/contract/operations';
import { failureAnswer } from './answers';
import type { ApiContext, WebCore } from './api-env';
import { fileAnswer } from './file-answer';
import { mostJson } from './operation-request';
import { readJsonBody } from './read-json-body';

/** `POST /files/rekey/download`: the file of `file.rekey` as it is. */
export function rekeyRoute(core: Pick<WebCore, 'call'>): (c: ApiContext) => Promise<Response> {
  return async (c) => {
    // Its shape is not known yet: the core checks it.
    const input = (await readJsonBody(c.env, mostJson('file.rekey'))) as OperationInput<'file.rekey'>;
    const made = await core.call('file.rekey', input);
    return made.ok ? fileAnswer(made.value.file) : failureAnswer(made.failure);
  };
}
