import { ENTITY_CATALOGUE } from './entity-catalogue';
import type { SecretKind } from './entity-row';
import { FILE_ORDER, type EntityType } from './entity-type';
import { GatewayHeadSchema } from './gateway-document';

type JsonSchema = Readonly<Record<string, unknown>>;

const NULLABLE_TEXT = { type: ['string', 'null'] };
const TEXTS = { type: ['object', 'null'], additionalProperties: { type: 'string' } };
/** How secrets stand in a file: encrypted, as a mask, or not at all. */
const SECRET: Readonly<Record<SecretKind, JsonSchema>> = {
  values: { ...NULLABLE_TEXT, description: 'encrypted' },
  parameters: { ...TEXTS, description: 'each encrypted' },
  headers: { type: ['object', 'null'], additionalProperties: { type: ['string', 'object', 'null'] }, description: 'secret ones in an envelope, encrypted' },
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
    },
    required: ['version', 'exported_at', 'entities'],
  };
}

function entitySchema(type: EntityType): JsonSchema {
  const { schema, secrets, required } = ENTITY_CATALOGUE[type];
  const { extras: _, ...fields } = propertiesOf(schema);
  const properties = Object.entries(fields).map(([field, written]) => {
    const kind = secrets[field];
    return [field, kind === undefined ? field === 'tags' ? TAGS : written : SECRET[kind]];
  });
  return { type: 'object', properties: Object.fromEntries(properties) as JsonSchema, required: [...required] };
}

/** Of an object's schema, what it reads. */
const propertiesOf = (schema: { toJSONSchema(options: { readonly io: 'input'; readonly unrepresentable: 'any' }): { readonly properties?: unknown } }): JsonSchema =>
  (schema.toJSONSchema({ io: 'input', unrepresentable: 'any' }).properties ?? {}) as JsonSchema;
