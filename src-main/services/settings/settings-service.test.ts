import { expect, test } from 'vitest';
import { FIRST_EXPORT } from '../../../src-shared/transfer/export-defaults';
import { TemporaryStorage } from '../../storage/samples/temporary-storage';
import { SettingsService } from './settings-service';

const DEFAULTS = { theme: 'system', idleLockMinutes: 0, exportDefaults: FIRST_EXPORT };
const SEALED_EXPORT = { ...FIRST_EXPORT, secrets: 'sealed', compression: 'gzip' };

test.each([
  ['nothing', undefined, DEFAULTS],
  ['what was set', { theme: 'dark', idleLockMinutes: 15, exportDefaults: SEALED_EXPORT }, { theme: 'dark', idleLockMinutes: 15, exportDefaults: SEALED_EXPORT }],
  ['an export in clear, which is never the default,', { exportDefaults: { ...FIRST_EXPORT, secrets: 'plain' } }, DEFAULTS],
  ['a time out of bounds', { theme: 'dark', idleLockMinutes: 1441 }, { ...DEFAULTS, theme: 'dark' }],
  ['a field beside a newer one', { theme: 'light', language: 'de' }, { ...DEFAULTS, theme: 'light' }],
  ['a value of a newer version', { theme: 'sepia' }, DEFAULTS],
  ['another type', { theme: 5 }, DEFAULTS],
  ['no object', 'dark', DEFAULTS],
  ['a list', ['dark'], DEFAULTS],
  ['null', null, DEFAULTS],
  ['a hostile object', JSON.parse('{"__proto__":{"theme":"dark"}}'), DEFAULTS],
])('%s is read', (_, kept, expected) => {
  using temporary = new TemporaryStorage();
  temporary.storage.settings.write('settings', kept);
  expect(new SettingsService(temporary.storage.settings).read()).toEqual(expected);
});

test.each([
  ['on nothing', undefined, { theme: 'dark' }, { theme: 'dark' }],
  ['beside fields of a newer version', { theme: 'light', language: 'de' }, { theme: 'dark' }, { theme: 'dark', language: 'de' }],
  ['of nothing leaves all', { theme: 'sepia', language: 'de' }, {}, { theme: 'sepia', language: 'de' }],
  ['to undefined leaves the field', { theme: 'dark' }, { theme: undefined }, { theme: 'dark' }],
  ['over what is no object', [1], { theme: 'dark' }, { theme: 'dark' }],
] as const)('a change %s', (_, kept, changes, expected) => {
  using temporary = new TemporaryStorage();
  const { settings } = temporary.storage;
  settings.write('settings', kept);
  // As a door without types could ask.
  const service = new SettingsService(settings);
  expect(service.update(changes as Parameters<SettingsService['update']>[0])).toEqual(service.read());
  expect(settings.read('settings')).toEqual(expected);
});

test('what is no JSON reads as the defaults, and is replaced', () => {
  using temporary = new TemporaryStorage();
  temporary.damage(`INSERT INTO settings (key, value) VALUES ('settings', '{"theme":')`);
  const service = new SettingsService(temporary.storage.settings);
  expect(service.read()).toEqual(DEFAULTS);
  expect(service.update({ theme: 'dark' })).toEqual({ ...DEFAULTS, theme: 'dark' });
  expect(temporary.storage.settings.read('settings')).toEqual({ theme: 'dark' });
});

test('any other trouble is told', () => {
  const fail = (): never => { throw new Error('disk on fire'); };
  const service = new SettingsService({ read: fail, change: fail, write: fail });
  expect(() => service.read()).toThrow('disk on fire');
  expect(() => service.update({ theme: 'dark' })).toThrow('disk on fire');
});
