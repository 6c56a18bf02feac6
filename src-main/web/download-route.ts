import { randomUUID } from 'node:crypto';
import type { OperationInput } from '../../src-shared/contract/operations';
import type { Failure } from '../../src-shared/errors/outcome';
import type { PlannedFile } from '../services/export/destination';
import { failureAnswer } from './answers';
import type { ApiContext, WebCore } from './api-env';
import { Download } from './download';
import { attachment } from './file-answer';
import { joined, mostJson } from './operation-request';
import { readJsonBody } from './read-json-body';

/**
 * `POST /exports/download`: the file of an export as it is made, and the history says that it went out. What is refused before there is
 * anything of it is answered as everything else; later the connection breaks off. Who goes away stops the work.
 */
export function downloadRoute(core: WebCore): (c: ApiContext) => Promise<Response> {
  return async (c) => {
    const download = new Download();
    const said = await readJsonBody(c.env, mostJson('export.write'));
    const destination = core.handles.issueDestination(download.destination);
    // Its shape is not known yet: the core checks it.
    const asked = joined({ destination }, said) as OperationInput<'export.write'>;
    const { jobId = randomUUID() } = asked;
    c.env.outgoing.once('close', () => void core.call('job.cancel', { jobId }));
    const written = core.call('export.write', { ...asked, jobId });
    const first = await Promise.race([download.begun, written.then<PlannedFile | Failure>((outcome) => (outcome.ok ? download.begun : outcome.failure))]);
    if ('code' in first) {
      core.handles.forgetDestination(destination);
      return failureAnswer(first);
    }
    void written.then((outcome) => (outcome.ok ? download.end() : c.env.outgoing.destroy()));
    return new Response(download.body, { headers: { 'content-type': first.mediaType, 'content-disposition': attachment(first.fileName) } });
  };
}
