import { expect, test } from 'vitest';
import { hostKind } from './host-kind';

test.each([
  ['169.254.169.254', 'metadata'], ['100.100.100.200', 'metadata'], ['metadata.google.internal', 'metadata'], ['[fd00:ec2::254]', 'metadata'], ['[::ffff:a9fe:a9fe]', 'metadata'],
  ['169-254-169-254.sslip.io', 'metadata'], ['169.254.0.1', 'link-local'], ['[fe80::1]', 'link-local'], ['[febf::1]', 'link-local'],
  ['localhost', 'here'], ['api.localhost', 'here'], ['127.8.9.1', 'here'], ['0.0.0.0', 'here'], ['[::1]', 'here'], ['[::ffff:7f00:1]', 'here'], ['host.docker.internal', 'here'],
  ['10.0.0.1', 'private'], ['172.16.0.1', 'private'], ['172.31.255.255', 'private'], ['192.168.0.1', 'private'], ['100.64.0.1', 'private'], ['[fc00::1]', 'private'], ['[fdff::1]', 'private'],
  ['nas.local', 'private'], ['api.corp.internal', 'private'], ['router.home.arpa', 'private'], ['10.0.0.1.nip.io', 'private'],
  ['172.15.0.1', 'elsewhere'], ['172.32.0.1', 'elsewhere'], ['192.169.0.1', 'elsewhere'], ['8.8.8.8', 'elsewhere'], ['mcp.example.com', 'elsewhere'], ['local.example.com', 'elsewhere'],
  ['mylocalhost', 'elsewhere'], ['notlocal', 'elsewhere'], ['[2606:4700::1]', 'elsewhere'], ['[fec0::1]', 'elsewhere'], ['mcp.nip.io', 'elsewhere'],
])('%s is %s', (host, kind) => {
  expect(hostKind(host)).toBe(kind);
});
