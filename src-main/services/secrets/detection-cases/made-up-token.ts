const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Random-looking text of `length`, always the same for the same seed; made here so that no real token stands in the source. */
export function madeUpToken(length: number, alphabet = LETTERS, seed = 1): string {
  let state = (seed * 2_654_435_761 + length * 40_503) >>> 0;
  let text = '';
  while (text.length < length) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    text += alphabet.charAt((state >>> 12) % alphabet.length);
  }
  return text;
}

export const madeUpHex = (length: number, seed = 1): string => madeUpToken(length, '0123456789abcdef', seed);
export const madeUpUuid = (seed = 1): string =>
  [8, 4, 4, 4, 12].map((length, index) => madeUpHex(length, seed + index)).join('-');
