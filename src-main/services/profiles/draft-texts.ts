import { AppError } from '../../../src-shared/errors/app-error';
import { fieldPathText, type FieldPath } from '../../../src-shared/profile/field-path';
import { mapMcpTexts, mcpTexts, type PlacedText } from '../../../src-shared/profile/map-texts';
import type { McpDraft } from '../../../src-shared/profile/mcp-draft';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { plainText, secretText, unknownText, type SecretText } from '../../../src-shared/profile/secret-text';
import { markText } from '../secrets/mark-secrets';
import { positionOf, type TextPosition } from '../secrets/text-position';

type DraftText = McpDraft['args'][number];

/** The strings of one draft: what it keeps comes from the kept server, what it says anew is looked through for secrets. */
export class DraftTexts {
  readonly #kept: Mcp | undefined;
  readonly #fields: ReadonlyMap<string, PlacedText>;
  /** Where a kept string stood, by the field it stands in now. */
  readonly #stood = new Map<string, TextPosition>();

  constructor(kept: Mcp | undefined) {
    this.#kept = kept;
    this.#fields = new Map((kept === undefined ? [] : mcpTexts(kept)).map((placed) => [fieldPathText(placed.path), placed]));
  }

  /** The string for `path`, not looked through yet. @throws AppError FIELD_NOT_FOUND for a kept one that there is not. */
  take(text: DraftText, path: FieldPath): SecretText {
    if ('unknown' in text) return unknownText();
    if ('text' in text) return text.secret && text.text !== '' ? secretText(text.text) : plainText(text.text);
    const found = this.#fields.get(text.kept);
    if (this.#kept === undefined || found === undefined) throw new AppError('FIELD_NOT_FOUND', { subject: text.kept });
    this.#stood.set(fieldPathText(path), positionOf(found.path, this.#kept));
    return found.text;
  }

  /** The same for a field that a server need not have: an empty input leaves it out. */
  takeOptional(text: DraftText | undefined, field: string): SecretText | undefined {
    return text === undefined || ('text' in text && text.text === '') ? undefined : this.take(text, [field]);
  }

  takeNamed(texts: McpDraft['env'], field: string): Map<string, SecretText> {
    return new Map(texts.map(({ name, value }) => [name, this.take(value, [field, name])]));
  }

  /**
   * The server with the secrets in its new strings told apart, as an import tells them. Nothing is read as a marker for an unknown
   * value: `${NAME}`, `[REDACTED]`, `****` are what was typed. A kept string is looked at again where it came to stand under another
   * name or behind another argument, for there it may be a secret; in its old place it stays as it is.
   */
  marked(mcp: Mcp): Mcp {
    return mapMcpTexts(mcp, (text, path) => {
      const position = positionOf(path, mcp);
      return isSame(this.#stood.get(fieldPathText(path)), position) ? text : markText(text, position, false, 'listed');
    });
  }
}

const isSame = (one: TextPosition | undefined, two: TextPosition): boolean => JSON.stringify(one) === JSON.stringify(two);
