import { hasSecret } from '../../../../src-shared/profile/secret-text';
import { nameStrength } from '../../secrets/detection/secret-name';
import { findHosts, type FoundHost } from './find-hosts';
import { hostKind } from './host-kind';
import type { Observation } from './observation';
import { entryName, shownPart, type ScannedServer, type ScannedText } from './scanned-server';

const OPEN = /(?:http|ws):/i;
const OPEN_SCHEME = /^(?:http|ws)$/;
const QUERY = /[?&]([\w.-]{1,64})=[^&#\s"']/g;
/** `--header "Authorization: …"` of what passes requests on. */
const HEADER_FLAG = /^(?:--headers?|-H)$/;
const HEADER = /^(?:--headers?=|-H)?["']?([A-Za-z][\w-]{0,63})\s{0,9}[:=]\s{0,9}\S/;

/** Secrets, or what stands for them, on their way to another computer by `http:` or `ws:`. */
export function* findCredentialsOverHttp(server: ScannedServer): Generator<Observation> {
  const { url, headers, args, env, extra, unusual } = server;
  if (extra.length === 0 && !unusual.some(({ text }) => OPEN.test(text))) return;
  const headed = headers.some(isCredential);
  if (url !== undefined) yield* observe(url, headed);
  if (args.some(({ text, unusual }) => unusual && OPEN.test(text))) {
    const handed = args.some(({ text }, index) => namesCredential(text, args[index - 1]?.text));
    for (const arg of args) yield* observe(arg, handed);
  }
  for (const text of env) yield* observe(text, false);
  for (const text of extra) yield* observe(text, false);
}

function* observe(text: ScannedText, accompanied: boolean): Generator<Observation> {
  if (!text.unusual || !OPEN.test(text.text)) return;
  const held = accompanied || hasSecret(text.source) || hasSecretQuery(text.text);
  for (const found of findHosts(text.text, text.path[0] === 'url')) {
    if (!travelsOpenly(found) || !held && !found.userinfo) continue;
    yield { code: 'CREDENTIALS_OVER_HTTP', severity: 'warning', path: text.path, reason: shownPart(text, found.host) };
    return;
  }
}

const travelsOpenly = ({ scheme, host }: FoundHost): boolean => OPEN_SCHEME.test(scheme) && hostKind(host) !== 'here';

/** A header with a secret in it, or one whose name asks for it. */
const isCredential = ({ source, text, path }: ScannedText): boolean => text !== '' && (hasSecret(source) || isSecretName(entryName(path)));

function namesCredential(text: string, preceding: string | undefined): boolean {
  if (!(preceding !== undefined && HEADER_FLAG.test(preceding)) && !/^(?:--headers?=|-H)/.test(text)) return false;
  const name = HEADER.exec(text)?.[1];
  return name !== undefined && isSecretName(name);
}

function hasSecretQuery(text: string): boolean {
  for (const [, name = ''] of text.matchAll(QUERY)) if (isSecretName(name)) return true;
  return false;
}

function isSecretName(name: string): boolean {
  const strength = nameStrength(name);
  return strength === 'sure' || strength === 'likely';
}
