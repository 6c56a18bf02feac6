import { nameWords } from './name-words';

/**
 * What a name says of its value. `sure`: it is a secret; `likely`: it may be one; `container`: it holds one inside
 * (connection strings); `none`: nothing.
 */
export type NameStrength = 'sure' | 'likely' | 'container' | 'none';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const SURE = set('token tokens secret secrets password passwords passwd pwd pass passphrase passcode pat pats credential credentials creds cred '
  + 'apikey apikeys apitoken accesstoken authtoken bearer bearertoken clientsecret secretkey privatekey accesskey jwt mnemonic pin otp totp '
  + 'userpass dbpass authorization authkey appkey signingkey encryptionkey '
  // In other languages, as they stand in names of variables.
  + 'passwort kennwort wachtwoord senha contrasena contrasenya motdepasse mdp haslo heslo lozinka losenord parola salasana adgangskode jelszo parool sifre parol');
const LIKELY = set('key keys auth oauth authentication cookie cookies session private sig signature hmac sas salt license sid');
const CONTAINER = set('dsn connectionstring connstr');
const SURE_PAIRS = set('api.key api.keys access.key access.keys secret.key private.key signing.key encryption.key master.key service.key '
  + 'account.key subscription.key application.key app.key auth.key bot.key admin.key anon.key security.key integration.key '
  + 'ssh.key deploy.key palavra.passe seed.phrase recovery.phrase access.signature session.id session.cookie api.hash proxy.authorization ai.key set.cookie');
const CONTAINER_PAIRS = set('connection.string conn.string conn.str');
const SURE_ENDING = /(?:apikey|aikey|accesskey|secretkey|token|secret|password|passwd|passphrase|credentials)$/;

/** As the last word they make a name speak about a secret: `TOKEN_URL`, `KEY_FILE`, `AUTH_TYPE`, `SECRET_NAME`. */
const ABOUT = set('url urls uri endpoint host hostname port address file files filename filepath path paths dir directory folder location type kind '
  + 'name names title label id ids uuid ttl expiry expires expiration expire timeout lifetime age duration limit limits max min count size length '
  + 'len budget enabled disabled enable required require optional mode method strategy algorithm alg algo header headers prefix suffix format '
  + 'provider region issuer audience scope scopes env var vars variable field column store storage backend cache version rotation interval policy '
  + 'server service domain user username email owner group role template pattern regex description help hint separator delimiter command cmd '
  + 'helper script source flow redirect callback arn ref reference manager status level style alias fingerprint stdin usage cost price window '
  + 'encoding model parser splitter check validation support status exists set present minute second hour day binding bindings map '
  + 'mapping chain agent socket sock schema strength bus prompt rate');
/** As the first word they ask or count: `MAX_TOKENS`, `USE_AUTH`, `--no-password`. */
const ASKING = set('no not disable skip without use require enable has is allow max min num count ignore show hide public');
/** What `key` opens when it opens nothing: `PUBLIC_KEY`, `PROJECT_KEY`, `SORT_KEY`. */
const OPEN_KEYS = set('public pub publishable primary foreign sort partition cache hot shortcut object group project issue registry storage row hash config '
  + 'unique lookup idempotency message routing press index bucket space modifier meta translation host known s3 redis row leader toggle trigger activation escape function');
const COUNTED = set('max min maximum minimum default num limit output input completion prompt context budget total thinking reasoning generated');

/** A part of every name that is not `none`; spares the rest of the work for most. */
const HINT = /api.?hash|tok|secr|pass|pwd|pat|cred|key|bearer|jwt|mnemonic|pin|otp|auth|cookie|sess|priv|sig|hmac|sas|salt|licen|sid|dsn|conn|phrase|kennwort|wachtwoord|senha|contrase|mdp|mot_?de|haslo|heslo|lozinka|losenord|parol|salasana|adgangskode|jelszo|parool|sifre|[^ -~]/i;

/** Whether a value under `name` (an environment variable, a header, a flag, a field) is a secret. */
export function nameStrength(name: string): NameStrength {
  const known = STRENGTHS.get(name);
  if (known !== undefined) return known;
  const strength = strengthOf(name);
  // Files say the same few names over and over; a hostile one must not fill the memory with others.
  if (STRENGTHS.size >= 4096) STRENGTHS.clear();
  if (name.length <= 64) STRENGTHS.set(name, strength);
  return strength;
}

const STRENGTHS = new Map<string, NameStrength>();

/** Names that the split into words of ASCII would leave nothing of. */
const FOREIGN = /密码|密碼|口令|密钥|パスワード|비밀번호|암호|парол|κωδικ|סיסמה|كلمة.?السر/i;

function strengthOf(given: string): NameStrength {
  if (FOREIGN.test(given)) return 'sure';
  const name = given.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('Ł', 'L').replace(/mot_?de_?passe/gi, 'motdepasse');
  if (!HINT.test(name) || /^(?:OLD|INIT_)?(?:PWD|CWD)$/.test(name)) return 'none';
  const words = nameWords(name);
  const last = words.at(-1);
  const first = words[0];
  if (last === undefined || first === undefined) return 'none';
  const pairs = words.slice(1).map((word, index) => `${words[index] ?? ''}.${word}`);
  if (words.length > 1 && ASKING.has(first)) return 'none';
  if (pairs.some((pair) => pair === 'pass.through' || pair === 'pass.thru')) return 'none';
  if (pairs.at(-1) === 'secret.id' || pairs.at(-1) === 'session.id') return 'sure';
  if (ABOUT.has(last)) return 'none';
  if (words.some((word) => CONTAINER.has(word)) || pairs.some((pair) => CONTAINER_PAIRS.has(pair))) return 'container';
  if (pairs.some((pair) => SURE_PAIRS.has(pair))) return 'sure';
  if (words.includes('tokens') && words.some((word) => COUNTED.has(word))) return 'none';
  if (words.some((word) => SURE.has(word) || SURE_ENDING.test(word))) return 'sure';
  if (pairs.some((pair) => pair.endsWith('.key') && OPEN_KEYS.has(pair.slice(0, -4)))) return 'none';
  if (words.length > 1 && (last === 'key' || last === 'keys')) return 'sure';
  return words.some((word) => LIKELY.has(word)) ? 'likely' : 'none';
}

/** Whether values under `name` identify or describe something, so that a random look says nothing. */
export function isIdentifierName(name: string): boolean {
  const last = nameWords(name).at(-1);
  return last !== undefined && (IDENTIFIERS.has(last) || ABOUT.has(last) && !CAPABILITIES.has(last));
}
const IDENTIFIERS = set('sha sha1 sha256 sha512 md5 etag traceparent hash digest commit revision rev checksum address branch tag image bucket zone workspace project tenant database table index '
  + 'account org organization sheet spreadsheet document page channel guild team board collection dataset cluster subnet vpc instance package pkg release build');
/** They speak about a secret, yet a random value under them is one: `MCP_URL`, `AUTH_HEADER`, `RUN_COMMAND`. */
const CAPABILITIES = set('url urls uri endpoint header headers command cmd config env source script');
