import { expect, test } from 'vitest';
import { canonicalRootUri, rootFaults } from './root-policy';

test.each<[string, readonly string[]]>([
  ['file:///srv/projects', []], ['file://localhost/srv', []], ['https://example.com/a', []], ['https://example.com:8443', []], ['https://[::1]:80/a', []],
  ['', ['empty_uri']], [`file:///${'x'.repeat(2_048)}`, ['uri_too_long']], ['file:///a\tb', ['control_character']], [' file:///a', ['control_character', 'scheme_missing']],
  ['file:///a%zz', ['invalid_percent_encoding']], ['srv/projects', ['scheme_missing']], ['https://h/a?b', ['query_not_allowed']], ['https://h/a#b', ['fragment_not_allowed']],
  ['https://user@h/', ['userinfo_not_allowed']], ['https:///a', ['network_host_missing']], ['https://h:0/', ['network_port_invalid']], ['https://h:99999', ['network_port_invalid']],
  ['file://server/a', ['file_authority_not_allowed']], ['file:a/b', ['file_path_not_absolute']], ['file:///C:/a', ['file_path_unsupported']], ['file:///a\\b', ['file_path_unsupported']],
  ['file:///a%2fb', ['file_path_unsafe_encoding']], ['file:///a/../b', ['file_path_traversal']], ['file:///a/%2e%2E/b', ['file_path_traversal']],
  ['ftp://u@h:x/a?b#c%', ['invalid_percent_encoding', 'query_not_allowed', 'fragment_not_allowed', 'userinfo_not_allowed', 'network_port_invalid']],
])('what the peer has against %j', (uri, faults) => {
  expect(rootFaults(uri, null)).toEqual(faults);
});

test('a long name is a fault', () => {
  expect(rootFaults('file:///a', 'x'.repeat(256))).toEqual(['name_too_long']);
  expect(rootFaults('file:///a', 'x'.repeat(255))).toEqual([]);
});

test.each([['HTTPS://Example.COM:443', 'https://example.com/'], ['file:///a b', 'file:///a%20b'], ['no address', 'no address']])('%j is the same root as %j', (uri, canonical) => {
  expect(canonicalRootUri(uri)).toBe(canonical);
});
