/** Why the peer refuses a root, whatever its settings allow. */
export type RootFault =
  | 'empty_uri' | 'uri_too_long' | 'control_character' | 'invalid_percent_encoding' | 'scheme_missing' | 'query_not_allowed' | 'fragment_not_allowed'
  | 'userinfo_not_allowed' | 'network_host_missing' | 'network_port_invalid' | 'file_authority_not_allowed' | 'file_path_not_absolute'
  | 'file_path_unsupported' | 'file_path_unsafe_encoding' | 'file_path_traversal' | 'name_too_long';

const LONGEST_URI = 2_048;
const LONGEST_NAME = 255;

/** All of them, where the peer stops at the first. Which schemes and folders it allows is a matter of its settings: by default none. */
export function rootFaults(uri: string, name: string | null): readonly RootFault[] {
  return [...(uri === '' ? ['empty_uri' as const] : uriFaults(uri)), ...((name ?? '').length > LONGEST_NAME ? ['name_too_long' as const] : [])];
}

function uriFaults(uri: string): readonly RootFault[] {
  const found = (holds: boolean, fault: RootFault): readonly RootFault[] => (holds ? [fault] : []);
  const [, scheme, rest = ''] = /^([A-Za-z][A-Za-z0-9+.-]*):([^]*)$/.exec(uri) ?? [];
  return [
    ...found(uri.length > LONGEST_URI, 'uri_too_long'),
    ...found(/\p{Cc}/u.test(uri) || uri.trim() !== uri, 'control_character'),
    ...found(/%(?![0-9A-Fa-f]{2})/.test(uri), 'invalid_percent_encoding'),
    ...found(uri.includes('?'), 'query_not_allowed'),
    ...found(uri.includes('#'), 'fragment_not_allowed'),
    ...(scheme === undefined ? found(true, 'scheme_missing') : scheme.toLowerCase() === 'file' ? fileFaults(rest) : networkFaults(rest)),
  ];
}

interface Parts {
  readonly authority: string | undefined;
  readonly path: string;
}

function partsOf(rest: string): Parts {
  const [, authority, path = ''] = /^(?:\/\/([^/?#]*))?([^?#]*)/.exec(rest) ?? [];
  return { authority, path };
}

function fileFaults(rest: string): readonly RootFault[] {
  const { authority = '', path } = partsOf(rest);
  return [
    ...(authority.includes('@') ? ['userinfo_not_allowed' as const] : []),
    ...(authority === '' || authority.toLowerCase() === 'localhost' ? [] : ['file_authority_not_allowed' as const]),
    ...(path.startsWith('/') ? [] : ['file_path_not_absolute' as const]),
    ...(/\\|^\/?[A-Za-z]:/.test(path) ? ['file_path_unsupported' as const] : []),
    ...(/%(?:2f|5c|00)/i.test(path) ? ['file_path_unsafe_encoding' as const] : []),
    ...(path.replace(/%2e/gi, '.').split('/').includes('..') ? ['file_path_traversal' as const] : []),
  ];
}

function networkFaults(rest: string): readonly RootFault[] {
  const { authority = '' } = partsOf(rest);
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const [, name = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/.exec(host) ?? [];
  return [
    ...(authority.includes('@') ? ['userinfo_not_allowed' as const] : []),
    ...(name === '' ? ['network_host_missing' as const] : []),
    ...(port === undefined || (/^\d{1,5}$/.test(port) && Number(port) > 0 && Number(port) < 65_536) ? [] : ['network_port_invalid' as const]),
  ];
}

/** Equal for addresses that are the same root: scheme and host in lower case, no default port, no empty path. */
export const canonicalRootUri = (uri: string): string => (URL.canParse(uri) ? new URL(uri).href : uri);
