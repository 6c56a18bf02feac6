import { fieldPathText, jsonPointer, type FieldPath } from '../../../src-shared/profile/field-path';
import { mcpTexts, profileTexts, type PlacedText } from '../../../src-shared/profile/map-texts';
import { hasSecret, secretText, wholeText, type SecretText } from '../../../src-shared/profile/secret-text';
import type { Finding } from '../../../src-shared/transfer/finding';
import type { ParsedMcp, ParsedProfile } from '../../formats/parsed-file';
import { markText } from '../secrets/mark-secrets';
import { positionOf, treePosition, type TextPosition } from '../secrets/text-position';
import { documentPointer, type TextPlace } from '../sealing/text-place';

/** Marked texts by their fields, as fieldPathText writes them. */
export type MarkedTexts = ReadonlyMap<string, SecretText>;

/**
 * The texts that were sealed in a document. They are secrets, whatever they look like: nothing in them is a marker. Where detection
 * finds secrets in such a text, these parts of it are, as they were before it was sealed; where it finds none, all of it is.
 */
export class OpenedTexts {
  readonly #pointers: ReadonlySet<string>;

  constructor(sealed: readonly TextPlace[]) {
    this.#pointers = new Set(sealed.map(documentPointer));
  }

  ofServer(mcp: ParsedMcp): MarkedTexts {
    return this.#marked(mcpTexts(mcp), mcp.place.pointer ?? '', (path) => positionOf(path, mcp));
  }

  /** Those outside its servers. */
  ofProfile(profile: ParsedProfile): MarkedTexts {
    return this.#marked(profileTexts(profile), '', (path) => treePosition(path, undefined));
  }

  #marked(texts: readonly PlacedText[], at: string, position: (path: FieldPath) => TextPosition): MarkedTexts {
    return new Map(texts.filter(({ path }) => this.#pointers.has(at + jsonPointer(path))).map(({ path, text }) => [fieldPathText(path), markOpened(text, position(path))]));
  }
}

/** Without what was noticed of secrets in clear that are none: they were sealed. */
export const withoutOpened = (findings: readonly Finding[], opened: MarkedTexts): readonly Finding[] =>
  (opened.size === 0 ? findings : findings.filter(({ code, field, reason }) => code !== 'SECRET_IN_CLEAR' || reason !== undefined || field === undefined || !opened.has(field)));

function markOpened(text: SecretText, position: TextPosition): SecretText {
  const whole = wholeText(text);
  if (whole === undefined || whole === '') return text;
  const found = markText(text, position, false, 'listed');
  return hasSecret(found) ? found : secretText(whole);
}
