import { expect, test } from 'vitest';
import { exportOptions, firstChoices, missingFor, NOTHING_GIVEN, type ExportChoices, type ExportGiven } from './export-choices';

const FIRST = firstChoices(false);

test.each([
  ['an environment with a secret of its own is ready at once', firstChoices(true), {}, undefined],
  ['one without leaves secrets out', FIRST, {}, undefined],
  ['no type', { ...FIRST, types: [] }, {}, 'types'],
  ['sealing wants a password', { ...FIRST, secrets: 'sealed' }, {}, 'password'],
  ['twice', { ...FIRST, secrets: 'sealed' }, { password: 'one' }, 'again'],
  ['the same', { ...FIRST, secrets: 'sealed' }, { password: 'one', again: 'two' }, 'differs'],
  ['then it is ready', { ...FIRST, secrets: 'sealed' }, { password: 'one', again: 'one' }, undefined],
  ['in clear wants a second yes', { ...FIRST, secrets: 'plain' }, {}, 'inClear'],
  ['texts in clear want it too', { ...firstChoices(true), textsInClear: true }, {}, 'inClear'],
  ['and then it is ready', { ...firstChoices(true), textsInClear: true }, { inClear: true }, undefined],
  ['without a secret of its own one has to be given', { ...FIRST, secrets: 'environment-key' }, {}, 'target'],
] satisfies readonly (readonly [string, ExportChoices, Partial<ExportGiven>, string | undefined])[])('%s', (_name, choices, given, missing) => {
  expect(missingFor(choices, { ...NOTHING_GIVEN, ...given })).toBe(missing);
});

test('what was typed goes along only where it is asked for', () => {
  const given: ExportGiven = { password: 'password', again: 'password', inClear: true, target: 'target' };
  const sent = (choices: Partial<ExportChoices>): Readonly<Record<string, unknown>> => exportOptions({ ...FIRST, ...choices }, given);
  expect(sent({})).not.toHaveProperty('types');
  expect(sent({})).not.toHaveProperty('textsInClear');
  expect(sent({ types: ['tools'] })).toHaveProperty('types', ['tools']);
  const secretsOf = (choices: Partial<ExportChoices>): readonly unknown[] => ['allowPlain', 'password', 'targetSecret'].map((name) => sent(choices)[name]);
  expect(secretsOf({ secrets: 'omit' })).toEqual([undefined, undefined, undefined]);
  expect(secretsOf({ secrets: 'plain' })).toEqual([true, undefined, undefined]);
  expect(secretsOf({ secrets: 'sealed' })).toEqual([undefined, 'password', undefined]);
  expect(secretsOf({ secrets: 'environment-key', key: 'own' })).toEqual([undefined, undefined, undefined]);
  expect(secretsOf({ secrets: 'environment-key', key: 'own', textsInClear: true })).toEqual([true, undefined, undefined]);
  expect(secretsOf({ secrets: 'omit', textsInClear: true })).toEqual([undefined, undefined, undefined]);
  expect(secretsOf({ secrets: 'environment-key', key: 'other' })).toEqual([undefined, undefined, 'target']);
});
