import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appPaths } from './app-paths';

type Row = readonly [what: string, platform: NodeJS.Platform, environment: Record<string, string>, home: string, data: string];

const rows: readonly Row[] = [
  ['Linux without settings', 'linux', {}, '/home/ada', '/home/ada/.local/share/valise'],
  ['Linux with XDG_DATA_HOME', 'linux', { XDG_DATA_HOME: '/srv/ada' }, '/home/ada', '/srv/ada/valise'],
  ['a relative XDG_DATA_HOME is ignored', 'linux', { XDG_DATA_HOME: 'share' }, '/home/ada', '/home/ada/.local/share/valise'],
  ['an empty XDG_DATA_HOME is ignored', 'linux', { XDG_DATA_HOME: '' }, '/home/ada', '/home/ada/.local/share/valise'],
  ['other Unix systems as Linux', 'freebsd', {}, '/home/ada', '/home/ada/.local/share/valise'],
  ['macOS', 'darwin', { XDG_DATA_HOME: '/srv/ada' }, '/Users/ada', '/Users/ada/Library/Application Support/Valise'],
  ['Windows', 'win32', { APPDATA: 'C:\\Users\\ada\\AppData\\Roaming' }, 'C:\\Users\\ada', 'C:\\Users\\ada\\AppData\\Roaming\\Valise'],
  ['Windows without APPDATA', 'win32', {}, 'C:\\Users\\ada', 'C:\\Users\\ada\\AppData\\Roaming\\Valise'],
  ['VALISE_HOME comes first', 'linux', { VALISE_HOME: '/mnt/stick/valise', XDG_DATA_HOME: '/srv/ada' }, '/home/ada', '/mnt/stick/valise'],
  ['VALISE_HOME comes first on Windows', 'win32', { VALISE_HOME: 'D:\\valise', APPDATA: 'C:\\a' }, 'C:\\Users\\ada', 'D:\\valise'],
  ['an empty VALISE_HOME counts as unset', 'linux', { VALISE_HOME: '' }, '/home/ada', '/home/ada/.local/share/valise'],
  ['a relative VALISE_HOME starts at the working folder', 'linux', { VALISE_HOME: '../other' }, '/home/ada', '/work/other'],
];

describe('the data folder', () => {
  test.each(rows)('%s', (_what, platform, environment, home, data) => {
    expect(appPaths(environment, platform, home, '/work/here').data).toBe(data);
  });

  test('holds the database, the logs and the backups', () => {
    expect(appPaths({}, 'linux', '/home/ada')).toEqual({
      data: '/home/ada/.local/share/valise',
      database: '/home/ada/.local/share/valise/valise.db',
      logs: '/home/ada/.local/share/valise/logs',
      backups: '/home/ada/.local/share/valise/backups',
    });
  });

  test('is absolute whatever VALISE_HOME and XDG_DATA_HOME say', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (valise, xdg) => {
      const { data } = appPaths({ VALISE_HOME: valise, XDG_DATA_HOME: xdg }, 'linux', '/home/ada', '/work');
      return path.posix.isAbsolute(data);
    }));
  });
});
