import { OPERATIONS, type OperationName } from '../../src-shared/contract/operations';

/** As far as it is looked at here (JSON Schema 2020-12). */
interface FieldSchema {
  readonly type?: unknown;
  readonly items?: unknown;
}

export type QueryReader = (query: URLSearchParams) => Record<string, unknown>;

/**
 * Gives the texts of a query the types that the operation's input has for them; an array is a key that stands several times. What does
 * not fit stays as it came, so that the schema refuses it in its own words.
 */
export function queryReader(name: OperationName): QueryReader {
  const { properties = {} } = OPERATIONS[name].input.toJSONSchema({ io: 'input', unrepresentable: 'any' });
  const schemas = new Map(Object.entries(properties));
  return (query) => Object.fromEntries([...new Set(query.keys())].map((key) => [key, fieldValue(query.getAll(key), schemas.get(key))]));
}

function fieldValue(texts: readonly string[], schema: unknown): unknown {
  const { type, items } = asField(schema);
  if (type === 'array') return texts.map((text) => plainValue(text, items));
  return texts.length === 1 ? plainValue(texts[0] ?? '', schema) : texts;
}

function plainValue(text: string, schema: unknown): unknown {
  const { type } = asField(schema);
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  if (type === 'number' || type === 'integer') return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  return text;
}

const asField = (schema: unknown): FieldSchema => (typeof schema === 'object' && schema !== null ? schema : {});
