import type { OperationInput, OperationOutput } from '../../src-shared/contract/operations';
import type { Outcome } from '../../src-shared/errors/outcome';
import { failureAnswer } from './answers';
import type { ApiContext, WebCore } from './api-env';
import { fileAnswer } from './file-answer';
import { mostJson } from './operation-request';
import { readJsonBody } from './read-json-body';

/** What answers with a file that is held whole. */
type MakesFile = 'file.rekey' | 'gateway.rekey';

/** `POST …/download`: the file of an operation as it is. */
export function madeFileRoute(core: Pick<WebCore, 'call'>, name: MakesFile): (c: ApiContext) => Promise<Response> {
  return async (c) => {
    // Its shape is not known yet: the core checks it.
    const input = (await readJsonBody(c.env, mostJson(name))) as OperationInput<MakesFile>;
    const made: Outcome<OperationOutput<MakesFile>> = await core.call(name, input, c.get('caller').name());
    return made.ok ? fileAnswer(made.value.file) : failureAnswer(made.failure);
  };
}
