/** Where a host is, as far as its name says. `here`: this computer. */
export type HostKind = 'metadata' | 'link-local' | 'here' | 'private' | 'elsewhere';

const METADATA_NAMES = new Set(['metadata.google.internal', 'metadata.goog', 'metadata', 'instance-data', 'instance-data.ec2.internal', 'metadata.platformequinix.com', 'metadata.packet.net']);
/** Of Amazon, Alibaba, Azure and Oracle, besides 169.254.169.254. */
const METADATA_ADDRESSES = new Set(['169.254.169.254', '169.254.170.2', '169.254.170.23', '100.100.100.200', '168.63.129.16', '192.0.0.192', '[fd00:ec2::254]', '[fd00:ec2::23]', '[fd20:ce::254]']);
/** What containers call the computer that they run on. */
const HERE_NAMES = /^(?:(?:.*\.)?localhost|(?:host|gateway|kubernetes)\.docker\.internal|host\.(?:containers|lima|orb|rancher-desktop)\.internal)$/;
/** Services whose names say the address that they lead to. */
const SPELLED_NAME = /(?:^|[.-])(\d{1,3})[.-](\d{1,3})[.-](\d{1,3})[.-](\d{1,3})\.(?:nip|sslip|xip)\.io$/;

/** `host` as `URL.hostname` gives it: lower case, IPv4 in four decimal parts, IPv6 shortened in brackets. */
export function hostKind(host: string): HostKind {
  const name = host.endsWith('.') ? host.slice(0, -1) : host;
  if (METADATA_NAMES.has(name) || METADATA_ADDRESSES.has(name)) return 'metadata';
  if (HERE_NAMES.test(name)) return 'here';
  if (name.startsWith('[')) return ipv6Kind(name.slice(1, -1));
  const spelled = SPELLED_NAME.exec(name);
  const four = /^\d+\.\d+\.\d+\.\d+$/.test(name) ? name : spelled?.slice(1).join('.');
  if (four !== undefined) return ipv4Kind(four);
  return /\.(?:local|internal|lan|home\.arpa)$/.test(name) ? 'private' : 'elsewhere';
}

function ipv4Kind(address: string): HostKind {
  if (METADATA_ADDRESSES.has(address)) return 'metadata';
  const [a = 0, b = 0] = address.split('.').map(Number);
  if (a === 169 && b === 254) return 'link-local';
  if (a === 127 || a === 0) return 'here';
  return a === 10 || a === 172 && b >= 16 && b <= 31 || a === 192 && b === 168 || a === 100 && b >= 64 && b <= 127 ? 'private' : 'elsewhere';
}

/** IPv4 within IPv6: mapped, compatible, and as NAT64 writes it. */
const EMBEDDED = /^(?:::ffff:|64:ff9b::|::)([0-9a-f]{1,4}):([0-9a-f]{1,4})$/;

function ipv6Kind(address: string): HostKind {
  if (address === '::' || address === '::1') return 'here';
  const embedded = EMBEDDED.exec(address);
  if (embedded !== null) {
    const [high, low] = [Number.parseInt(embedded[1] ?? '', 16), Number.parseInt(embedded[2] ?? '', 16)];
    return ipv4Kind([high >> 8, high & 255, low >> 8, low & 255].join('.'));
  }
  if (/^fe[89ab][0-9a-f]:/.test(address)) return 'link-local';
  return /^f[cd][0-9a-f]{2}:/.test(address) ? 'private' : 'elsewhere';
}
