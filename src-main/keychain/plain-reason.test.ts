import { expect, test } from 'vitest';
import { plainReason } from './plain-reason';

test.each([
  [new Error("Couldn't access platform storage: Secret Service: unlock prompt was dismissed"), 'it is locked'],
  [new Error("Couldn't access platform storage: Secret Service: no result found"), 'it has no default collection to keep a key in'],
  [
    new Error('Platform failure: DBus error: Using X11 for dbus-daemon autolaunch was disabled at compile time, set your DBUS_SESSION_BUS_ADDRESS instead'),
    'no secret service is running in this session',
  ],
  [new Error('Platform failure: DBus error: Connection was disconnected before a reply was received'), 'it does not answer'],
  [new Error('something\n  else'), 'something else'],
  ['not even an error', 'not even an error'],
  [new Error('x'.repeat(500)), 'x'.repeat(200)],
])('%s', (failure, reason) => {
  expect(plainReason(failure)).toBe(reason);
});
