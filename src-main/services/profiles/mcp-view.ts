import { fieldPathText } from '../../../src-shared/profile/field-path';
import { mcpTexts } from '../../../src-shared/profile/map-texts';
import type { Mcp } from '../../../src-shared/profile/mcp';
import type { McpView } from '../../../src-shared/profile/profile-view';
import { hasUnknown } from '../../../src-shared/profile/secret-text';
import { coverText } from '../secrets/cover-secrets';
import { maskText } from '../secrets/mask-text';

/** A server for people: every string whole, one a line, its secrets masked. */
export function mcpView(mcp: Mcp): McpView {
  const texts = mcpTexts(mcp);
  const { id, name, type, disabled, category, tags, version } = mcp;
  return {
    id, name, type, disabled, category, tags: [...tags], version,
    fields: texts.map(({ path, text }) => ({ field: fieldPathText(path), shown: maskText(coverText(text, path, mcp)) })),
    blanks: texts.filter(({ text }) => hasUnknown(text)).map(({ path }) => fieldPathText(path)),
  };
}
