const NAMES: ReadonlySet<string> = new Set(['authorization', 'proxy-authorization', 'x-api-key', 'api-key', 'apikey']);
const FAMILY = /^x-(?:auth|api|access|refresh|client|bearer|session|security)-(?:token|secret|key)$/;

/** Whether the peer keeps the value of a header sealed; header names have no case. */
export function isSensitiveHeader(name: string): boolean {
  const lower = name.toLowerCase();
  return NAMES.has(lower) || FAMILY.test(lower);
}

/** The one key of the object that stands for the value of a sealed header. */
export const HEADER_ENVELOPE = '_mcpgateway_encrypted_header_value_v1';
