import { expect, test } from 'vitest';
import { GATEWAY_LIVE_TEXTS } from '../../texts/gateway-live-texts';
import { liveFault } from './live-fault';

const { next: NEXT, pushing: { unsure: UNSURE } } = GATEWAY_LIVE_TEXTS;
const OWN = 'what the code itself says';

test.each([
  ['GATEWAY_REFUSED', 'it answered 401, it does not take the token', [OWN], 'token'],
  ['GATEWAY_REFUSED', 'it answered 403, the token may not do this', [OWN], 'token'],
  ['GATEWAY_REFUSED', 'it answered 302, it points to another address, where no token is sent', [NEXT.moved], 'address'],
  ['GATEWAY_REFUSED', 'it answered 404, it has nothing at this address', [NEXT.absent], 'address'],
  ['GATEWAY_REFUSED', 'it answered 422, it can not use what was sent', [NEXT.notTaken], undefined],
  ['GATEWAY_REFUSED', 'it answered 429, it is asked too often', [NEXT.busy], undefined],
  ['GATEWAY_REFUSED', 'it answered 500', [NEXT.atFault], undefined],
  ['GATEWAY_REFUSED', undefined, [OWN], 'token'],
  ['GATEWAY_NOT_REACHED', 'nothing listens there', [OWN], 'address'],
  ['GATEWAY_NOT_REACHED', 'its certificate has expired', [NEXT.certificate], 'address'],
  ['ENVIRONMENT_SECRET_WRONG', undefined, [OWN], 'token'],
  ['DISK_FULL', 'it answered 500', [OWN], undefined],
] as const)('%s (%s) says what to do', (code, reason, next, need) => {
  expect(liveFault({ code, reason, lines: ['what', OWN] })).toEqual({ lines: ['what', ...next], need });
});

test.each([
  ['GATEWAY_NOT_REACHED', 'no answer began within 120 s; whether it took what was sent is not known', true], ['GATEWAY_REFUSED', 'it answered 502; whether it took what was sent is not known', true],
  ['GATEWAY_REFUSED', 'it answered 502', false], ['GATEWAY_REFUSED', 'it answered 401, it does not take the token', false], ['DISK_FULL', undefined, false],
] as const)('sending ended in %s (%s): not known whether it was taken: %s', (code, reason, unsure) => {
  expect(liveFault({ code, reason, lines: ['what', OWN] }).lines.includes(UNSURE)).toBe(unsure);
});
