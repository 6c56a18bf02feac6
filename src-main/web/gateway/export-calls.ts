import type { OperationInput } from '../../../src-shared/contract/operations';
import { isEntityType } from '../../../src-shared/gateway/entity-type';
import { DEFAULT_ENVIRONMENT } from '../../../src-shared/gateway/environment';
import { environmentKeyOf } from '../../../src-shared/gateway/environment-key-of';
import { SelectiveBodySchema, type RootExport } from '../../../src-shared/gateway/rest-calls';
import { inputFaults } from '../../operations/input-faults';
import { jsonAnswer } from '../answers';
import type { ApiContext, WebCore } from '../api-env';
import { beginDownload } from '../download-route';
import { HttpRefusal } from '../http-refusal';
import { readSentJson } from './read-sent-json';
import { entitySelection, entityType, refuse, RestQuery } from './rest-query';
import { restRefusal } from './rest-refusal';

const MOST_SELECTION = 16 * 1024 * 1024;
export const EXPORT_QUERY = ['export_format', 'types', 'exclude_types', 'tags', 'include_inactive', 'include_dependencies', 'environment'] as const;
export const SELECTIVE_QUERY = ['include_dependencies', 'environment'] as const;
export const ROOT_QUERY = ['uri', 'environment'] as const;

type Calling = Pick<WebCore, 'call' | 'handles'>;

/**
 * `GET /export`. A type to leave out that does not exist is left out already; one that is asked for is refused. The default environment is
 * made where it is not there yet: what a gateway is asked for first is an empty document, not an error.
 */
export function exportCall(core: Calling): (c: ApiContext) => Promise<Response> {
  return (c) => {
    const query = new RestQuery(c.req.url, EXPORT_QUERY);
    const types = query.list('types')?.map((type) => entityType(type, 'types'));
    const environment = query.text('environment');
    const input: OperationInput<'gateway.export'> = {
      environment,
      options: {
        ...(types !== undefined && { types }),
        excludeTypes: (query.list('exclude_types') ?? []).map((type) => type.toLowerCase()).filter(isEntityType),
        tags: [...(query.list('tags') ?? [])],
        includeInactive: query.flag('include_inactive') ?? false,
        dependencies: query.flag('include_dependencies') ?? true,
        format: query.text('export_format')?.toLowerCase() === 'yaml' ? 'yaml' : 'json',
      },
    };
    return exported(core, c, input, isDefault(environment));
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

const isDefault = (name: string | undefined): boolean => name === undefined || environmentKeyOf(name) === environmentKeyOf(DEFAULT_ENVIRONMENT);

async function exported(core: Calling, c: ApiContext, input: OperationInput<'gateway.export'>, makes = false): Promise<Response> {
  const begun = await beginDownload(core, c, 'gateway.write', input);
  if (makes && 'code' in begun && begun.code === 'ENVIRONMENT_NOT_FOUND') {
    const added = await core.call('environment.add', { name: DEFAULT_ENVIRONMENT }, c.get('caller').name());
    // Somebody else may have made it meanwhile.
    return added.ok || added.failure.code === 'NAME_TAKEN' ? exported(core, c, input) : restRefusal(added.failure);
  }
  return 'code' in begun ? restRefusal(begun) : new Response(begun.body, { headers: { 'content-type': begun.file.mediaType } });
}
