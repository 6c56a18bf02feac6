import type { ErrorCode } from 'yaml';

export interface YamlFault {
  readonly reason: string;
  readonly expected?: string;
}

/** What the parser objects to, in plain words. Its own messages are not shown: some quote the file. */
export function yamlFault(code: ErrorCode, message: string): YamlFault {
  for (const [pattern, fault] of BY_MESSAGE) {
    if (pattern.test(message)) return fault;
  }
  return BY_CODE[code];
}

const UNCLOSED_BRACKET: YamlFault = {
  reason: 'a "{" or "[" is never closed, or what it holds is not indented', expected: 'the closing bracket',
};

/** Messages without file content that say more than their code. */
const BY_MESSAGE: readonly (readonly [RegExp, YamlFault])[] = [
  [/^Missing closing .quote$/, { reason: 'a quoted text is never closed', expected: 'the closing quote' }],
  [/^Flow (map|sequence)\b.* must (end with|be sufficiently indented)/, UNCLOSED_BRACKET],
  [/^Missing , /, { reason: 'a "," is missing before this', expected: '","' }],
  [/^Implicit map keys need to be followed by map values$/, { reason: 'a key without a value', expected: '":" after the key' }],
  [/^Missing space after :/, { reason: 'a space is missing after ":"', expected: '": "' }],
  [/^Comments must be separated/, { reason: 'a space is missing before "#"', expected: '" #"' }],
];

const BY_CODE: Readonly<Record<ErrorCode, YamlFault>> = {
  ALIAS_PROPS: { reason: 'an alias can have no anchor of its own' },
  BAD_ALIAS: { reason: 'an anchor or alias without a name, or an alias whose anchor is not above it' },
  BAD_COLLECTION_TYPE: { reason: 'a collection of another kind was announced' },
  BAD_DIRECTIVE: { reason: 'this "%" line is no known directive' },
  BAD_DQ_ESCAPE: { reason: 'this backslash starts no known escape', expected: '"\\\\" for a backslash, or single quotes' },
  BAD_INDENT: { reason: 'the indentation fits nothing above it', expected: 'the same number of spaces as its neighbours' },
  BAD_PROP_ORDER: { reason: 'an anchor stands before the "-", "?" or ":" it should follow' },
  BAD_SCALAR_START: { reason: 'a text can\'t start with this character', expected: 'quotes around the text' },
  BLOCK_AS_IMPLICIT_KEY: { reason: 'a second ":" on one line', expected: 'quotes around a text with ": " in it' },
  BLOCK_IN_FLOW: { reason: 'an indented list or map can\'t stand inside "{}" or "[]"' },
  DUPLICATE_KEY: { reason: 'a key that is there already' },
  IMPOSSIBLE: { reason: 'this is not YAML' },
  KEY_OVER_1024_CHARS: { reason: 'a key is longer than 1,024 characters' },
  MISSING_CHAR: { reason: 'a character is missing here' },
  MULTILINE_IMPLICIT_KEY: { reason: 'a key runs over more than one line, or the ":" after it is missing', expected: '":" after the key' },
  MULTIPLE_ANCHORS: { reason: 'a value with two anchors' },
  MULTIPLE_DOCS: { reason: 'more than one document' },
  MULTIPLE_TAGS: { reason: 'a value with two tags' },
  NON_STRING_KEY: { reason: 'a key that is no text' },
  RESOURCE_EXHAUSTION: { reason: 'reading it takes more memory than there is' },
  TAB_AS_INDENT: { reason: 'a tab is used as indentation', expected: 'spaces' },
  TAG_RESOLVE_FAILED: { reason: 'this value can\'t be read as what it looks like' },
  UNEXPECTED_TOKEN: { reason: 'this can\'t stand here' },
};
