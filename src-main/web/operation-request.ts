import type { OperationName } from '../../src-shared/contract/operations';
import { ROUTES } from '../../src-shared/contract/routes';
import type { ApiContext } from './api-env';
import { HttpRefusal } from './http-refusal';
import { queryReader } from './query-values';
import { readJsonBody } from './read-json-body';

const MEBI = 1024 * 1024;
const MOST_JSON = MEBI;
/** Inputs that the contract lets be larger: whole files, long texts, and lists of thousands. */
const LARGER: Readonly<Partial<Record<OperationName, number>>> = {
  // Of the largest document (64 MiB) in base64.
  'import.plan': 96 * MEBI,
  'file.inspect': 96 * MEBI,
  'file.verify': 96 * MEBI,
  'file.rekey': 96 * MEBI,
  'file.scan': 96 * MEBI,
  'gateway.diff': 96 * MEBI,
  'gateway.rekey': 96 * MEBI,
  'gateway.export': 16 * MEBI,
  'gateway.write': 16 * MEBI,
  'entity.put': 16 * MEBI,
  'entity.remove': 16 * MEBI,
  'import.apply': 16 * MEBI,
  'mcp.add': 16 * MEBI,
  'mcp.update': 16 * MEBI,
  'mcp.switch': 16 * MEBI,
  'mcp.remove': 16 * MEBI,
  'mcp.copy': 16 * MEBI,
  'profile.remove': 16 * MEBI,
  'profile.updateMany': 16 * MEBI,
  'profile.duplicateMany': 16 * MEBI,
  'secret.set': 16 * MEBI,
  'secret.fill': 16 * MEBI,
  'secret.unset': 16 * MEBI,
};

export const mostJson = (name: OperationName): number => LARGER[name] ?? MOST_JSON;

/** Reads the input of an operation out of a request: fields of the path, and the query (GET) or the JSON body. Its shape is checked by the core. */
export function operationRequest(name: OperationName): (c: ApiContext) => Promise<unknown> {
  const readQuery = queryReader(name);
  // A number in the path is a text as well.
  const readPath = (c: ApiContext): Readonly<Record<string, unknown>> => readQuery(new URLSearchParams(c.req.param()));
  if (ROUTES[name].method === 'GET') return (c) => Promise.resolve(joined(readPath(c), readQuery(new URL(c.req.url).searchParams)));
  return async (c) => {
    if (new URL(c.req.url).search !== '') throw new HttpRefusal(400, 'INPUT_INVALID', { reason: 'this request has no query; what it says belongs into the JSON body' });
    return joined(readPath(c), await readJsonBody(c.env, mostJson(name)));
  };
}

/** @throws HttpRefusal 400 for a field that is said twice */
export function joined(path: Readonly<Record<string, unknown>>, rest: unknown): unknown {
  if (Object.keys(path).length === 0) return rest;
  if (typeof rest !== 'object' || rest === null || Array.isArray(rest)) throw new HttpRefusal(400, 'INPUT_INVALID', { expected: 'an object' });
  const twice = Object.keys(path).find((field) => Object.hasOwn(rest, field));
  if (twice !== undefined) throw new HttpRefusal(400, 'INPUT_INVALID', { reason: `${twice} is said by the address already` });
  return { ...rest, ...path };
}
