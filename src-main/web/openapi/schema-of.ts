/** JSON Schema 2020-12, which is the dialect of OpenAPI 3.1. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Bytes in JSON, as bytes-json writes them. */
const BYTES = { type: 'object', properties: { $bytes: { type: 'string', contentEncoding: 'base64' } }, required: ['$bytes'], additionalProperties: false };

interface Overridden {
  readonly zodSchema: { readonly _zod: { readonly def: { readonly type: string } } };
  readonly jsonSchema: Record<string, unknown>;
}

/** As far as a zod schema is looked at here. */
interface Described {
  toJSONSchema(options: { readonly io: 'input' | 'output'; readonly unrepresentable: 'any'; readonly override: (context: Overridden) => void }): unknown;
}

/** What a schema takes or gives, from the schema that checks it. */
export function schemaOf(schema: Described, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...written } = schema.toJSONSchema({ io, unrepresentable: 'any', override: writeBytes }) as JsonSchema;
  return written;
}

/** What JSON Schema has no word for is bytes: nothing else of the contract is made by hand. */
function writeBytes({ zodSchema, jsonSchema }: Overridden): void {
  if (zodSchema._zod.def.type === 'custom') Object.assign(jsonSchema, BYTES);
}
