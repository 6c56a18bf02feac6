const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'it hung up',
  EPIPE: 'it hung up',
  UND_ERR_SOCKET: 'it hung up',
  ENOTFOUND: 'its name is not known',
  EAI_AGAIN: 'its name can not be looked up just now',
  ENETUNREACH: 'the network does not reach it',
  EHOSTUNREACH: 'the network does not reach it',
  ETIMEDOUT: 'it does not take a connection',
  UND_ERR_CONNECT_TIMEOUT: 'it does not take a connection',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by nobody but itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by nobody who is trusted here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is signed by nobody who is trusted here',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate is signed by nobody who is trusted here',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  EPROTO: 'it does not speak TLS there',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak TLS there',
};

/** Why fetch got no answer: its code in words. Messages are left out, as they may repeat what was sent. */
export function networkReason(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code: unknown = 'code' in cause ? cause.code : undefined;
    if (typeof code !== 'string') continue;
    return REASONS[code] ?? (/^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? code : 'the connection failed');
  }
  return 'the connection failed';
}
