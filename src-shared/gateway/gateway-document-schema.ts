import { ENTITY_CATALOGUE } from './entity-catalogue';
import type { SecretKind } from './entity-row';
import { FILE_ORDER, type EntityType } from './entity-type';
import { GatewayHeadSchema } from './gateway-document';

type JsonSchema = Readonly<Record<string, unknown>>;

/** In place of a text, in a document that is sealed with a password. */
const SEALED: JsonSchema = {
  type: 'object', properties: { encrypted: { const: true }, algorithm: { type: 'string' }, iv: { type: 'string' }, data: { type: 'string' }, authTag: { type: 'string' } },
  required: ['encrypted', 'algorithm', 'iv', 'data', 'authTag'], description: 'sealed with a password',
};
const ENVELOPE: JsonSchema = { type: 'object', properties: { _mcpgateway_encrypted_header_value_v1: { type: 'string' } }, required: ['_mcpgateway_encrypted_header_value_v1'], description: 'encrypted with the secret of a gateway' };
const VALUES: JsonSchema = {
  anyOf: [{ type: ['string', 'null'], description: 'encrypted with the secret of a gateway, masked, or none' }, SEALED, { type: 'object', additionalProperties: { type: 'string' }, description: 'in clear, by name' }],
};
/** How secrets stand in a file: encrypted, sealed, in clear, as a mask, or not at all. */
const SECRET: Readonly<Record<SecretKind, JsonSchema>> = {
  values: VALUES,
  parameters: { type: ['object', 'null'], additionalProperties: VALUES },
  headers: { type: ['object', 'null'], additionalProperties: { anyOf: [{ type: ['string', 'null'] }, ENVELOPE, SEALED] } },
};
/** As written, and as older files have them. */
const TAGS = { type: ['array', 'null'], items: { anyOf: [{ type: 'string' }, { type: 'object', properties: { id: { type: 'string' }, label: { type: 'string' } } }] } };

/** The JSON Schema (2020-12) of a document of gateway configuration, from the schemas of its entities. Unknown fields are kept. */
export function gatewayDocumentSchema(): JsonSchema {
  const head = propertiesOf(GatewayHeadSchema);
  return {
    type: 'object',
    properties: {
      ...head,
      entities: { type: 'object', properties: Object.fromEntries(FILE_ORDER.map((type) => [type, { type: 'array', items: entitySchema(type) }])), additionalProperties: false },
      metadata: { type: 'object' },
      valise: {
        type: 'object', description: 'what the gateway has no place for',
        properties: {
          exporterVersion: { type: 'string' },
          masked: { type: 'array', items: { type: 'string' }, description: 'where a text held what looks like a secret, and has a mask for it' },
          entities: { type: 'object', description: 'more fields of entities, by type and name or address' },
          security: { type: 'object', description: 'how the document is sealed' },
        },
      },
    },
    required: ['version', 'exported_at', 'entities'],
  };
}

function entitySchema(type: EntityType): JsonSchema {
  const { schema, secrets, required, identity } = ENTITY_CATALOGUE[type];
  const { extras: _, ...fields } = propertiesOf(schema);
  const properties = Object.entries(fields).map(([field, written]) => {
    const kind = secrets[field];
    if (kind !== undefined) return [field, SECRET[kind]];
    return [field, field === 'tags' ? TAGS : field !== identity && isText(written) ? { anyOf: [written, SEALED] } : written];
  });
  return { type: 'object', properties: Object.fromEntries(properties) as JsonSchema, required: [...required] };
}

/** Any text but a name can be sealed. */
const isText = (written: unknown): boolean => {
  const { type, anyOf } = written as { readonly type?: unknown; readonly anyOf?: readonly unknown[] };
  return [type].flat().includes('string') || (anyOf ?? []).some(isText);
};

/** Of an object's schema, what it reads. */
const propertiesOf = (schema: { toJSONSchema(options: { readonly io: 'input'; readonly unrepresentable: 'any' }): { readonly properties?: unknown } }): JsonSchema =>
  (schema.toJSONSchema({ io: 'input', unrepresentable: 'any' }).properties ?? {}) as JsonSchema;
