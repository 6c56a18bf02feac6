import type { FieldPath } from '../../../src-shared/profile/field-path';
import { mapMcpTexts } from '../../../src-shared/profile/map-texts';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { hasSecret, secretText, wholeText, type SecretText } from '../../../src-shared/profile/secret-text';
import { isHarmless } from './harmless-value';
import { positionOf } from './text-position';

/**
 * What must not be shown or leave: detected secrets, and every env and header value that is not plainly harmless
 * (format.md section 2). The same rule masks on screen and withholds in files.
 */
export function coverText(text: SecretText, path: FieldPath, mcp: Omit<Mcp, 'id'>): SecretText {
  const [field] = path;
  if ((field !== 'env' && field !== 'headers') || path.length !== 2 || hasSecret(text)) return text;
  const whole = wholeText(text) ?? '';
  return isHarmless(whole, positionOf(path, mcp)) ? text : secretText(whole);
}

/** The same server, covered. */
export const coverMcp = <M extends Omit<Mcp, 'id'>>(mcp: M): M => mapMcpTexts(mcp, (text, path) => coverText(text, path, mcp));
