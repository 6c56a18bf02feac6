import { isText, wholeText, type SecretText } from '../../../src-shared/profile/secret-text';
import { isHarmless } from '../secrets/harmless-value';

/** Whether an entry of env or headers can turn requests, or the code that runs, elsewhere: by its name or by an address in its value. */
export const isSteeringName = (name: string): boolean => STEERING_NAME.test(name);

/** Loaders, search paths, shells, proxies, registries, certificates, endpoints (format.md section 2). */
const STEERING_NAME = new RegExp(`^(?:${[
  'NODE_.*', 'LD_.*', 'DYLD_.*', 'PYTHON.*', 'RUBY.*', 'PERL.*', 'JAVA_.*', '_JAVA_.*', 'JDK_.*', 'CLASSPATH', 'LUA_.*', 'PHP_.*', 'PHPRC', 'R_.*', 'DOTNET_.*', 'CORECLR_.*', 'COR_.*',
  'ELECTRON_.*', 'BUN_.*', 'DENO_.*', 'GO(?:FLAGS|ROOT|BIN|ENV|SUMDB|PRIVATE|INSECURE|TOOLCHAIN|NO\\w*)', 'CARGO_.*', 'RUSTC.*', 'RUSTUP_.*', 'GLIBC_.*', 'GCONV_.*', 'OPENSSL_.*', 'SSLKEYLOGFILE',
  'BASH_.*', 'ENV', 'SHELL', 'SHELLOPTS', 'BASHOPTS', 'IFS', 'PS4', 'PROMPT_COMMAND', 'ZDOTDIR', 'COMSPEC', 'PATHEXT', 'SYSTEMROOT', 'WINDIR',
  'EDITOR', 'VISUAL', 'PAGER', 'BROWSER', 'LESSOPEN', 'LESSCLOSE',
  'npm_.*', 'YARN_.*', 'PNPM_.*', 'UV_.*', 'PIP_.*', 'PIPX_.*', 'POETRY_.*', 'CONDA_.*', 'GEM_.*', 'BUNDLE_.*', 'COREPACK_.*', 'GIT_.*', 'SSH_.*', 'DOCKER_.*', 'KUBECONFIG',
  'HOME', 'XDG_.*', 'APPDATA', 'LOCALAPPDATA', 'PROGRAMDATA', 'PROGRAMFILES.*', 'USERPROFILE',
  '(?:.*_)?PATHS?', '.*PROXY.*', '.*REGISTRY.*', '.*CERT.*', '.*CA_BUNDLE.*', 'SSL_.*', 'TLS_.*', '.*_(?:SSL|TLS)_.*',
  '(?:.*_)?(?:URL|URI|HOST|HOSTNAME|ENDPOINT|ORIGIN|DOMAIN|SERVER|ADDR|ADDRESS|PORT|GATEWAY|RELAY)S?', '.*_(?:URL|HOST|ENDPOINT)_.*', '.*_BASE.*', 'BASE_.*', '.*BASE_?URL',
  'Host', 'Forwarded', 'X-Forwarded-.*', 'X-Original-.*',
].join('|')})$`, 'is');

const LABEL = '[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_-]{0,61}[\\p{L}\\p{N}_])?';
const ADDRESS = new RegExp([
  ':\\/\\/', '(?<![^\\s"\'=,;(|])\\/\\/[^\\s/]',
  // A name with dots, one with a port, IPv4, IPv6.
  `(?<![\\p{L}\\p{N}_.-])(?:${LABEL}\\.)+(?:\\p{L}[\\p{L}\\p{N}-]{0,62})(?![\\p{L}\\p{N}_-])`,
  '(?<![\\p{L}\\p{N}_.-])\\p{L}[\\p{L}\\p{N}_-]{0,62}:\\d{2,5}(?![\\p{L}\\p{N}_])',
  '(?<!\\d)\\d{1,3}(?:\\.\\d{1,3}){3}(?!\\d)',
  '\\[[0-9a-f:.]{2,45}\\]', '(?<![\\p{L}\\p{N}_:])(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?::(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?(?![\\p{L}\\p{N}_])',
  '(?<![\\p{L}\\p{N}_:])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![\\p{L}\\p{N}_:])',
  '(?<![\\p{L}\\p{N}_-])localhost(?![\\p{L}\\p{N}_-])',
].join('|'), 'iu');

/** A URL or a host anywhere in it, unknown parts aside. */
export function holdsAddress(text: SecretText): boolean {
  const known = text.segments.map((segment) => (isText(segment) ? segment.text : segment.secret ?? '')).join('');
  return ADDRESS.test(known) && !(wholeText(text) === known && isHarmless(known, { kind: 'env', name: '' }));
}
