const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** Runs shorter than this say nothing; together the mixed runs must reach `ENOUGH`. */
const SHORTEST_RUN = 8;
const ENOUGH = 16;
/** Longer text is judged by its beginning. */
const JUDGED = 4096;

/**
 * Whether `text` looks like made by a generator rather than by a person: at least 20 characters, letters and digits
 * mixed without the order that words, versions and dates have, and high entropy. UUIDs are names, so they don't count.
 */
export function looksRandom(text: string): boolean {
  if (text.length < 20) return false;
  const runs = text.slice(0, JUDGED).replaceAll(UUID, ' ').match(/[A-Za-z0-9]+/g) ?? [];
  const mixed = runs.filter(isMixed).join('');
  return mixed.length >= ENOUGH && entropy(mixed) >= 3;
}

function isMixed(run: string): boolean {
  if (run.length < SHORTEST_RUN || /^(?:[A-Za-z]+\d{1,8}|\d{1,8}[A-Za-z]+)$/.test(run)) return false;
  let digits = 0;
  let upper = 0;
  let lower = 0;
  let turns = 0;
  let digitTurns = 0;
  let last = '';
  for (const char of run) {
    const kind = char <= '9' ? 'digit' : char <= 'Z' ? 'upper' : 'lower';
    if (kind === 'digit') digits++;
    else if (kind === 'upper') upper++;
    else lower++;
    if (last !== '' && kind !== last) {
      turns++;
      if (kind === 'digit' || last === 'digit') digitTurns++;
    }
    last = kind;
  }
  const pairs = run.length - 1;
  // Of neighbours in random text about 60 % differ in kind with two cases, 40 % with one; in words with numbers far fewer.
  if (upper > 0 && lower > 0) return digits > 0 ? turns / pairs >= 0.4 : run.length >= 20 && turns / pairs >= 0.4 && vowels(run) < 0.3;
  return digits >= 3 && digitTurns >= 3 && digitTurns / pairs >= 0.15;
}

const vowels = (run: string): number => (run.match(/[aeiou]/gi)?.length ?? 0) / run.length;

/** Shannon entropy in bits per character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** Whether `text` could be a credential at all: not a plain word, name, number or flag. */
export function looksLikeCredential(text: string): boolean {
  if (text.length < 6 || /^[a-z][a-z0-9+.-]*:\/\//i.test(text) || isMailAddress(text)) return false;
  if (/^\d+$/.test(text)) return text.length >= 8;
  const head = text.slice(0, JUDGED);
  return /\d/.test(head) && /[A-Za-z]/.test(head) || /[a-z][A-Z]{2,}|[A-Z]{2,}[a-z]+[A-Z]/.test(head) || /[!@#^&*=]/.test(head);
}

const isMailAddress = (text: string): boolean => text.length <= 254 && /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(text);
