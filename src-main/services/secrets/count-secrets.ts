import { mcpTexts } from '../../../src-shared/profile/map-texts';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { hasSecret } from '../../../src-shared/profile/secret-text';
import { screenText } from './screen-text';

/** Strings of a server of which a part is masked on screen, those to be filled in included: what people count as its secrets. */
export const countSecrets = (mcp: Omit<Mcp, 'id'>): number =>
  mcpTexts(mcp).filter(({ text, path }) => hasSecret(screenText(text, path, mcp))).length;
