/**
 * What a status of HTTP means here; the words that a server sends along are left out, as they may repeat what was sent.
 * `waitMs`: how long it wants to be left alone, where that is longer than anybody waits here.
 */
export function refusedStatus(status: number, waitMs?: number): string {
  return `it answered ${status}${meaning(status)}${waitMs === undefined ? '' : `, and wants to be left alone for ${Math.ceil(waitMs / 1000)} s`}`;
}

function meaning(status: number): string {
  switch (status) {
    case 401: return ', it does not take the token';
    case 403: return ', the token may not do this';
    case 404: return ', it has nothing at this address';
    case 409: return ', what it has clashes with what was sent';
    case 413: return ', what was sent is too large for it';
    case 400:
    case 422: return ', it can not use what was sent';
    case 429: return ', it is asked too often';
    default: return status >= 300 && status < 400 ? ', it points to another address, where no token is sent' : '';
  }
}
