import { isList, isMap, NumberText, type Tree, type TreeMap } from '../../src-shared/profile/tree';

/**
 * TOML with one table for each object, `[a."b c"]`, its own values before the tables in it; objects in lists stand inline. LF and a
 * final newline. Not smol-toml's stringify, whose plain objects reorder `"10"` and have no number texts. TOML has no null: fields and
 * items that are null are left out. A number text that is no number of TOML becomes a text.
 */
export function serializeToml(document: TreeMap): string {
  return tableTexts(document, []).join('\n');
}

/** The table itself where it has values of its own or nothing at all, then the tables in it. */
function tableTexts(table: TreeMap, path: readonly string[]): readonly string[] {
  const values = [...table].filter(([, value]) => value !== null && !isMap(value)).map(([key, value]) => `${keyText(key)} = ${valueText(value)}\n`);
  const inner = [...table].flatMap(([key, value]) => (isMap(value) ? tableTexts(value, [...path, key]) : []));
  const header = path.length === 0 ? '' : `[${path.map(keyText).join('.')}]\n`;
  return values.length > 0 || inner.length === 0 ? [`${header}${values.join('')}`, ...inner] : inner;
}

const keyText = (key: string): string => (/^[A-Za-z0-9_-]+$/.test(key) ? key : quoted(key));

function valueText(value: Tree): string {
  if (isMap(value)) {
    const fields = [...value].filter(([, field]) => field !== null).map(([key, field]) => `${keyText(key)} = ${valueText(field)}`);
    return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
  }
  if (isList(value)) return `[${value.filter((item) => item !== null).map(valueText).join(', ')}]`;
  if (typeof value === 'number') return isTomlNumber(String(value)) ? String(value) : value.toFixed(1);
  if (value instanceof NumberText) return isTomlNumber(value.source) ? value.source : quoted(value.source);
  return typeof value === 'string' ? quoted(value) : String(value);
}

/** Integers have 64 bits. */
function isTomlNumber(source: string): boolean {
  if (/^[+-]?(?:0|[1-9]\d*)$/.test(source)) return source.length < 30 && BigInt.asIntN(64, BigInt(source)) === BigInt(source);
  return /^[+-]?(?:0|[1-9]\d*)(?:\.\d+(?:[eE][+-]?\d+)?|[eE][+-]?\d+)$/.test(source);
}

/** A basic string; JSON escapes what TOML wants escaped, but for DEL. Half characters have no UTF-8. */
const quoted = (text: string): string => JSON.stringify(text.toWellFormed()).replaceAll('\u007f', String.raw`\u007f`);
