import type { OperationInput } from '../../src-shared/contract/operations';
import { failureAnswer } from './answers';
import type { ApiContext, WebCore } from './api-env';
import { mostJson } from './operation-request';
import { readJsonBody } from './read-json-body';

/** `POST /exports/download`: the file of `export.create` as it is, and the history says that it went out. */
export function downloadRoute(core: WebCore): (c: ApiContext) => Promise<Response> {
  return async (c) => {
    // Its shape is not known yet: the core checks it.
    const input = (await readJsonBody(c.env, mostJson('export.create'))) as OperationInput<'export.create'>;
    const made = await core.call('export.create', input);
    if (!made.ok) return failureAnswer(made.failure);
    const { file: { fileName, mediaType, content }, profiles } = made.value;
    const recorded = await core.call('export.record', { profiles, fileName });
    if (!recorded.ok) return failureAnswer(recorded.failure);
    return new Response(new Uint8Array(content), { headers: { 'content-type': mediaType, 'content-disposition': attachment(fileName) } });
  };
}

/** RFC 6266: the name in ASCII for old readers, and whole (RFC 8187) for the others. */
export function attachment(fileName: string): string {
  const plain = fileName.replaceAll(/[^\u0020-\u007e]|["%\\]/g, '_');
  // encodeURIComponent can't write half a character.
  const whole = encodeURIComponent(fileName.toWellFormed()).replaceAll(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"${plain === fileName ? '' : `; filename*=UTF-8''${whole}`}`;
}
