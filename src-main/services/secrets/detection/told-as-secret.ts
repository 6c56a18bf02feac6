import { nameStrength } from './secret-name';

/** As far before it a sentence speaks of what it tells. */
const SPOKEN = 48;
const WORD = /[\p{L}\p{N}_-]+/gu;
/** `the API key for the staging machine: …`: its words, and those that may stand between. */
const NEAREST = 6;

/** Whether what begins at `at` in a person's prose is told to be a secret: `the key is …`, `password: …`, `API_KEY=…`. */
export function isToldAsSecret(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - SPOKEN), at);
  // What another sentence or line speaks of is something else.
  const sentence = before.slice(before.search(/(?:[.!?]\s|\n)(?![^]*(?:[.!?]\s|\n))/) + 1);
  const words = sentence.match(WORD) ?? [];
  return words.slice(-NEAREST).some((word, index, nearest) => {
    const previous = nearest[index - 1];
    // A public key and a primary key are none.
    const name = /^keys?$/i.test(word) && previous !== undefined ? `${previous}_${word}` : word;
    const strength = nameStrength(name);
    return strength === 'sure' || strength === 'likely';
  });
}
