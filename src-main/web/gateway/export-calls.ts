import type { OperationInput } from '../../../src-shared/contract/operations';
import { isEntityType } from '../../../src-shared/gateway/entity-type';
import { DEFAULT_ENVIRONMENT } from '../../../src-shared/gateway/environment';
import { SelectiveBodySchema, type RootExport } from '../../../src-shared/gateway/rest-calls';
import { inputFaults } from '../../operations/input-faults';
import { jsonAnswer } from '../answers';
import type { ApiContext, WebCore } from '../api-env';
import { HttpRefusal } from '../http-refusal';
import { readSentJson } from './read-sent-json';
import { entitySelection, entityType, refuse, RestQuery } from './rest-query';
import { restRefusal } from './rest-refusal';

const MOST_SELECTION = 16 * 1024 * 1024;
export const EXPORT_QUERY = ['export_format', 'types', 'exclude_types', 'tags', 'include_inactive', 'include_dependencies', 'environment'] as const;
export const SELECTIVE_QUERY = ['include_dependencies', 'environment'] as const;
export const ROOT_QUERY = ['uri', 'environment'] as const;

type Calling = Pick<WebCore, 'call'>;

/** `GET /export`. A type to leave out that does not exist is left out already; one that is asked for is refused. */
export function exportCall(core: Calling): (c: ApiContext) => Promise<Response> {
  return (c) => {
    const query = new RestQuery(c.req.url, EXPORT_QUERY);
    const types = query.list('types')?.map((type) => entityType(type, 'types'));
    return exported(core, c, {
      environment: query.text('environment'),
      options: {
        ...(types !== undefined && { types }),
        excludeTypes: (query.list('exclude_types') ?? []).map((type) => type.toLowerCase()).filter(isEntityType),
        tags: [...(query.list('tags') ?? [])],
        includeInactive: query.flag('include_inactive') ?? false,
        dependencies: query.flag('include_dependencies') ?? true,
        format: query.text('export_format')?.toLowerCase() === 'yaml' ? 'yaml' : 'json',
      },
    });
  };
}

/** `POST /export/selective`: only what the body names, and what that refers to. @throws HttpRefusal 400, 422 */
export function selectiveCall(core: Calling): (c: ApiContext) => Promise<Response> {
  return async (c) => {
    const query = new RestQuery(c.req.url, SELECTIVE_QUERY);
    const said = SelectiveBodySchema.safeParse((await readSentJson(c, MOST_SELECTION)).value);
    if (!said.success) throw new HttpRefusal(422, 'INPUT_INVALID', { items: [...inputFaults(said.error.issues)].slice(0, 20) });
    const include = entitySelection(said.data, 'the body');
    if (Object.keys(include).length === 0) throw refuse('the body: it names nothing; GET /export has everything');
    return exported(core, c, { environment: query.text('environment'), options: { include, dependencies: query.flag('include_dependencies') ?? true } });
  };
}

/** `GET /roots/export?uri=`, as the gateway writes a single root. */
export function rootCall(core: Calling): (c: ApiContext) => Promise<Response> {
  return async (c) => {
    const query = new RestQuery(c.req.url, ROOT_QUERY);
    const uri = query.text('uri');
    if (uri === undefined) throw refuse('uri: the address of the root is missing');
    const shown = await core.call('entity.show', { environment: query.text('environment') ?? DEFAULT_ENVIRONMENT, type: 'roots', entity: uri }, c.get('caller').name());
    if (!shown.ok) return restRefusal(shown.failure);
    const { identity, name } = shown.value;
    return jsonAnswer({
      exported_at: new Date().toISOString(), exported_by: c.get('caller').name(), export_type: 'root', version: '1.0', root: { uri: identity, name },
    } satisfies RootExport);
  };
}

async function exported(core: Calling, c: ApiContext, input: OperationInput<'gateway.export'>): Promise<Response> {
  const made = await core.call('gateway.export', input, c.get('caller').name());
  if (!made.ok) return restRefusal(made.failure);
  const { content, mediaType } = made.value.file;
  return new Response(new Uint8Array(content), { headers: { 'content-type': mediaType } });
}
