import { OPERATIONS, type OperationName } from '../../../src-shared/contract/operations';
import { ROUTES } from '../../../src-shared/contract/routes';
import { schemaOf, type JsonSchema } from './schema-of';

/** The method of an address in lower case, with what OpenAPI calls an operation. */
export type PathItem = Readonly<Record<string, JsonSchema>>;

/** Every operation of the contract, by its address. */
export function operationPaths(): ReadonlyMap<string, PathItem> {
  const paths = new Map<string, PathItem>();
  for (const name of Object.keys(OPERATIONS) as OperationName[]) {
    const { method, path } = ROUTES[name];
    const address = `/api/v1${path.replaceAll(/:(\w+)/g, '{$1}')}`;
    paths.set(address, { ...paths.get(address), [method.toLowerCase()]: operationOf(name) });
  }
  return paths;
}

function operationOf(name: OperationName): JsonSchema {
  const { method, path } = ROUTES[name];
  const input = schemaOf(OPERATIONS[name].input, 'input');
  const properties = (input['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>;
  const required = new Set((input['required'] ?? []) as readonly string[]);
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, field = '']) => field);
  const others = Object.entries(properties).filter(([field]) => !inPath.includes(field));
  const inQuery = method === 'GET' ? others : [];
  const parameters = [
    ...inPath.map((field) => ({ name: field, in: 'path', required: true, schema: properties[field] ?? { type: 'string' } })),
    ...inQuery.map(([field, schema]) => ({ name: field, in: 'query', required: required.has(field), schema })),
  ];
  const body = { ...input, properties: Object.fromEntries(others), required: others.map(([field]) => field).filter((field) => required.has(field)) };
  return {
    operationId: name,
    tags: [name.split('.', 1)[0] ?? name],
    ...(parameters.length > 0 && { parameters }),
    ...(method !== 'GET' && others.length > 0 && { requestBody: { required: body.required.length > 0, content: { 'application/json': { schema: body } } } }),
    responses: {
      200: { description: 'The value of the operation.', content: { 'application/json': { schema: schemaOf(OPERATIONS[name].output, 'output') } } },
      default: { $ref: '#/components/responses/Refusal' },
    },
  };
}
