import { z } from 'zod';

/** Every format that is read, by the id of its catalogue row: the profile document, clients' files, and what people pass around. */
export const FormatIdSchema = z.enum([
  'native', 'native-archive',
  'claude-desktop', 'claude-code', 'cursor', 'vscode', 'windsurf', 'devin', 'zed', 'cline', 'roo', 'kilo', 'continue', 'goose', 'codex', 'gemini',
  'qwen', 'antigravity', 'opencode', 'crush', 'copilot', 'amazon-q', 'kiro', 'junie', 'ai-assistant', 'lm-studio', 'trae', 'warp', 'amp', 'factory', 'jan',
  'cherry-studio', '5ire', 'vibe', 'grok', 'hermes', 'kimi', 'qoder', 'augment', 'rovo-dev', 'muse', 'reasonix', 'deepagents', 'librechat', 'mcporter',
  'sema4', 'boltai', 'witsy', 'enconvo', 'tome', 'bedrock', 'tabnine', 'mcphub', 'mcpm', 'rulesync', 'registry', 'mcp-bundle',
  'generic',
]);
export type FormatId = z.infer<typeof FormatIdSchema>;
