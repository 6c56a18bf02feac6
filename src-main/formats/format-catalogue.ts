import { AppError } from '../../src-shared/errors/app-error';
import type { FormatId } from '../../src-shared/transfer/format-id';
import { FORMAT_TITLES } from '../../src-shared/transfer/format-titles';
import type { ClientFormat, ClientPlace } from './client-format';
import { CLIENT_FORMATS, type ClientFormatId } from './client-formats';
import { parseGatewayFile } from './gateway/gateway-format';
import { parseGenericMcp } from './generic-mcp-format';
import { parseNativeProfile } from './native-profile-format';
import { parseClientFile } from './parse-client-file';
import type { ParsedFile } from './parsed-file';
import type { ParsedText } from './parsed-text';
import type { SourceHint } from './source-hint';

interface FormatRow {
  readonly title: string;
  /** The value of `ImportResult.format` in spec 004, unless the text is YAML. */
  readonly specFormat: 'native-profile' | 'claude-desktop' | 'generic-mcp' | 'gateway';
  readonly parse: (parsed: ParsedText, hint: SourceHint) => ParsedFile;
  /** Where a client keeps such a file; none for what people pass around. */
  readonly places: readonly ClientPlace[];
}

const client = (format: ClientFormat): FormatRow => ({
  title: format.title,
  specFormat: format.specFormat,
  parse: (parsed, hint) => parseClientFile(format, parsed, hint),
  places: format.places,
});

/** fromEntries forgets the keys. */
const CLIENT_ROWS = Object.fromEntries(Object.entries(CLIENT_FORMATS).map(([id, format]) => [id, client(format)])) as Readonly<Record<ClientFormatId, FormatRow>>;

/** Every format Valise knows: one row each. Ids, the command line's `--as` and the reports are derived from here. */
export const FORMAT_CATALOGUE: Readonly<Record<FormatId, FormatRow>> = {
  native: { title: FORMAT_TITLES.native, specFormat: 'native-profile', parse: parseNativeProfile, places: [] },
  'native-archive': { title: FORMAT_TITLES['native-archive'], specFormat: 'native-profile', parse: refuseArchive, places: [] },
  gateway: { title: FORMAT_TITLES.gateway, specFormat: 'gateway', parse: parseGatewayFile, places: [] },
  ...CLIENT_ROWS,
  generic: { title: FORMAT_TITLES.generic, specFormat: 'generic-mcp', parse: parseGenericMcp, places: [] },
};

/** An archive is no text: it is unpacked before, and its documents are read one by one. */
function refuseArchive(): never {
  throw new AppError('CONTAINER_NOT_SUPPORTED', { expected: 'the documents of the archive' });
}
