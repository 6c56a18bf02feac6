import { z } from 'zod';
import { gatewayDocumentSchema } from '../../src-shared/gateway/gateway-document-schema';
import { DocumentMcpSchema, EncryptionObjectSchema, ProfileDocumentSchema } from '../../src-shared/profile/profile-document';

type JsonSchema = Readonly<Record<string, unknown>>;

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';
const SEALED: JsonSchema = { $ref: '#/$defs/encryptionObject' };

/** The JSON Schemas (2020-12) of `docs/schemas` as texts by file name, made from the schemas that read the documents. */
export function documentSchemas(): Readonly<Record<string, string>> {
  const encryptionObject = written(EncryptionObjectSchema);
  const { properties, ...profileDocument } = written(ProfileDocumentSchema);
  return {
    'encryption-object.schema.json': textOf({ $schema: DIALECT, title: 'Encryption object', ...encryptionObject }),
    'gateway-document.schema.json': textOf({
      $schema: DIALECT,
      title: 'Gateway configuration',
      description: 'The configuration of an MCP gateway as a file. Other fields are kept as they are.',
      ...gatewayDocumentSchema(),
    }),
    'profile-document-1.0.schema.json': textOf({
      $schema: DIALECT,
      title: 'Profile document 1.0',
      description: 'One MCP profile as a file. States what is written; the reader also takes numbers where texts stand and null where a field may be absent. Other fields are kept as they are.',
      ...profileDocument,
      properties: { ...properties as object, mcps: { ...written(ProfileDocumentSchema.shape.mcps), items: { $ref: '#/$defs/mcp' } } },
      $defs: { mcp: written(DocumentMcpSchema), encryptionObject },
    }),
  };
}

const textOf = (schema: JsonSchema): string => `${JSON.stringify(schema, null, 2)}\n`;

/** What is written where `schema` reads: readers tolerate more. z.toJSONSchema knows no Maps and keeps every alternative. */
function written(schema: z.core.$ZodType): JsonSchema {
  return { ...shapeOf(schema), ...z.globalRegistry.get(schema) };
}

function shapeOf(schema: z.core.$ZodType): JsonSchema {
  if (schema instanceof z.ZodPipe) return written(schema.in);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return written(schema.unwrap());
  if (schema instanceof z.ZodObject) return objectOf(schema);
  if (schema instanceof z.ZodArray) return { type: 'array', items: written(schema.element) };
  if (schema instanceof z.ZodMap) return schema.valueType instanceof z.ZodUnknown ? SEALED : { type: 'object', additionalProperties: written(schema.valueType) };
  if (schema instanceof z.ZodUnion) return scalarOf(schema);
  if (schema instanceof z.ZodLiteral) return { const: schema.value };
  if (schema instanceof z.ZodUnknown) return {};
  const { type } = schema._zod.def;
  if (type === 'string' || type === 'boolean') return { type };
  throw new Error(`no JSON Schema for ${type}`);
}

function objectOf(schema: z.ZodObject): JsonSchema {
  const fields = Object.entries<z.core.$ZodType>(schema.shape);
  const required = fields.filter(([, field]) => field._zod.optin !== 'optional').map(([name]) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(([name, field]) => [name, written(field)])),
    ...(required.length > 0 && { required }),
  };
}

/** A text, a text or what is sealed in its place, or a number: whatever else the union takes. */
function scalarOf(union: z.ZodUnion): JsonSchema {
  const kinds = kindsOf(union);
  if (!kinds.has('string')) return { type: 'number' };
  return kinds.has('map') ? { anyOf: [{ type: 'string' }, SEALED] } : { type: 'string' };
}

function kindsOf(schema: z.core.$ZodType): ReadonlySet<string> {
  if (schema instanceof z.ZodPipe) return kindsOf(schema.in);
  if (schema instanceof z.ZodUnion) return new Set(schema.options.flatMap((option: z.core.$ZodType) => [...kindsOf(option)]));
  return new Set([schema._zod.def.type]);
}
