import { z } from 'zod';

/** Formats of the files that are looked for on this computer: those of programs with places of their own for them, in the order in which they are listed. */
export const LookedForFormatSchema = z.enum([
  'claude-desktop', 'claude-code', 'cursor', 'vscode', 'windsurf', 'devin', 'zed', 'cline', 'roo', 'kilo', 'continue', 'goose', 'codex', 'gemini',
  'qwen', 'antigravity', 'opencode', 'crush', 'copilot', 'amazon-q', 'kiro', 'junie', 'ai-assistant', 'lm-studio', 'trae', 'warp', 'amp', 'factory', 'jan',
  '5ire', 'vibe', 'grok', 'hermes', 'kimi', 'qoder', 'augment', 'rovo-dev', 'muse', 'reasonix', 'deepagents', 'mcporter',
  'sema4', 'boltai', 'witsy', 'enconvo', 'tome', 'bedrock', 'tabnine', 'mcphub', 'mcpm',
]);

/** Every format that is read, by the id of its catalogue row: the profile document, gateway configuration, clients' files, and what people pass around. */
export const FormatIdSchema = z.enum([
  'native', 'native-archive', 'gateway', ...LookedForFormatSchema.options, 'cherry-studio', 'librechat', 'rulesync', 'registry', 'mcp-bundle', 'generic',
]);
export type FormatId = z.infer<typeof FormatIdSchema>;
