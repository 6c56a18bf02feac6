import { expect, test } from 'vitest';
import { OPERATIONS, type OperationName } from '../../../src-shared/contract/operations';
import { ROUTES } from '../../../src-shared/contract/routes';
import { docsPage } from './docs-page';
import { openApiDocument } from './openapi-document';

const document = openApiDocument();
const text = JSON.stringify(document);

/** Every object in it. */
function* objectsOf(value: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Readonly<Record<string, unknown>>;
  for (const inner of Object.values(value)) yield* objectsOf(inner);
}

test('every operation is where ROUTES says, under its name, and every parameter of an address is described', () => {
  for (const name of Object.keys(OPERATIONS) as OperationName[]) {
    const { method, path } = ROUTES[name];
    const address = `/api/v1${path.replaceAll(/:(\w+)/g, '{$1}')}`;
    const call = (document.paths[address] as Readonly<Record<string, { readonly operationId: string; readonly parameters?: readonly { readonly name: string; readonly in: string }[] }>>)[method.toLowerCase()];
    expect(call?.operationId, name).toBe(name);
    const inPath = call?.parameters?.filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name) ?? [];
    expect(inPath).toEqual([...path.matchAll(/:(\w+)/g)].map(([, field]) => field));
  }
});

test('what it refers to is in it, and no id stands twice', () => {
  const references = [...objectsOf(document)].flatMap(({ $ref }) => (typeof $ref === 'string' ? [$ref] : []));
  expect(references.length).toBeGreaterThan(0);
  for (const reference of references) {
    const found = reference.slice(2).split('/').reduce<unknown>((at, step) => (at as Readonly<Record<string, unknown>> | undefined)?.[step], document);
    expect(found, reference).toBeDefined();
  }
  const ids = [...objectsOf(document.paths)].flatMap(({ operationId }) => (typeof operationId === 'string' ? [operationId] : []));
  expect(new Set(ids).size).toBe(ids.length);
});

test('a body, a query and bytes are what the contract takes', () => {
  expect(document.paths['/api/v1/environments']).toMatchObject({ post: { requestBody: { required: true, content: { 'application/json': { schema: { required: ['name'], properties: { name: { type: 'string' }, copyOf: {} } } } } } } });
  expect(document.paths['/export']).toMatchObject({ servers: [{ url: '/' }, { url: '/v1' }], get: { responses: { 200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/GatewayDocument' } } } } } } });
  expect(text).toContain('"contentEncoding":"base64"');
  expect(text).not.toContain('"$schema"');
});

test('the page has every address, nothing from elsewhere and no script', () => {
  const page = docsPage(document, 'a"b');
  for (const path of Object.keys(document.paths)) expect(page).toContain(` ${path}</code>`);
  expect(page).toContain('nonce="a&quot;b"');
  expect(page).not.toMatch(/<script|https?:\/\/|src=|href=/);
});
