import { describe, expect, test } from 'vitest';
import { SettingsSchema, type SettingsChanges } from '../../../src-shared/settings';
import { FIRST_EXPORT } from '../../../src-shared/transfer/export-defaults';
import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import type { OpenedSource } from './open-sources';
import { decideSettings, offeredSettings, shownOffers, type OfferedSettings } from './settings-offers';

const HERE = SettingsSchema.parse({ theme: 'light' });
const archive = (changes: SettingsChanges | undefined, name = 'a.zip'): OpenedSource => {
  const report: SourceReport = { name, findings: [] };
  return { report, archive: { name, manifest: { format: 'valise-archive', version: '1.0', entries: [] }, names: [], read: () => new Uint8Array(), settings: changes && { changes, intact: true } } };
};
const offersOf = (sources: readonly OpenedSource[], failed: readonly number[] = []): readonly OfferedSettings[] =>
  offeredSettings(sources, sources.map((_, at) => ({ name: '', findings: [], ...(failed.includes(at) && { failure: { code: 'PASSWORD_REQUIRED', details: {} } }) })), HERE);

describe('an offer', () => {
  test.each([
    ['tells what differs', { theme: 'dark' }, [{ field: 'theme', mine: 'light', theirs: 'dark' }]],
    ['tells parts by their names', { exportDefaults: { ...FIRST_EXPORT, format: 'yaml', secrets: 'sealed' } },
      [{ field: 'exportDefaults.secrets', mine: 'omit', theirs: 'sealed' }, { field: 'exportDefaults.format', mine: 'json', theirs: 'yaml' }]],
    ['is none where nothing differs', { theme: 'light', exportDefaults: FIRST_EXPORT }, undefined],
    ['is none where nothing is known', {}, undefined],
    ['is none where there are none', undefined, undefined],
  ] as const)('%s', (_, changes, differences) => {
    expect(shownOffers(offersOf([archive(changes)]))).toEqual(differences === undefined ? [] : [{ key: 's0', source: 0, name: 'a.zip/settings.json', differences }]);
  });

  test('is none of an archive that can not be opened', () => expect(offersOf([archive({ theme: 'dark' })], [0])).toEqual([]));
});

describe('of several offers', () => {
  const offers = offersOf([archive({ theme: 'dark' }), archive({ theme: 'system', exportDefaults: { ...FIRST_EXPORT, as: 'codex' } }, 'b.zip')]);

  test('none is taken by itself', () => expect(decideSettings(offers, [])).toMatchObject({ changes: undefined, outcomes: [{ applied: false }, { applied: false }] }));

  test('later ones count over earlier ones', () => {
    expect(decideSettings(offers, ['s1', 's0'])).toMatchObject({ changes: { theme: 'system', exportDefaults: { as: 'codex' } }, outcomes: [{ applied: true }, { applied: true }] });
  });

  test('only those that were made can be taken', () => expect(() => decideSettings(offers, ['s2'])).toThrow('ANSWERS_INVALID'));
});
