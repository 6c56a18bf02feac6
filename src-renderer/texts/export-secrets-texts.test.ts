import { expect, test } from 'vitest';
import { leavingWords, leftWords, modeReason } from './export-secrets-texts';

test.each([
  [{ sealed: 0, plain: 0 }, 0, 'No secret leaves this computer', undefined, 'none'],
  [{ sealed: 0, plain: 0 }, 1, 'No secret leaves this computer', '1 value left out or replaced', 'none'],
  [{ sealed: 1, plain: 0 }, 3, '1 secret will leave this computer', 'sealed with your password', 'sealed'],
  [{ sealed: 2, plain: 0 }, 0, '2 secrets will leave this computer', 'sealed with your password', 'sealed'],
  [{ sealed: 0, plain: 1 }, 0, '1 secret will leave this computer in clear', 'readable for whoever gets it', 'plain'],
  [{ sealed: 0, plain: 2 }, 0, '2 secrets will leave this computer in clear', 'readable for whoever gets them', 'plain'],
  [{ sealed: 2, plain: 1 }, 0, '3 secrets will leave this computer', '1 in clear, 2 sealed with your password', 'plain'],
] as const)('%j with %i withheld is told', (leaving, withheld, title, note, tone) => {
  expect(leavingWords(leaving, withheld)).toEqual({ title, note, tone });
});

test.each([
  [{ sealed: 0, plain: 0 }, undefined],
  [{ sealed: 1, plain: 0 }, '1 secret in it is sealed. Keep the password: it can’t be recovered.'],
  [{ sealed: 0, plain: 2 }, '2 secrets in it stand in clear. Delete it as soon as nobody needs it.'],
  [{ sealed: 1, plain: 1 }, '1 secret in it stands in clear, 1 is sealed. Delete it as soon as nobody needs it.'],
])('%j is told afterwards', (leaving, words) => {
  expect(leftWords(leaving)).toBe(words);
});

test('what can not be chosen has a reason', () => {
  expect([modeReason('full', 'native', 'Valise'), modeReason('template', 'cursor', 'Cursor'), modeReason('full', 'cursor', 'Cursor')]).toEqual([
    undefined, 'A template holds no secrets: sealed and in clear are for full profiles.', 'Only Valise opens sealed values; Cursor does not.',
  ]);
});
