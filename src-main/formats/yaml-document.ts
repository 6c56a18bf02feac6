import { Composer, type Document, type ErrorCode, Lexer, Parser, YAMLError, YAMLParseError } from 'yaml';
import { AppError } from '../../src-shared/errors/app-error';
import type { LinePosition } from './line-finder';
import { YamlGuard } from './yaml-guard';
import { yamlFault } from './yaml-syntax-error';

/** Composes the one document of a YAML 1.2 text; the first error ends it. */
export function composeYaml(text: string, position: (offset: number) => LinePosition): Document.Parsed {
  const control = CONTROL.exec(text);
  if (control) {
    throw new AppError('FILE_NOT_PARSED', { place: position(control.index), reason: 'control characters must be escaped inside double quotes' });
  }
  try {
    return onlyDocument(firstErrorComposer().compose(guardedTokens(text, new YamlGuard(position)), true, text.length), position);
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (error instanceof YAMLError) {
      throw new AppError('FILE_NOT_PARSED', { place: position(error.pos[0]), ...yamlFault(error.code, error.message) }, { cause: error });
    }
    throw new AppError('FILE_NOT_PARSED', { reason: 'the YAML parser gives up on it' }, { cause: error });
  }
}

function onlyDocument(documents: Iterable<Document.Parsed>, position: (offset: number) => LinePosition): Document.Parsed {
  let only: Document.Parsed | undefined;
  // To the end: errors after the first document count too.
  for (const document of documents) {
    if (only) {
      const place = position(document.range[0]);
      throw new AppError('YAML_FEATURE_REFUSED', { place, reason: 'a second document starts here', expected: 'one document' });
    }
    if (document.errors[0]) throw document.errors[0];
    only = document;
  }
  if (!only) throw new Error('the composer gave no document, not even an empty one');
  return only;
}

/** Besides being no YAML, some of them are what the lexer marks its own messages to the parser with. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

function* guardedTokens(text: string, guard: YamlGuard): ReturnType<Parser['next']> {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    guard.see(lexeme);
    yield* parser.next(lexeme);
  }
  yield* parser.end();
}

function firstErrorComposer(): Composer {
  const composer = new Composer({ schema: 'core', merge: false, resolveKnownTags: false, uniqueKeys: false });
  let first: YAMLParseError | undefined;
  const onError = (source: ErrorSource, code: ErrorCode, message: string, warning?: boolean): void => {
    if (warning) return;
    // The composer catches what is thrown inside a collection and reports that as an error of the collection: the first stays the cause.
    first ??= new YAMLParseError(sourceRange(source), code, message);
    throw first;
  };
  // Private in the declarations: the composer keeps every error, and 8 MiB of commas would make eight million.
  Object.assign(composer, { onError });
  return composer;
}

type ErrorSource = number | readonly number[] | { readonly offset: number };

function sourceRange(source: ErrorSource): [number, number] {
  const offset = typeof source === 'number' ? source : 'offset' in source ? source.offset : source[0] ?? 0;
  return [offset, offset + 1];
}
