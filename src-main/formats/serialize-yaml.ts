import { type CreateNodeOptions, type DocumentOptions, type ScalarTag, type SchemaOptions, stringify, type ToStringOptions } from 'yaml';
import { stringifyString, type StringifyContext } from 'yaml/util';
import { NumberText, type Tree } from '../../src-shared/profile/tree';

/**
 * YAML that readers of 1.2 and of 1.1 take for the same: block style, no anchors, no tags, no folding, quotes around whatever is not
 * plainly text; two-space indentation, LF and a final newline.
 */
export const serializeYaml = (tree: Tree): string => stringify(tree, OPTIONS);

const TEXT: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  identify: (value) => typeof value === 'string',
  resolve: (source) => source,
  stringify: ({ value }, context) => written(String(value), context),
};

/** A number as it stands, where YAML reads it as one; else as text. */
const NUMBER_TEXT: ScalarTag = {
  tag: 'tag:yaml.org,2002:float',
  default: true,
  identify: (value) => value instanceof NumberText,
  resolve: (source) => source,
  stringify: ({ value }, context) => {
    const source = value instanceof NumberText ? value.source : String(value);
    return CORE_NUMBER.test(source) ? source : written(source, context);
  },
};

const OPTIONS: DocumentOptions & SchemaOptions & CreateNodeOptions & ToStringOptions = {
  customTags: (tags) => [TEXT, NUMBER_TEXT, ...tags],
  compat: 'yaml-1.1',
  aliasDuplicateObjects: false,
  lineWidth: 0,
  blockQuote: 'literal',
  singleQuote: false,
  doubleQuotedAsJSON: true,
};

/** Quotes also what some reader takes for a number (`1,000`), a symbol (`:a`), a line break, a space or nothing at all. */
function written(value: string, context: StringifyContext): string {
  const type = isPlain(value) ? 'PLAIN' : isBlock(value) && context.indent !== '' ? 'BLOCK_LITERAL' : 'QUOTE_DOUBLE';
  // Escaped here, not afterwards: how long a key is decides how it is written.
  return stringifyString({ value, type }, { ...context, actualString: true }).replaceAll(INVISIBLE, escaped);
}

/** What the library may write without quotes: it still adds them where the text would be a boolean, a comment or a key. */
const isPlain = (text: string): boolean => /^[A-Za-z_/][ -~]*$/.test(text);

/** Text of several lines in which no space or empty line at an edge is up to the reader. */
const isBlock = (text: string): boolean => text.includes('\n') && !/^[ \n]|\t| \n| $|\n\n$/.test(text) && text.search(INVISIBLE) === -1;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

const INVISIBLE = /[\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufffe\uffff]/g;

/** Numbers of the core schema (YAML 1.2.2, 10.3.2). */
const CORE_NUMBER =
  /^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
