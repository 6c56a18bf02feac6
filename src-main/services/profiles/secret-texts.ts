import type { FieldPath } from '../../../src-shared/profile/field-path';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { hasSecret, isText, secretText, type SecretText } from '../../../src-shared/profile/secret-text';
import { coverText } from '../secrets/cover-secrets';

/**
 * The string with `value` in the place of its one secret. Where there is none or more than one, and where the value brings the text
 * before the secret along (`Bearer …`, `--api-key=…`), the value is the whole string. Where it brings only the last words of that
 * (`Bearer …` for `Authorization: Bearer …`), they are not said twice.
 */
export function putSecret(text: SecretText, path: FieldPath, mcp: Mcp, value: string): SecretText {
  const { segments } = coverText(text, path, mcp);
  const secrets = segments.filter((segment) => !isText(segment));
  const [first] = segments;
  const before = first !== undefined && isText(first) ? first.text : '';
  if (secrets.length !== 1 || (/[\s=:]$/.test(before) && value.startsWith(before))) return secretText(value);
  const secret = value.slice(wordsAgain(before, value));
  return { segments: segments.map((segment) => (isText(segment) ? segment : { secret })) };
}

/** Length of the words at the start of the value that are the last ones before the secret. */
function wordsAgain(before: string, value: string): number {
  const words = Array.from(before.matchAll(/[^\s=:]+[\s=:]+/g), ({ index }) => before.slice(index));
  const again = words.find((last) => /[\s=:]$/.test(last) && value.length > last.length && value.toLowerCase().startsWith(last.toLowerCase()));
  return again?.length ?? 0;
}

/** The string with blanks for its secrets; undefined where it holds none. */
export function blankSecrets(text: SecretText, path: FieldPath, mcp: Mcp): SecretText | undefined {
  const covered = coverText(text, path, mcp);
  if (!hasSecret(covered)) return undefined;
  return { segments: covered.segments.map((segment) => (isText(segment) ? segment : { secret: null })) };
}

/** The secrets in the string that are known. */
export const secretValues = (text: SecretText, path: FieldPath, mcp: Mcp): readonly string[] =>
  coverText(text, path, mcp).segments.flatMap((segment) => (isText(segment) || segment.secret === null ? [] : [segment.secret]));
