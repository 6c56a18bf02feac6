import type { FieldPath } from '../../../src-shared/profile/field-path';
import type { Mcp } from '../../../src-shared/profile/mcp';
import type { SecretText } from '../../../src-shared/profile/secret-text';
import { CLIENT_WRITERS } from '../../formats/client-writers/client-writer-catalogue';
import { translateText } from '../../formats/client-writers/translate-mcp';
import { withheldText } from './withheld-text';

/**
 * Every text that Valise writes for one with secrets into a program's file: with the secrets left out, or as placeholders in that
 * program's syntax (format.md section 2, "Unknown values"). `nameOf` names the secrets of the text by their order.
 */
export function withheldSpellings(text: SecretText, path: FieldPath, mcp: Omit<Mcp, 'id'>, nameOf: (index: number) => string): ReadonlySet<string> {
  return new Set(Object.values(CLIENT_WRITERS).flatMap(({ references }) => {
    const spoken = translateText(text, path, mcp, references).text;
    return [withheldText(spoken, 'placeholder', (index) => references.placeholder(nameOf(index))), withheldText(spoken, 'omit', () => '[REDACTED]')];
  }));
}
