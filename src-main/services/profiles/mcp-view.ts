import { fieldPathText } from '../../../src-shared/profile/field-path';
import { mcpTexts } from '../../../src-shared/profile/map-texts';
import type { Mcp } from '../../../src-shared/profile/mcp';
import type { McpView } from '../../../src-shared/profile/profile-view';
import { hasUnknown, isText, type SecretText } from '../../../src-shared/profile/secret-text';
import { screenText } from '../secrets/screen-text';
import { maskText } from '../secrets/mask-text';

/** A server for people, kept or not: every string whole, its secrets masked. */
export function mcpView(mcp: Mcp): McpView {
  const texts = mcpTexts(mcp);
  const { id, name, type, disabled, category, tags, version, source, alwaysAllow, usageCount, lastUsed } = mcp;
  return {
    id, name, type, disabled, category, tags: [...tags], version, source, alwaysAllow: alwaysAllow && [...alwaysAllow], usageCount, lastUsed,
    fields: texts.map(({ path, text }) => {
      const covered = screenText(text, path, mcp);
      return { field: fieldPathText(path), path: [...path], shown: maskText(covered), secret: hidesKnown(covered) };
    }),
    blanks: texts.filter(({ text }) => hasUnknown(text)).map(({ path }) => fieldPathText(path)),
  };
}

const hidesKnown = (covered: SecretText): boolean => covered.segments.some((segment) => !isText(segment) && segment.secret !== null);
