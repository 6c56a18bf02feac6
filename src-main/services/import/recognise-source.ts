import { AppError } from '../../../src-shared/errors/app-error';
import type { FormatId } from '../../../src-shared/transfer/format-id';
import { decodeText } from '../../formats/decode-text';
import { parseText } from '../../formats/parse-text';
import type { ParsedText } from '../../formats/parsed-text';
import { recogniseFormat, type Recognition } from '../../formats/recognise-format';
import type { SourceHint } from '../../formats/source-hint';
import type { SourceFile } from './import-source';

/** A text that was read, and the format that it is taken for. */
export interface RecognisedSource {
  readonly parsed: ParsedText;
  readonly hint: SourceHint;
  readonly recognition: Omit<Recognition, 'confidence'> & { readonly confidence: Recognition['confidence'] | 'stated' };
}

/**
 * Bytes → text → tree → format. `as` says the format instead.
 * @throws AppError of decodeText and parseText; FORMAT_UNKNOWN, SERVERS_NOT_FOUND.
 */
export function recogniseSource(source: SourceFile, as: FormatId | undefined): RecognisedSource {
  const hint = { name: source.name.slice(source.name.lastIndexOf('/') + 1), folders: source.folders };
  const parsed = withFileName(parseText(decodeText(source.content), hint), source.name);
  return { parsed, hint, recognition: recognise(parsed, hint, as) };
}

function recognise(parsed: ParsedText, hint: SourceHint, as: FormatId | undefined): RecognisedSource['recognition'] {
  if (as !== undefined) return { formatId: as, confidence: 'stated', reason: 'you said so' };
  const recognition = recogniseFormat(parsed.tree, hint, parsed.toml === true ? 'toml' : parsed.yaml ? 'yaml' : 'json');
  if ('formatId' in recognition) return recognition;
  const code = recognition.servers === 'none' ? 'SERVERS_NOT_FOUND' : 'FORMAT_UNKNOWN';
  throw new AppError(code, { reason: recognition.refused, expected: 'an object with mcpServers, an exported profile, or a server with command or url', place: parsed.locate([]) });
}

const withFileName = (parsed: ParsedText, file: string): ParsedText =>
  (file === '' ? parsed : { ...parsed, locate: (path) => ({ file, ...parsed.locate(path) }) });
