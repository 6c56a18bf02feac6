import { allMatches } from './all-matches';
import { placeholderKind } from './placeholder';
import type { SecretRange } from './secret-range';

/**
 * Tokens that their issuer made recognisable. Each is a fixed head and one run of characters without a condition after
 * it, so that a search never reads a run more than a few times.
 */
const SHAPES: readonly string[] = [
  'gh[opusr]_[A-Za-z0-9]{20,}', 'github_pat_[A-Za-z0-9_]{20,}', 'gl(?:pat|ptt|rt|dt|soat|cbt|ft|agent)-[A-Za-z0-9_.-]{16,}',
  'sk-[A-Za-z0-9_-]{16,}', '[sr]k_[A-Za-z0-9]+_[A-Za-z0-9]{16,}', 'sk_[a-f0-9]{32,}',
  'xox[a-z](?:\\.xox[a-z])?-[A-Za-z0-9%/+=-]{10,}', 'xapp-[0-9]-[A-Za-z0-9-]{10,}',
  'A(?:KIA|SIA|ROA|IDA|BIA|CCA)[A-Z0-9]{16,}', 'LTAI[A-Za-z0-9]{16,}', 'AKID[A-Za-z0-9]{28,}',
  'AIza[A-Za-z0-9_-]{30,}', 'ya29\\.[A-Za-z0-9_-]{20,}', '1//0[A-Za-z0-9_-]{20,}', 'GOCSPX-[A-Za-z0-9_-]{20,}',
  'npm_[A-Za-z0-9]{30,}', 'pypi-[A-Za-z0-9_-]{30,}', 'dckr_[a-z]+_[A-Za-z0-9_-]{20,}', 'hf_[A-Za-z0-9]{20,}', 'api_org_[A-Za-z0-9]{20,}',
  'ntn_[A-Za-z0-9]{20,}', 'secret_[A-Za-z0-9]{32,}', 'lin_(?:api|oauth)_[A-Za-z0-9]{20,}', 'figd_[A-Za-z0-9_-]{20,}',
  'SG\\.[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16,}', 'key-[0-9a-f]{32}', 'do[opr]_v1_[0-9a-f]{32,}', 'shp(?:at|ss|pa|ca|tka)_[0-9A-Fa-f]{20,}',
  'tvly-[A-Za-z0-9_-]{16,}', 'r8_[A-Za-z0-9]{20,}', 'pplx-[A-Za-z0-9]{20,}', 'gsk_[A-Za-z0-9]{20,}', 'xai-[A-Za-z0-9_-]{20,}', 'nvapi-[A-Za-z0-9_-]{20,}',
  'fc-[0-9a-f]{20,}', 'BSA[A-Za-z0-9_-]{24,}', 'ctx7sk-[A-Za-z0-9-]{20,}', 'jina_[A-Za-z0-9_-]{20,}', 'e2b_[0-9a-f]{20,}', 'apify_api_[A-Za-z0-9]{20,}',
  'dp\\.(?:pt|st|ct|sa|scim|audit)\\.[A-Za-z0-9_.-]{16,}', 'pat-(?:na|eu|ap)[0-9]-[0-9A-Fa-f-]{20,}', 'pat[A-Za-z0-9]{14}\\.[0-9a-f]{40,}',
  'ATATT[A-Za-z0-9_=-]{20,}', 'ATCTT[A-Za-z0-9_=-]{20,}', 'PMAK-[0-9A-Fa-f-]{20,}', 'whsec_[A-Za-z0-9+/=]{16,}',
  'sb[ps]_[A-Za-z0-9_]{30,}', 'sntry[a-z]_[A-Za-z0-9_=+/-]{20,}', 'ph[cx]_[A-Za-z0-9]{30,}', 'glsa_[A-Za-z0-9_]{32,}', 'glc_[A-Za-z0-9+/=]{32,}',
  'dapi[0-9a-f]{32}', 'NRAK-[A-Z0-9]{20,}', 'hv[sbr]\\.[A-Za-z0-9_-]{20,}', 'CFPAT-[A-Za-z0-9_-]{20,}', 'tskey-[A-Za-z0-9-]{16,}', 'pscale_[a-z]+_[A-Za-z0-9_-]{20,}',
  'EAA[A-Za-z0-9]{40,}', 'AGE-SECRET-KEY-1[A-Z0-9]{40,}', 'sq0[a-z]{3}-[A-Za-z0-9_-]{20,}', 'pk_[0-9]+_[A-Z0-9]{20,}', 'rnd_[A-Za-z0-9]{20,}', 'vercel_[A-Za-z0-9_]{20,}',
  '[0-9]{8,10}:AA[A-Za-z0-9_-]{30,}', '[MNO][A-Za-z0-9_-]{23,25}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,}',
];
const SHAPE = new RegExp(`(?<![A-Za-z0-9])(?:${SHAPES.join('|')})`, 'g');
/** The look-behind lets a run start once only; three parts, the last may be empty (unsigned). */
const JWT = /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/g;
const KEY_START = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
const KEY_END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;

/** Every shape is such a run; most strings have none, and need not be searched for sixty shapes. */
const RUN = /[\w.%/+=:-]{14}/;

/** Tokens of known shape and private keys in PEM, wherever they stand. */
export function findTokenShapes(text: string): SecretRange[] {
  const keys = text.includes('-----BEGIN') ? findPrivateKeys(text) : [];
  return RUN.test(text) ? [...findShapes(text), ...keys] : keys;
}

function findShapes(text: string): SecretRange[] {
  const found: SecretRange[] = [];
  for (const pattern of [SHAPE, JWT]) {
    for (const { index, 0: token } of allMatches(text, pattern)) {
      if (isMixed(token.slice(0, 512)) && placeholderKind(token) === undefined && !isWords(token)) {
        found.push({ start: index, end: index + token.length, reason: 'token' });
      }
    }
  }
  return found;
}

/** Issuers use letters of both cases or digits; a sentence in lower case uses neither. */
const isMixed = (token: string): boolean => /\d/.test(token) || /[a-z].*[A-Z]|[A-Z].*[a-z]/.test(token.slice(4));

/** `sk-learn-style-name-v2`: a head that is also a word, then words. */
const isWords = (token: string): boolean =>
  token.length < 100 && /^(?:sk|key|pat|npm|hf|fc|secret|vercel)[-_](?:(?:[a-z]+\d{0,2}|\d{1,2}|\d{4})(?:[-_]|$))+$/.test(token) && /[-_][a-z]*[-_]/.test(token);

function findPrivateKeys(text: string): SecretRange[] {
  const found: SecretRange[] = [];
  KEY_START.lastIndex = 0;
  for (let open = KEY_START.exec(text); open !== null; open = KEY_START.exec(text)) {
    KEY_END.lastIndex = KEY_START.lastIndex;
    const close = KEY_END.exec(text);
    // A key that was cut off is still most of a key.
    const end = close === null ? text.length : close.index + close[0].length;
    found.push({ start: open.index, end, reason: 'private-key' });
    KEY_START.lastIndex = end;
  }
  return found;
}
