import { PASSWORD_WORDS } from './password-words';

export type Strength = 'weak' | 'fair' | 'good' | 'strong';

export interface PasswordStrength {
  readonly strength: Strength;
  /** From 0 to 1, for a bar. */
  readonly share: number;
}

/** From how many bits on. Whoever has the file may guess as long as they like, some thousand times a second with rented hardware. */
const FROM: readonly (readonly [Strength, number])[] = [['strong', 75], ['good', 60], ['fair', 45]];
const FULL = 90;

export function passwordStrength(password: string): PasswordStrength {
  const bits = passwordBits(password);
  return { strength: FROM.find(([, least]) => bits >= least)?.[0] ?? 'weak', share: Math.min(bits / FULL, 1) };
}

/**
 * An estimate of how many guesses somebody needs who knows how people make passwords, as a power of two: usual words, runs of the
 * alphabet or the keyboard, years and repetitions count for next to nothing, other words as words, the rest by its length and variety.
 */
export function passwordBits(password: string): number {
  const { rest, words } = withoutUsualWords(withoutRuns(password.slice(0, LOOKED_AT)));
  const parts = rest.match(/\p{L}+|\d+|[^\p{L}\d\0]+/gu) ?? [];
  const seen = new Set<string>();
  const known = words * USUAL_WORD;
  const rough = parts.reduce((sum, part) => {
    const again = seen.has(part.toLowerCase());
    seen.add(part.toLowerCase());
    return sum + (again ? 1 : bitsOfPart(part));
  }, 0);
  return known + Math.max(rough, bitsOfMixture(rest, parts.length));
}

/** Longer ones are strong, or nothing but repetition. */
const LOOKED_AT = 200;

/** A usual word with a capital or a digit for a letter is one of a few hundred. */
const USUAL_WORD = 8;
const ANY_WORD = 14;
const WORD_LETTERS = 8;

function bitsOfPart(part: string): number {
  if (/^(?:19|20)\d\d$/.test(part)) return 7;
  if (/^\d+$/.test(part)) return part.length * Math.log2(10);
  if (!/^\p{L}+$/u.test(part)) return 5 + (new Set(part).size - 1) * 5;
  const letters = part.length * Math.log2(varietyOf(part));
  return part.length < 4 ? letters : Math.min(letters, ANY_WORD + Math.max(0, part.length - WORD_LETTERS) * 3);
}

/** Kinds of characters that change at almost every step were made by chance: then each counts in full. */
function bitsOfMixture(rest: string, parts: number): number {
  const visible = rest.replaceAll('\0', '');
  if (visible.length < 8 || visible.length / parts > 2.5) return 0;
  return Math.min(visible.length, new Set(visible).size * 1.5) * Math.log2(varietyOf(visible));
}

const VARIETIES: readonly (readonly [RegExp, number])[] = [[/[a-z]/, 26], [/[A-Z]/, 26], [/\d/, 10], [/[!-/:-@[-`{-~ ]/, 33], [/[^ -~]/, 60]];
const varietyOf = (text: string): number => VARIETIES.reduce((sum, [kind, size]) => sum + (kind.test(text) ? size : 0), 0);

/** `\0` in their place. */
function withoutUsualWords(password: string): { readonly rest: string; readonly words: number } {
  let plain = Array.from(password.toLowerCase(), (char) => LETTER_FOR[char] ?? char).join('');
  if (plain.length !== password.length) plain = password.toLowerCase();
  let rest = password;
  let words = 0;
  for (const word of BY_LENGTH) {
    for (let at = plain.indexOf(word); at >= 0 && plain.length === rest.length; at = plain.indexOf(word)) {
      words += 1;
      plain = `${plain.slice(0, at)}\0${plain.slice(at + word.length)}`;
      rest = `${rest.slice(0, at)}\0${rest.slice(at + word.length)}`;
    }
  }
  return { rest, words };
}

const BY_LENGTH = PASSWORD_WORDS.toSorted((a, b) => b.length - a.length);
const LETTER_FOR: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i' };

/** Three or more of a run (`aaaa`, `4321`, `asdf`) become its first two. */
function withoutRuns(password: string): string {
  const kept: string[] = [];
  let run = { by: 0, length: 0 };
  let last: string | undefined;
  for (const char of password) {
    const by = last === undefined ? undefined : stepBetween(last, char);
    run = by !== undefined && by === run.by ? { by, length: run.length + 1 } : { by: by ?? 2, length: by === undefined ? 0 : 1 };
    if (run.length < 2) kept.push(char);
    last = char;
  }
  return kept.join('');
}

const KEY_ROWS = ['qwertyuiop', 'qwertzuiop', 'asdfghjkl', 'zxcvbnm', 'yxcvbnm', '1234567890'];

/** -1, 0 or 1 where two characters follow each other in the alphabet or on the keyboard, or are the same. */
function stepBetween(one: string, other: string): number | undefined {
  const [from, to] = [one.toLowerCase(), other.toLowerCase()];
  const orders = [(char: string) => char.codePointAt(0) ?? 0, ...KEY_ROWS.filter((row) => row.includes(from) && row.includes(to)).map((row) => (char: string) => row.indexOf(char))];
  return orders.map((place) => place(to) - place(from)).find((by) => Math.abs(by) <= 1);
}
