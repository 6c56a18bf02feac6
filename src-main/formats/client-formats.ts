import type { FormatId } from '../../src-shared/transfer/format-id';
import type { ClientFormat } from './client-format';
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

export type ClientFormatId = Exclude<FormatId, 'native' | 'native-archive' | 'gateway' | 'generic'>;

/** Every client's format. Where two clients share a place, the first one counts. */
export const CLIENT_FORMATS: Readonly<Record<ClientFormatId, ClientFormat>> = {
  'claude-desktop': CLAUDE_DESKTOP_FORMAT,
  'claude-code': CLAUDE_CODE_FORMAT,
  cursor: CURSOR_FORMAT,
  vscode: VSCODE_FORMAT,
  windsurf: WINDSURF_FORMAT,
  devin: DEVIN_FORMAT,
  zed: ZED_FORMAT,
  cline: CLINE_FORMAT,
  roo: ROO_FORMAT,
  kilo: KILO_FORMAT,
  continue: CONTINUE_FORMAT,
  goose: GOOSE_FORMAT,
  codex: CODEX_FORMAT,
  gemini: GEMINI_FORMAT,
  qwen: QWEN_FORMAT,
  antigravity: ANTIGRAVITY_FORMAT,
  opencode: OPENCODE_FORMAT,
  crush: CRUSH_FORMAT,
  copilot: COPILOT_FORMAT,
  'amazon-q': AMAZON_Q_FORMAT,
  kiro: KIRO_FORMAT,
  junie: JUNIE_FORMAT,
  'ai-assistant': AI_ASSISTANT_FORMAT,
  'lm-studio': LM_STUDIO_FORMAT,
  trae: TRAE_FORMAT,
  warp: WARP_FORMAT,
  amp: AMP_FORMAT,
  factory: FACTORY_FORMAT,
  jan: JAN_FORMAT,
  'cherry-studio': CHERRY_STUDIO_FORMAT,
  '5ire': FIVE_IRE_FORMAT,
  vibe: VIBE_FORMAT,
  grok: GROK_FORMAT,
  hermes: HERMES_FORMAT,
  kimi: KIMI_FORMAT,
  qoder: QODER_FORMAT,
  augment: AUGMENT_FORMAT,
  'rovo-dev': ROVO_DEV_FORMAT,
  muse: MUSE_FORMAT,
  reasonix: REASONIX_FORMAT,
  deepagents: DEEPAGENTS_FORMAT,
  librechat: LIBRECHAT_FORMAT,
  mcporter: MCPORTER_FORMAT,
  sema4: SEMA4_FORMAT,
  boltai: BOLTAI_FORMAT,
  witsy: WITSY_FORMAT,
  enconvo: ENCONVO_FORMAT,
  tome: TOME_FORMAT,
  bedrock: BEDROCK_FORMAT,
  tabnine: TABNINE_FORMAT,
  mcphub: MCPHUB_FORMAT,
  mcpm: MCPM_FORMAT,
  rulesync: RULESYNC_FORMAT,
  registry: REGISTRY_FORMAT,
  'mcp-bundle': MCP_BUNDLE_FORMAT,
};
