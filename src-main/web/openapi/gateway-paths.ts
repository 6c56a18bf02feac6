import { gatewayDocumentSchema } from '../../../src-shared/gateway/gateway-document-schema';
import { CleanupSchema, HealthSchema, ImportBodySchema, RootExportSchema, SelectiveBodySchema } from '../../../src-shared/gateway/rest-calls';
import { ImportStatusSchema } from '../../../src-shared/gateway/import-status';
import { schemaOf, type JsonSchema } from './schema-of';
import type { PathItem } from './operation-paths';

const TEXT = { type: 'string' };
const FLAG = { type: 'boolean' };

const query = (name: string, schema: JsonSchema, description: string): JsonSchema => ({ name, in: 'query', required: false, schema, description });
const list = (name: string, description: string): JsonSchema => ({ name, in: 'query', required: false, schema: { type: 'array', items: TEXT }, style: 'form', explode: false, description });
const json = (schema: JsonSchema): JsonSchema => ({ content: { 'application/json': { schema } } });
const answered = (description: string, schema: JsonSchema): JsonSchema => ({ 200: { description, ...json(schema) }, default: { $ref: '#/components/responses/GatewayRefusal' } });

const ENVIRONMENT = query('environment', TEXT, 'The environment by name or id; absent: the default one.');
const DEPENDENCIES = query('include_dependencies', { ...FLAG, default: true }, 'Whatever the chosen ones refer to comes too.');

/** What the components hold besides. */
export const GATEWAY_SCHEMAS: Readonly<Record<string, JsonSchema>> = { GatewayDocument: gatewayDocumentSchema(), ImportStatus: schemaOf(ImportStatusSchema, 'output') };
const DOCUMENT_REF = { $ref: '#/components/schemas/GatewayDocument' };
const STATUS_REF = { $ref: '#/components/schemas/ImportStatus' };

const { properties: requestProperties, ...request } = schemaOf(ImportBodySchema, 'input');

/** The calls of the gateway, below `/` and below `/v1`. */
export function gatewayPaths(): ReadonlyMap<string, PathItem> {
  const calls: readonly (readonly [path: string, method: string, call: JsonSchema])[] = [
    ['/export', 'get', {
      operationId: 'exportConfiguration', summary: 'The configuration of an environment as a document.',
      parameters: [
        query('export_format', { enum: ['json', 'yaml'], default: 'json' }, 'Any other is JSON.'),
        list('types', 'Only these, comma-separated.'), list('exclude_types', 'Not these; one that there is not is left out already.'), list('tags', 'Entities that bear any of them.'),
        query('include_inactive', { ...FLAG, default: false }, 'Inactive ones too.'), DEPENDENCIES, ENVIRONMENT,
      ],
      responses: answered('The document. Secrets are encrypted with the secret of the environment, or left out where it has none; `valise.masked` lists where else something was masked.', DOCUMENT_REF),
    }],
    ['/export/selective', 'post', {
      operationId: 'exportSelected', summary: 'Only the entities that the body names, by type: ids, names or addresses.', parameters: [DEPENDENCIES, ENVIRONMENT],
      requestBody: { required: true, ...json(schemaOf(SelectiveBodySchema, 'input')) }, responses: answered('The document.', DOCUMENT_REF),
    }],
    ['/import', 'post', {
      operationId: 'importConfiguration', summary: 'Brings a document in, at once or not at all, as a step that can be undone.',
      parameters: [
        query('conflict_strategy', { enum: ['skip', 'update', 'rename', 'fail'], default: 'update' }, 'As in the body.'), query('dry_run', FLAG, 'As in the body.'), query('partial', FLAG, 'As in the body.'), ENVIRONMENT,
        { name: 'Prefer', in: 'header', required: false, schema: TEXT, description: '`respond-async` answers at once.' },
      ],
      requestBody: { required: true, ...json({ anyOf: [{ ...request, properties: { ...(requestProperties as JsonSchema), import_data: DOCUMENT_REF } }, DOCUMENT_REF] }) },
      responses: { ...answered('The status once it is done.', STATUS_REF), 202: { description: 'It runs; `Location` has its status.', ...json(STATUS_REF) } },
    }],
    ['/import/status', 'get', { operationId: 'listImports', summary: 'The statuses of all imports, oldest first.', responses: answered('The statuses.', { type: 'array', items: STATUS_REF }) }],
    ['/import/status/{id}', 'get', {
      operationId: 'showImport', summary: 'The status of one import.', parameters: [{ name: 'id', in: 'path', required: true, schema: TEXT }], responses: answered('The status.', STATUS_REF),
    }],
    ['/import/cleanup', 'post', {
      operationId: 'cleanUpImports', summary: 'Forgets statuses of imports that ended, not what they brought.',
      parameters: [query('max_age_hours', { type: 'number', minimum: 0, default: 24 }, 'Those that ended longer ago.')], responses: answered('How many.', schemaOf(CleanupSchema, 'output')),
    }],
    ['/roots/export', 'get', {
      operationId: 'exportRoot', summary: 'One root.', parameters: [{ ...query('uri', TEXT, 'Its address.'), required: true }, ENVIRONMENT], responses: answered('The root.', schemaOf(RootExportSchema, 'output')),
    }],
    ['/health', 'get', {
      operationId: 'health', summary: 'Whether everything works; needs no token.', security: [],
      responses: { 200: { description: 'It does.', ...json(schemaOf(HealthSchema, 'output')) }, 503: { description: 'It does not.', ...json(schemaOf(HealthSchema, 'output')) } },
    }],
    ['/metrics', 'get', {
      operationId: 'metrics', summary: 'Figures for Prometheus.',
      responses: { 200: { description: 'Text format 0.0.4.', content: { 'text/plain': { schema: TEXT } } }, default: { $ref: '#/components/responses/GatewayRefusal' } },
    }],
    ['/openapi.json', 'get', { operationId: 'openapi', summary: 'This document.', responses: answered('OpenAPI 3.1.', { type: 'object' }) }],
  ];
  return new Map(calls.map(([path, method, call]) => [path, { [method]: { tags: ['as the gateway'], ...call } }]));
}

/** Where each of them is to be had. */
export const GATEWAY_SERVERS = [{ url: '/' }, { url: '/v1' }];
