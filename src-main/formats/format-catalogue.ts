import { AppError } from '../../src-shared/errors/app-error';
import type { FormatId } from '../../src-shared/transfer/format-id';
import { FORMAT_TITLES } from '../../src-shared/transfer/format-titles';
import type { ClientFormat, ClientPlace } from './client-format';
import { FIVE_IRE_FORMAT } from './clients/5ire-format';
import { AI_ASSISTANT_FORMAT } from './clients/ai-assistant-format';
import { AMAZON_Q_FORMAT } from './clients/amazon-q-format';
import { AMP_FORMAT } from './clients/amp-format';
import { ANTIGRAVITY_FORMAT } from './clients/antigravity-format';
import { AUGMENT_FORMAT } from './clients/augment-format';
import { BEDROCK_FORMAT } from './clients/bedrock-format';
import { BOLTAI_FORMAT } from './clients/boltai-format';
import { CHERRY_STUDIO_FORMAT } from './clients/cherry-studio-format';
import { CLAUDE_CODE_FORMAT } from './clients/claude-code-format';
import { CLAUDE_DESKTOP_FORMAT } from './clients/claude-desktop-format';
import { CLINE_FORMAT } from './clients/cline-format';
import { CODEX_FORMAT } from './clients/codex-format';
import { CONTINUE_FORMAT } from './clients/continue-format';
import { COPILOT_FORMAT } from './clients/copilot-format';
import { CRUSH_FORMAT } from './clients/crush-format';
import { CURSOR_FORMAT } from './clients/cursor-format';
import { DEEPAGENTS_FORMAT } from './clients/deepagents-format';
import { DEVIN_FORMAT } from './clients/devin-format';
import { ENCONVO_FORMAT } from './clients/enconvo-format';
import { FACTORY_FORMAT } from './clients/factory-format';
import { GEMINI_FORMAT } from './clients/gemini-format';
import { GOOSE_FORMAT } from './clients/goose-format';
import { GROK_FORMAT } from './clients/grok-format';
import { HERMES_FORMAT } from './clients/hermes-format';
import { JAN_FORMAT } from './clients/jan-format';
import { JUNIE_FORMAT } from './clients/junie-format';
import { KILO_FORMAT } from './clients/kilo-format';
import { KIMI_FORMAT } from './clients/kimi-format';
import { KIRO_FORMAT } from './clients/kiro-format';
import { LIBRECHAT_FORMAT } from './clients/librechat-format';
import { LM_STUDIO_FORMAT } from './clients/lm-studio-format';
import { MCP_BUNDLE_FORMAT } from './clients/mcp-bundle-format';
import { MCPHUB_FORMAT } from './clients/mcphub-format';
import { MCPM_FORMAT } from './clients/mcpm-format';
import { MCPORTER_FORMAT } from './clients/mcporter-format';
import { MUSE_FORMAT } from './clients/muse-format';
import { OPENCODE_FORMAT } from './clients/opencode-format';
import { QODER_FORMAT } from './clients/qoder-format';
import { QWEN_FORMAT } from './clients/qwen-format';
import { REASONIX_FORMAT } from './clients/reasonix-format';
import { REGISTRY_FORMAT } from './clients/registry-format';
import { ROO_FORMAT } from './clients/roo-format';
import { ROVO_DEV_FORMAT } from './clients/rovo-dev-format';
import { RULESYNC_FORMAT } from './clients/rulesync-format';
import { SEMA4_FORMAT } from './clients/sema4-format';
import { TABNINE_FORMAT } from './clients/tabnine-format';
import { TOME_FORMAT } from './clients/tome-format';
import { TRAE_FORMAT } from './clients/trae-format';
import { VIBE_FORMAT } from './clients/vibe-format';
import { VSCODE_FORMAT } from './clients/vscode-format';
import { WARP_FORMAT } from './clients/warp-format';
import { WINDSURF_FORMAT } from './clients/windsurf-format';
import { WITSY_FORMAT } from './clients/witsy-format';
import { ZED_FORMAT } from './clients/zed-format';
import { parseGenericMcp } from './generic-mcp-format';
import { parseNativeProfile } from './native-profile-format';
import { parseClientFile } from './parse-client-file';
import type { ParsedFile } from './parsed-file';
import type { ParsedText } from './parsed-text';
import type { SourceHint } from './source-hint';

interface FormatRow {
  readonly title: string;
  /** The value of `ImportResult.format` in spec 004, unless the text is YAML. */
  readonly specFormat: 'native-profile' | 'claude-desktop' | 'generic-mcp';
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

/**
 * Every format Valise knows: one row each. Ids, the command line's `--as` and the reports are derived from here. Where two clients
 * share a place, the first one counts.
 */
export const FORMAT_CATALOGUE: Readonly<Record<FormatId, FormatRow>> = {
  native: { title: FORMAT_TITLES.native, specFormat: 'native-profile', parse: parseNativeProfile, places: [] },
  'native-archive': { title: FORMAT_TITLES['native-archive'], specFormat: 'native-profile', parse: refuseArchive, places: [] },
  'claude-desktop': client(CLAUDE_DESKTOP_FORMAT),
  'claude-code': client(CLAUDE_CODE_FORMAT),
  cursor: client(CURSOR_FORMAT),
  vscode: client(VSCODE_FORMAT),
  windsurf: client(WINDSURF_FORMAT),
  devin: client(DEVIN_FORMAT),
  zed: client(ZED_FORMAT),
  cline: client(CLINE_FORMAT),
  roo: client(ROO_FORMAT),
  kilo: client(KILO_FORMAT),
  continue: client(CONTINUE_FORMAT),
  goose: client(GOOSE_FORMAT),
  codex: client(CODEX_FORMAT),
  gemini: client(GEMINI_FORMAT),
  qwen: client(QWEN_FORMAT),
  antigravity: client(ANTIGRAVITY_FORMAT),
  opencode: client(OPENCODE_FORMAT),
  crush: client(CRUSH_FORMAT),
  copilot: client(COPILOT_FORMAT),
  'amazon-q': client(AMAZON_Q_FORMAT),
  kiro: client(KIRO_FORMAT),
  junie: client(JUNIE_FORMAT),
  'ai-assistant': client(AI_ASSISTANT_FORMAT),
  'lm-studio': client(LM_STUDIO_FORMAT),
  trae: client(TRAE_FORMAT),
  warp: client(WARP_FORMAT),
  amp: client(AMP_FORMAT),
  factory: client(FACTORY_FORMAT),
  jan: client(JAN_FORMAT),
  'cherry-studio': client(CHERRY_STUDIO_FORMAT),
  '5ire': client(FIVE_IRE_FORMAT),
  vibe: client(VIBE_FORMAT),
  grok: client(GROK_FORMAT),
  hermes: client(HERMES_FORMAT),
  kimi: client(KIMI_FORMAT),
  qoder: client(QODER_FORMAT),
  augment: client(AUGMENT_FORMAT),
  'rovo-dev': client(ROVO_DEV_FORMAT),
  muse: client(MUSE_FORMAT),
  reasonix: client(REASONIX_FORMAT),
  deepagents: client(DEEPAGENTS_FORMAT),
  librechat: client(LIBRECHAT_FORMAT),
  mcporter: client(MCPORTER_FORMAT),
  'sema4': client(SEMA4_FORMAT),
  boltai: client(BOLTAI_FORMAT),
  witsy: client(WITSY_FORMAT),
  enconvo: client(ENCONVO_FORMAT),
  tome: client(TOME_FORMAT),
  bedrock: client(BEDROCK_FORMAT),
  tabnine: client(TABNINE_FORMAT),
  mcphub: client(MCPHUB_FORMAT),
  mcpm: client(MCPM_FORMAT),
  rulesync: client(RULESYNC_FORMAT),
  registry: client(REGISTRY_FORMAT),
  'mcp-bundle': client(MCP_BUNDLE_FORMAT),
  generic: { title: FORMAT_TITLES.generic, specFormat: 'generic-mcp', parse: parseGenericMcp, places: [] },
};

/** An archive is no text: it is unpacked before, and its documents are read one by one. */
function refuseArchive(): never {
  throw new AppError('CONTAINER_NOT_SUPPORTED', { expected: 'the documents of the archive' });
}
