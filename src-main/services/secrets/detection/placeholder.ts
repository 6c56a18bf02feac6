import { nameWords } from './name-words';
import { nameStrength } from './secret-name';

/** No placeholder is longer; longer text is not looked at. */
const LONGEST = 160;

const MARKER = /^(?:\[(?:REDACTED|ENCRYPTED)[^[\]]*\]|<(?:redacted|encrypted|hidden|masked|removed)[^<>]*>)$/i;
const STARS = /^[*•●]{3,}$/;
const MASKED = /^(?:[\w.-]{0,12}[*•●]{5,}|[A-Za-z]{2,8}[-_][*•●]{3,})[\w.-]{0,8}$/;
const ELIDED = /^[\w.-]*(?:\.{3,}|…)[\w.-]{0,8}$/;
const BRACKETED = /^(?:<[^<>]+>|\{[A-Za-z][\w -]*\})$/;
const SQUARE = /^\[[A-Za-z][\w -]*\]$/;
const FIXED = /^(?:change[-_ ]?(?:me|this|it)(?:[-_ ]?\w{0,12})?|replace[-_ ]?(?:me|this)|(?:todo|tbd|fixme|placeholder|redacted|encrypted))$/i;
const NOUNS = /^(?:api|key|keys|apikey|token|tokens|secret|secrets|password|pass|passwd|pat|credential|credentials|auth|cookie|value|id|username|user|access|string|connection|dsn|url|session|bearer|jwt|code)$/;
const JOINED = /^(?:your|insert|enter|put|add)(?:own|real|actual)?(?:api|secret|access|auth|bearer)?(?:key|token|secret|password|pat)(?:here)?$/;
const FILLING = /^(?:insert|enter|put|add|paste|fill|replace)$/;
const PRETENDED = /^(?:dummy|fake|example|sample|mock|demo|placeholder|invalid)$/;

/** Stand-ins that mean "no value" without asking for one; nothing to withhold, nothing to fill in. */
const NOTHING = /^(?:none|null|nil|undefined|n\/?a|empty|optional|required|true|false|yes|no|on|off|auto|default|enabled|disabled|unset|unused|ignored|anonymous|dummy|fake|example|sample|not[-_]?(?:needed|required|used|set|applicable)|(?:sk[-_])?no[-_]?key(?:[-_]?(?:required|needed))?|ollama|lm[-_]?studio|bearer|basic|digest|oauth2?|api[-_]?key|(?:access|auth|bearer|api)[-_]?token|my[-_]?(?:api[-_]?key|(?:access[-_]?)?token)|token|key|jwt)$/i;

/**
 * What kind of stand-in for a missing value `text` is: `marker` (`[REDACTED]`), `stars` (`*****`), `fill-in`
 * (`<YOUR_KEY>`, `your-api-key`, `xxxx`, `sk-...`, `changeme`), or none.
 */
export function placeholderKind(text: string): 'marker' | 'stars' | 'fill-in' | undefined {
  if (STARS.test(text)) return 'stars';
  if (text.length > LONGEST) return isCrossedOut(text) ? 'fill-in' : undefined;
  if (MARKER.test(text)) return 'marker';
  if (MASKED.test(text) || ELIDED.test(text) || BRACKETED.test(text) || FIXED.test(text) || isCrossedOut(text)) return 'fill-in';
  if (SQUARE.test(text)) return nameWords(text).some((word) => NOUNS.test(word) || word === 'your') ? 'fill-in' : undefined;
  return asksForValue(text) ? 'fill-in' : undefined;
}

/** Whether `text` is no secret wherever it stands: a placeholder, or a word like `none` and `API_KEY`. */
export function isNoValue(text: string): boolean {
  if (text === '' || placeholderKind(text) !== undefined) return true;
  if (text.length > LONGEST) return false;
  if (NOTHING.test(text)) return true;
  if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(text)) return nameStrength(text) !== 'none';
  const words = plainWords(text);
  return words !== undefined && words.some((word) => PRETENDED.test(word)) && words.some((word) => NOUNS.test(word));
}

/** `xxxx`, `ghp_xxxxxxxx`, `xoxb-xxxx-xxxx`: mostly crosses, with a short head. */
function isCrossedOut(text: string): boolean {
  if (!/(?:[xX]{3}|0{12})/.test(text) || !/^[\w.:-]+$/.test(text)) return false;
  const rest = text.replaceAll(/[xX]{3,}|0{12,}|[^A-Za-z0-9]/g, '').length;
  return rest <= 12 && rest * 2 <= text.length;
}

/** `your-api-key-here`, `ghp_YOUR_TOKEN`, `insert token`, `API_KEY_HERE`: ordinary words, one of which asks. */
function asksForValue(text: string): boolean {
  const words = plainWords(text);
  if (words === undefined) return false;
  const noun = words.some((word) => NOUNS.test(word) || /(?:key|token|secret|password)$/.test(word));
  if (words.some((word) => JOINED.test(word))) return true;
  if (noun && (words.includes('your') || words.at(-1) === 'here')) return true;
  return noun && words.length > 1 && FILLING.test(words[0] ?? '');
}

/** The words of text that has ordinary words and small numbers only. */
function plainWords(text: string): readonly string[] | undefined {
  if (!/^[A-Za-z][\w .'-]*$/.test(text)) return undefined;
  const parts = text.split(/[^A-Za-z0-9]+/);
  const ordinary = parts.every((part) => part.length <= 24 && /^(?:[A-Za-z]+\d{0,3}|\d{0,3})$/.test(part));
  return ordinary ? nameWords(text) : undefined;
}
