import { AppError } from '../../src-shared/errors/app-error';
import type { ErrorCode } from '../../src-shared/errors/error-code';
import { CLIENT_FORMATS } from './client-formats';
import { startsWithKey } from './close-json';
import { describeText } from './describe-text';
import { readInstallLink } from './install-link';
import { parseJsonText } from './json-text';
import { JsonTokens, TOKEN } from './json-tokens';
import { knownPlaces } from './known-places';
import type { ParsedText } from './parsed-text';
import { repairText } from './repair-text';
import { readShellCommand } from './shell-command';
import type { SourceHint } from './source-hint';
import { looksLikeToml, parseTomlText } from './toml-text';
import { parseYamlText } from './yaml-text';

/**
 * Reads a text as JSON, TOML or YAML, whichever it opens like; its name helps where that is not plain. What is none of them is mended
 * as far as that is safe, and says so in `repairs`. A blank file where a client keeps one is an empty configuration.
 * @throws AppError of parseJsonText, parseTomlText and parseYamlText, about the text as it stands; FILE_EMPTY; FORMAT_UNKNOWN for
 * web pages, prose, and commands and links that are not read.
 */
export function parseText(text: string, hint: SourceHint = { name: '' }): ParsedText {
  if (text.trim() === '') return blank(hint);
  const said = readInstallLink(text) ?? readShellCommand(text);
  if (said !== undefined) return said;
  const plain = attempt(() => parsePlainly(text, hint));
  // Nothing but comments.
  if (plain.parsed?.tree === null && isKnownPlace(hint)) return { ...plain.parsed, tree: new Map() };
  if (plain.failure === undefined ? typeof plain.parsed.tree !== 'string' : !MENDABLE.has(plain.failure.code)) return outcome(plain);
  const named = /\.(?:toml|ya?ml)$/i.test(hint.name);
  const repaired = named ? undefined : repairText(text, !opensLikeJson(text) || plain.failure?.code === 'FILE_NOT_PARSED');
  if (repaired !== undefined) return repaired;
  const kind = describeText(text, hint);
  if (kind !== undefined) throw new AppError('FORMAT_UNKNOWN', { reason: `it is ${kind}`, expected: 'a configuration in JSON, YAML or TOML' });
  return outcome(plain);
}

/** Faults that Markdown around a configuration makes too. */
const MENDABLE: ReadonlySet<ErrorCode> = new Set(['FILE_NOT_PARSED', 'YAML_FEATURE_REFUSED', 'KEY_DUPLICATED']);

type Attempt = { readonly parsed: ParsedText; readonly failure?: undefined } | { readonly failure: AppError; readonly parsed?: undefined };

function attempt(read: () => ParsedText): Attempt {
  try {
    return { parsed: read() };
  } catch (failure) {
    if (failure instanceof AppError) return { failure };
    throw failure;
  }
}

function outcome(attempted: Attempt): ParsedText {
  if (attempted.failure !== undefined) throw attempted.failure;
  return attempted.parsed;
}

function blank(hint: SourceHint): ParsedText {
  if (!isKnownPlace(hint)) throw new AppError('FILE_EMPTY');
  return { tree: new Map(), comments: false, yaml: false, locate: () => ({ line: 1, column: 1, pointer: '' }) };
}

const isKnownPlace = (hint: SourceHint): boolean => knownPlaces(hint, CLIENT_FORMATS).length > 0;

function parsePlainly(text: string, hint: SourceHint): ParsedText {
  const first = firstToken(text);
  if (first === TOKEN.openBrace) return parseJsonText(text);
  if (/\.toml$/i.test(hint.name)) return parseToml(text);
  if (first === TOKEN.openBracket) {
    const json = attempt(() => parseJsonText(text));
    return json.failure !== undefined && looksLikeToml(text) ? parseToml(text) : outcome(json);
  }
  if (/\.ya?ml$/i.test(hint.name)) return parseYamlText(text);
  if (first === TOKEN.string && startsWithKey(text)) {
    const half = repairText(text, false);
    if (half !== undefined) return half;
  }
  return looksLikeToml(text) ? parseToml(text) : parseYamlText(text);
}

const parseToml = (text: string): ParsedText => ({ ...parseTomlText(text), toml: true });

const opensLikeJson = (text: string): boolean => [TOKEN.openBrace, TOKEN.openBracket].some((kind) => kind === firstToken(text));

function firstToken(text: string): number {
  const tokens = new JsonTokens(text);
  tokens.next();
  return tokens.kind;
}
