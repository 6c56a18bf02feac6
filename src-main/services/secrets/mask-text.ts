import { isText, type SecretText } from '../../../src-shared/profile/secret-text';

export const MASK = '••••••';
export const UNKNOWN_MASK = '(unknown)';

/** A string for people: secrets masked, unknown ones said to be so. Cover it first (cover-secrets). */
export const maskText = (text: SecretText): string =>
  text.segments.map((segment) => (isText(segment) ? segment.text : segment.secret === null ? UNKNOWN_MASK : MASK)).join('');
