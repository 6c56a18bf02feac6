import { ImportOptionsSchema, type Cleanup } from '../../../src-shared/gateway/rest-calls';
import { jsonAnswer } from '../answers';
import type { ApiContext, WebCore } from '../api-env';
import { HttpRefusal } from '../http-refusal';
import { mostJson } from '../operation-request';
import { readImportEnvelope } from './import-envelope';
import { importOrder, readImportQuery } from './import-request';
import { readSentBody } from './read-sent-json';
import { refuse, RestQuery } from './rest-query';
import { restRefusal } from './rest-refusal';
import { runImport } from './run-import';

export const CLEANUP_QUERY = ['max_age_hours'] as const;
const DAY = 24;
const IMPORT_OPTIONS = Object.keys(ImportOptionsSchema.shape);

type ImportingCore = Pick<WebCore, 'call' | 'importStatuses' | 'reportFault'>;

/** `POST /import`: answers with the status once it is done, or at once where the caller prefers that (RFC 7240). */
export function importCall(core: ImportingCore): (c: ApiContext) => Promise<Response> {
  return async (c) => {
    const query = readImportQuery(c.req.url);
    const content = await readSentBody(c, mostJson('import.plan'));
    const order = importOrder({ content, value: await readImportEnvelope(content, IMPORT_OPTIONS) }, query);
    const begun = core.importStatuses().begin();
    const { import_id: importId } = begun;
    const running = runImport(core, order, importId, c.get('caller').name());
    if (/(?:^|,)\s*respond-async\s*(?:,|;|$)/i.test(c.req.header('prefer') ?? '')) {
      void running;
      return jsonAnswer(begun, 202, { location: `/import/status/${importId}`, 'preference-applied': 'respond-async' });
    }
    const { status, failure } = await running;
    return failure === undefined ? jsonAnswer(status) : restRefusal(failure, { importId });
  };
}

export const statusesCall = (core: ImportingCore) => (): Response => jsonAnswer(core.importStatuses().list());

export function statusCall(core: ImportingCore): (c: ApiContext) => Response {
  return (c) => {
    const importId = c.req.param('id') ?? '';
    const status = core.importStatuses().find(importId);
    if (status === undefined) throw new HttpRefusal(404, 'INPUT_INVALID', { reason: `Import ${importId.slice(0, 100)} not found` });
    return jsonAnswer(status);
  };
}

/** `POST /import/cleanup?max_age_hours=`: forgets statuses of imports that ended, not what they brought. */
export function cleanupCall(core: ImportingCore): (c: ApiContext) => Response {
  return (c) => {
    const text = new RestQuery(c.req.url, CLEANUP_QUERY).text('max_age_hours');
    const hours = text === undefined ? DAY : Number(text);
    if (!Number.isFinite(hours) || hours < 0) throw refuse('max_age_hours: expected a number of hours');
    const removed = core.importStatuses().cleanUp(hours);
    return jsonAnswer({ status: 'success', message: `Cleaned up ${removed} completed imports`, removed_count: removed } satisfies Cleanup);
  };
}
