import type { WrittenFormat } from '../../src-shared/transfer/export-options';
import type { ClientAbilities } from './client-document';
import { parseClaudeDesktop } from './claude-desktop-format';
import { parseGenericMcp } from './generic-mcp-format';
import { parseNativeProfile } from './native-profile-format';
import type { ParsedFile } from './parsed-file';
import type { ParsedText } from './parsed-text';
import type { SourceHint } from './source-hint';

interface FormatRow {
  readonly title: string;
  /** The value of `ImportResult.format` in spec 004, unless the text is YAML. */
  readonly specFormat: 'native-profile' | 'claude-desktop' | 'generic-mcp';
  readonly parse: (parsed: ParsedText, hint: SourceHint) => ParsedFile;
  /** What a client's entries can hold; absent for the profile document, which holds everything. */
  readonly abilities?: ClientAbilities;
}

/** Every format Valise knows: one row each. Ids, the command line's `--as` and the reports are derived from here. */
export const FORMAT_CATALOGUE: Readonly<Record<WrittenFormat, FormatRow>> = {
  native: { title: 'Valise profile', specFormat: 'native-profile', parse: parseNativeProfile },
  'claude-desktop': {
    title: 'Claude Desktop', specFormat: 'claude-desktop', parse: parseClaudeDesktop,
    abilities: { transports: ['stdio'], disabled: false, cwd: false, alwaysAllow: false, description: false },
  },
  generic: {
    title: 'generic MCP JSON', specFormat: 'generic-mcp', parse: parseGenericMcp,
    abilities: { transports: ['stdio', 'http', 'sse'], disabled: true, cwd: true, alwaysAllow: true, description: true },
  },
};
