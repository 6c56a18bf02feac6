type Version = readonly [major: number, minor: number, patch: number];

/** At least `from`, below `to`. */
interface Span {
  readonly from: Version;
  readonly to: Version | undefined;
}

const PART = '(?:0|[1-9]\\d{0,8}|[xX*])';
/** What stands behind the numbers (`-beta.1`, `+build`) does not count. */
const PARTIAL = new RegExp(`^[vV=]?(${PART})(?:\\.(${PART}))?(?:\\.(${PART}))?(?:[-+][\\w.+-]{1,64})?$`);
const COMPARATOR = /^(>=|<=|>|<|=|\^|~>?)?(.*)$/s;
const LONGEST = 256;

/**
 * Whether `version` (`1.2.3`) is one of `range`: comparators (`>=1.0.0 <2`), `^`, `~`, `1.x`, `*`, `1.0 - 2.0`, alternatives by `||`.
 * Undefined where the range is written in another way.
 */
export function isInRange(version: string, range: string): boolean | undefined {
  const wanted = partial(version);
  if (wanted === undefined || range.length > LONGEST) return undefined;
  const alternatives = range.split('||').map(spans);
  if (alternatives.some((all) => all === undefined)) return undefined;
  return alternatives.some((all) => all?.every((span) => includes(span, wanted.from)));
}

function spans(alternative: string): readonly Span[] | undefined {
  const text = alternative.trim();
  const between = /^(\S+)\s+-\s+(\S+)$/.exec(text);
  if (between !== null) {
    const [from, to] = [partial(between[1] ?? ''), partial(between[2] ?? '')];
    return from === undefined || to === undefined ? undefined : [{ from: from.from, to: to.to }];
  }
  // `>= 1.0` is `>=1.0`; a comma parts as a blank does.
  const words = text.replaceAll(/(>=|<=|>|<|=|\^|~>?)\s+/g, '$1').split(/[\s,]+/).filter((word) => word !== '');
  const all = words.map(comparator);
  return all.every((span) => span !== undefined) ? all : undefined;
}

function comparator(word: string): Span | undefined {
  const [, operator = '', rest = ''] = COMPARATOR.exec(word) ?? [];
  const span = partial(rest);
  if (span === undefined) return undefined;
  const { from, to } = span;
  const [major, minor, patch] = from;
  switch (operator) {
    case '>=': return { from, to: undefined };
    case '>': return to === undefined ? { from: [0, 0, 0], to: [0, 0, 0] } : { from: to, to: undefined };
    case '<': return { from: [0, 0, 0], to: from };
    case '<=': return { from: [0, 0, 0], to };
    case '^': return to === undefined ? span : { from, to: major > 0 || span.parts === 1 ? [major + 1, 0, 0] : minor > 0 || span.parts === 2 ? [0, minor + 1, 0] : [0, 0, patch + 1] };
    case '~': case '~>': return to === undefined ? span : { from, to: span.parts === 1 ? [major + 1, 0, 0] : [major, minor + 1, 0] };
    default: return span;
  }
}

/** `1.2` stands for all of 1.2.x, and says two parts. */
function partial(text: string): (Span & { readonly parts: number }) | undefined {
  const match = PARTIAL.exec(text);
  if (match === null) return undefined;
  const numbers = match.slice(1, 4).map((part: string | undefined) => (part === undefined || /[xX*]/.test(part) ? undefined : Number(part)));
  const open = numbers.indexOf(undefined);
  const [major = 0, minor = 0, patch = 0] = open < 0 ? numbers : numbers.slice(0, open);
  const parts = open < 0 ? 3 : open;
  const to = [undefined, [major + 1, 0, 0], [major, minor + 1, 0], [major, minor, patch + 1]] as const;
  return { from: [major, minor, patch], to: to[parts], parts };
}

const includes = ({ from, to }: Span, version: Version): boolean => compare(version, from) >= 0 && (to === undefined || compare(version, to) < 0);

const compare = (one: Version, two: Version): number => one[0] - two[0] || one[1] - two[1] || one[2] - two[2];
