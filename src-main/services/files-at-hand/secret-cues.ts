import { isText, type SecretText } from '../../../src-shared/profile/secret-text';
import type { SecretCue, SecretInClear } from '../../../src-shared/transfer/secret-in-clear';
import { detectSecrets } from '../secrets/detect-secrets';
import type { TextPosition } from '../secrets/text-position';

/** Tells of a secret in clear, once somebody wants to know. */
export type TellSecret = () => SecretInClear;

/** The secrets that stand in it, without those that are withheld or to be filled in. */
export const knownSecrets = ({ segments }: SecretText): readonly string[] => segments.flatMap((segment) => (isText(segment) ? [] : segment.secret ?? []));

/** The string as the file writes it, with a marker for what is not known. */
export const writtenText = ({ segments }: SecretText): string =>
  segments.map((segment) => (isText(segment) ? segment.text : segment.secret ?? '[REDACTED]')).join('');

/** Why a text is a secret, or has one in it; where detection does not say so, the file itself does. */
export function secretCues(text: string, position: TextPosition): [SecretCue, ...SecretCue[]] {
  const [first, ...others] = new Set<SecretCue>(detectSecrets(text, position).map(({ reason }) => reason));
  return first === undefined ? ['listed'] : [first, ...others];
}
