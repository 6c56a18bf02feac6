import { mapMcpTexts } from '../../../src-shared/profile/map-texts';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { isText } from '../../../src-shared/profile/secret-text';
import { coverText } from './cover-secrets';

/** The same server with everything unknown that must not be shown or leave. */
export function copyWithoutSecrets(mcp: Mcp): Mcp {
  return mapMcpTexts(mcp, (text, path) => {
    const covered = coverText(text, path, mcp);
    return { segments: covered.segments.map((segment) => (isText(segment) ? segment : { secret: null })) };
  });
}
