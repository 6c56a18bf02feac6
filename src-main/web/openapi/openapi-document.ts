import { APP_VERSION } from '../../../src-shared/app-version';
import { FailureSchema } from '../../../src-shared/errors/outcome';
import { RestRefusalSchema } from '../../../src-shared/gateway/rest-calls';
import { GATEWAY_SCHEMAS, GATEWAY_SERVERS, gatewayPaths } from './gateway-paths';
import { operationPaths, type PathItem } from './operation-paths';
import { schemaOf, type JsonSchema } from './schema-of';

export interface OpenApiDocument {
  readonly openapi: '3.1.1';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly paths: Readonly<Record<string, PathItem | JsonSchema>>;
  readonly security: readonly JsonSchema[];
  readonly components: JsonSchema;
}

/** Everything that the server answers to a program (OpenAPI 3.1), made from the schemas that check it. */
export function openApiDocument(): OpenApiDocument {
  return {
    openapi: '3.1.1',
    info: { title: 'Valise', version: APP_VERSION, description: 'Profiles of MCP servers and configuration of MCP gateways, on this computer. docs/rest.md has it in words.' },
    security: [{ token: [] }],
    paths: { ...Object.fromEntries([...gatewayPaths()].map(([path, item]) => [path, { servers: GATEWAY_SERVERS, ...item }])), ...Object.fromEntries(operationPaths()) },
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'valise token create NAME' } },
      schemas: GATEWAY_SCHEMAS,
      responses: {
        Refusal: refusal({ type: 'object', required: ['error'], properties: { error: refusalSchema() } }),
        GatewayRefusal: refusal(schemaOf(RestRefusalSchema, 'output')),
      },
    },
  };
}

const refusal = (schema: JsonSchema): JsonSchema => ({ description: 'Why not.', content: { 'application/json': { schema } } });

function refusalSchema(): JsonSchema {
  const failure = schemaOf(FailureSchema, 'output');
  return { ...failure, properties: { ...(failure['properties'] as JsonSchema), message: { type: 'string' } }, required: ['code', 'details', 'message'] };
}
