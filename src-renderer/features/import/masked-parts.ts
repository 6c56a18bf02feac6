/** A piece of a masked string: ordinary text, a secret, or one that is not known. */
export interface MaskedPart {
  readonly kind: 'text' | 'secret' | 'unknown';
  readonly text: string;
}

const MASK = '••••••';
const UNKNOWN = '(unknown)';

/** Parts what the core shows of a string: a run of dots stands for a secret. */
export const maskedParts = (shown: string): readonly MaskedPart[] =>
  shown.split(/(•{6}|\(unknown\))/).filter((text) => text !== '').map((text) => ({ kind: text === MASK ? 'secret' : text === UNKNOWN ? 'unknown' : 'text', text }));

/** Whether all of it is one secret. */
export const isMasked = (shown: string): 'secret' | 'unknown' | undefined => (shown === MASK ? 'secret' : shown === UNKNOWN ? 'unknown' : undefined);
