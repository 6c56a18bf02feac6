import { describe, expect, test } from 'vitest';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import { passphraseFaults } from './passphrase-faults';

describe('a passphrase that was typed twice', () => {
  test.each([
    ['is too short, whatever stands below', 'seven77', 'seven77', { first: IMPORT_TEXTS.passphraseShort }],
    ['is counted in characters as people see them', '🔑🔑🔑🔑🔑🔑🔑', '🔑🔑🔑🔑🔑🔑🔑', { first: IMPORT_TEXTS.passphraseShort }],
    ['differs below', 'copper lantern', 'copper lantem', { again: IMPORT_TEXTS.passphraseDiffers }],
    ['will do', 'copper lantern', 'copper lantern', {}],
  ])('%s', (_, first, again, faults) => {
    expect(passphraseFaults(first, again)).toEqual(faults);
  });
});
