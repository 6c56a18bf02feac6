import { expect, test } from 'vitest';
import { faultText } from '../operations/fault-text';
import { PageFault } from './page-fault';

test.each<[string, string, string]>([
  ['a name and places', 'TypeError\n    at draw (valise://app/assets/a.js:1:2)\n    at run (valise://app/assets/a.js:3:4)', 'page: TypeError\n    at draw (valise://app/assets/a.js:1:2)\n    at run (valise://app/assets/a.js:3:4)'],
  ['a message for a name', 'cannot read ghp_Ab3dEf6hIj9kLm2n\n    at draw (a.js:1:2)', 'page: fault\n    at draw (a.js:1:2)'],
  ['words among the places', 'Error\nthe secret is hunter2\n    at draw (a.js:1:2)', 'page: Error\n    at draw (a.js:1:2)'],
  ['nothing', '', 'page: fault'],
])('of %s the log gets no message', (_what, told, logged) => {
  expect(faultText(new PageFault(told))).toBe(logged);
});
