import { fieldPathText } from '../../../src-shared/profile/field-path';
import { mapTree } from '../../../src-shared/profile/map-texts';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { wholeText, type SecretText } from '../../../src-shared/profile/secret-text';
import { sameText, skeleton } from './fill-unknown';

/**
 * Whether a kept secret would reach another program, server or library in `result` than it does in `kept` (format.md
 * section 2, "a kept secret never follows to a new destination"). Returns what changed, in words, or undefined.
 * Stricter than that list where an entry that steers the destination is removed, and for text in unknown fields.
 */
export function newDestination(kept: Mcp, result: Mcp): string | undefined {
  if (kept.type !== result.type) return 'its type';
  for (const field of ['command', 'cwd', 'url'] as const) if (!alike(kept[field], result[field])) return `its ${field}`;
  if (kept.args.length !== result.args.length || kept.args.some((arg, index) => !alike(arg, result.args[index]))) return 'its arguments';
  const entry = steering('env', kept.env, result.env) ?? steering('headers', kept.headers, result.headers);
  if (entry !== undefined) return entry;
  return unknownFieldTexts(kept) === unknownFieldTexts(result) ? undefined : 'a field that Valise does not know';
}

const alike = (mine: SecretText | undefined, theirs: SecretText | undefined): boolean =>
  (mine === undefined || theirs === undefined ? mine === theirs : skeleton(mine) === skeleton(theirs));

/** The first entry that was added, changed or removed and can turn requests or code elsewhere. */
function steering(field: 'env' | 'headers', kept: ReadonlyMap<string, SecretText>, result: ReadonlyMap<string, SecretText>): string | undefined {
  for (const name of new Set([...kept.keys(), ...result.keys()])) {
    const [mine, theirs] = [kept.get(name), result.get(name)];
    if (mine !== undefined && theirs !== undefined && sameText(mine, theirs)) continue;
    if (STEERING_NAME.test(name) || holdsAddress(mine) || holdsAddress(theirs)) return fieldPathText([field, name]);
  }
  return undefined;
}

/** Loaders, search paths, proxies, registries, certificates, endpoints. */
const STEERING_NAME = new RegExp(`^(?:${[
  'NODE_.*', 'LD_.*', 'DYLD_.*', 'PYTHON.*', 'PATH', 'BASH_ENV', 'ENV', 'SHELL', 'IFS', 'RUBY.*', 'PERL.*', 'JAVA_.*', '_JAVA_.*', 'JDK_.*', 'CLASSPATH',
  'BUN_.*', 'DENO_.*', 'npm_.*', 'YARN_.*', 'PNPM_.*', 'UV_.*', 'PIP_.*', 'PIPX_.*', 'GIT_.*', 'DOCKER_.*', 'HOME', 'XDG_.*', 'APPDATA',
  '.*PROXY.*', '.*REGISTRY.*', '.*CERT.*', '.*CA_BUNDLE.*', 'SSL_.*', 'TLS_.*',
  '(?:.*_)?(?:URL|URI|HOST|HOSTNAME|ENDPOINT|ORIGIN|DOMAIN|SERVER|ADDR|ADDRESS|PORT)S?', '.*_BASE.*', 'BASE_.*',
  'Host', 'Forwarded', 'X-Forwarded-.*',
].join('|')})$`, 'i');

const ADDRESS = /:\/\/|^(?:[\w-]+\.)+[a-z][\w-]*(?::\d+)?(?:\/|$)|\b\d{1,3}(?:\.\d{1,3}){3}\b|\blocalhost\b|\[[0-9a-f:]{2,}\]/i;

const holdsAddress = (text: SecretText | undefined): boolean => text !== undefined && ADDRESS.test(wholeText(text) ?? '');

/** Every string of the unknown fields with its place, secrets aside. */
function unknownFieldTexts(mcp: Mcp): string {
  const texts: string[] = [];
  mapTree(mcp.extra, (text: SecretText, path) => {
    texts.push(`${fieldPathText(path)}=${skeleton(text)}`);
    return text;
  }, []);
  return JSON.stringify(texts.sort());
}
