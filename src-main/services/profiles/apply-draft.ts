import type { McpDraft } from '../../../src-shared/profile/mcp-draft';
import type { Mcp, McpId } from '../../../src-shared/profile/mcp';
import { DraftTexts } from './draft-texts';
import { settledText } from './settled-text';

/**
 * The server that `draft` describes, under `id`. Of `kept`, the server that it changes, it takes the strings that the draft keeps, and
 * what a draft has no word for: unknown fields, usage, source.
 * @throws AppError FIELD_NOT_FOUND
 */
export function applyDraft(draft: McpDraft, id: McpId, kept: Mcp | undefined): Mcp {
  const texts = new DraftTexts(kept);
  const { name, type, disabled, tags } = draft;
  const described: Mcp = {
    id, name, type, disabled, tags,
    command: texts.takeOptional(draft.command, 'command'),
    args: draft.args.map((text, index) => texts.take(text, ['args', index])),
    cwd: texts.takeOptional(draft.cwd, 'cwd'),
    env: texts.takeNamed(draft.env, 'env'),
    url: texts.takeOptional(draft.url, 'url'),
    headers: texts.takeNamed(draft.headers, 'headers'),
    description: texts.takeOptional(draft.description, 'description'),
    category: settledText(draft.category, kept?.category),
    version: settledText(draft.version, kept?.version),
    alwaysAllow: isEmpty(draft.alwaysAllow) && isEmpty(kept?.alwaysAllow) ? kept?.alwaysAllow : draft.alwaysAllow,
    usageCount: kept?.usageCount,
    lastUsed: kept?.lastUsed,
    source: kept?.source,
    extra: new Map(),
  };
  return { ...texts.marked(described), extra: kept?.extra ?? new Map() };
}

const isEmpty = (list: readonly string[] | undefined): boolean => list === undefined || list.length === 0;
