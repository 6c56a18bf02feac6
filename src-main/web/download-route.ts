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

/** What answers with a file that is made as it is taken. */
type WritesFile = 'export.write' | 'gateway.write';

export interface BegunDownload {
  readonly file: PlannedFile;
  readonly body: ReadableStream<Uint8Array>;
}

/**
 * `POST …/download`: the file of an export as it is made, and the history says that it went out. What is refused before there is
 * anything of it is answered as everything else; later the connection breaks off. Who goes away stops the work.
 */
export function downloadRoute(core: WebCore, name: WritesFile): (c: ApiContext) => Promise<Response> {
  return async (c) => {
    const begun = await beginDownload(core, c, name, await readJsonBody(c.env, mostJson(name)));
    if ('code' in begun) return failureAnswer(begun);
    const { file: { mediaType, fileName }, body } = begun;
    return new Response(body, { headers: { 'content-type': mediaType, 'content-disposition': attachment(fileName) } });
  };
}

/** The same for whoever words the answer. `said` is what the operation is to be called with, but for its destination. */
export async function beginDownload(core: Pick<WebCore, 'call' | 'handles'>, c: ApiContext, name: WritesFile, said: unknown): Promise<BegunDownload | Failure> {
  const download = new Download();
  const destination = core.handles.issueDestination(download.destination);
  // Its shape is not known yet: the core checks it.
  const asked = joined({ destination }, said) as OperationInput<WritesFile>;
  const { jobId = randomUUID() } = asked;
  c.env.outgoing.once('close', () => void core.call('job.cancel', { jobId }));
  const written = core.call(name, { ...asked, jobId }, c.get('caller').name());
  const first = await Promise.race([download.begun, written.then<PlannedFile | Failure>((outcome) => (outcome.ok ? download.begun : outcome.failure))]);
  if ('code' in first) {
    core.handles.forgetDestination(destination);
    return first;
  }
  void written.then((outcome) => (outcome.ok ? download.end() : c.env.outgoing.destroy()));
  return { file: first, body: download.body };
}
