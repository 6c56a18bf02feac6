import { describe, expect, test } from 'vitest';
import { portableNameFault } from '../../files/portable-name-fault';
import { exportFileName, fileStamp, slug, uniqueFileName } from './file-name';

const AT = new Date('2025-01-24T15:00:00.789Z');

describe('a name becomes', () => {
  test.each([
    ['Development Environment', 'development-environment'], ['GitHub (work)', 'github-work'], ['  --a__b.. ', 'a-b'], ['Ｆｕｌｌ', 'full'], ['ÄÖÜ ß', 'äöü-ß'], ['日本語 プロファイル', '日本語-プロファイル'],
    ['e\u0301te\u0301', 'été'], ['ক্ষ', 'ক্ষ'], ['', 'profile'], ['!!!', 'profile'], ['🙂', 'profile'], ['❤️', 'profile'], ['a❤️b', 'a-b'], ['1️⃣', '1'], ['\u0301', 'profile'], ['\u3164', 'profile'], ['\u200b\u00ad', 'profile'],
    ['a\u200bb', 'ab'], ['../../etc/passwd', 'etc-passwd'], ['a\u0000b', 'a-b'], ['CON', 'con-'], ['Com1', 'com1-'], ['COM¹', 'com1-'], ['LPT9', 'lpt9-'], ['nul', 'nul-'], ['console', 'console'], ['con.txt', 'con-txt'],
  ])('%j: %j', (name, expected) => {
    expect(slug(name)).toBe(expected);
  });

  test('at most eighty characters, never ending in a hyphen', () => {
    expect(slug('a'.repeat(200))).toBe('a'.repeat(80));
    expect(slug(`${'a'.repeat(79)} b`)).toBe('a'.repeat(79));
  });

  test.each(['字', '𠀀', 'あ', 'é', 'ﷺ'])('a file name that disks take, however many %s are in it', (char) => {
    for (const exportType of ['full', 'template'] as const) {
      const name = exportFileName({ name: char.repeat(300), at: AT, exportType, format: 'yaml', as: 'native' });
      expect(Buffer.byteLength(uniqueFileName(name, new Set([name])))).toBeLessThanOrEqual(255);
      expect(portableNameFault(name)).toBeUndefined();
      expect(name.isWellFormed()).toBe(true);
    }
  });
});

describe('an export is called', () => {
  test.each([
    [{ name: 'Dev Env', exportType: 'full', format: 'json', as: 'native' }, 'profile-dev-env-20250124-150000.json'],
    [{ name: 'Dev Env', exportType: 'template', format: 'yaml', as: 'native' }, 'profile-dev-env-template.yaml'],
    [{ name: 'Dev Env', exportType: 'manifest', format: 'json', as: 'native' }, 'profile-dev-env-manifest.json'],
    [{ name: 'con', exportType: 'full', format: 'json', as: 'generic' }, 'generic-con-.json'],
    [{ name: 'Dev Env', exportType: 'full', format: 'yaml', as: 'native', compression: 'brotli' }, 'profile-dev-env-20250124-150000.yaml.br'],
    [{ name: 'Dev Env', exportType: 'template', format: 'json', as: 'native', compression: 'gzip' }, 'profile-dev-env-template.json.gz'],
  ] as const)('%j: %s', (options, expected) => {
    expect(exportFileName({ ...options, at: AT })).toBe(expected);
  });
  test('by a stamp of UTC', () => {
    expect(fileStamp(new Date('2024-12-31T23:59:59.999-01:00'))).toBe('20250101-005959');
  });
});

test('a name that is taken gets a number, as disks compare names', () => {
  expect(uniqueFileName('a.json', new Set())).toBe('a.json');
  expect(uniqueFileName('A.json', new Set(['a.json']))).toBe('A-2.json');
  expect(uniqueFileName('a.json', new Set(['a.json', 'a-2.json']))).toBe('a-3.json');
  expect(uniqueFileName('a', new Set(['a']))).toBe('a-2');
  expect(uniqueFileName('a.json.gz', new Set(['a.json.gz']))).toBe('a-2.json.gz');
  expect(uniqueFileName('a.yaml.br', new Set(['a.yaml.br']))).toBe('a-2.yaml.br');
  expect(uniqueFileName('.json', new Set(['.json']))).toBe('.json-2');
  expect(uniqueFileName('stra\u00dfe.json', new Set(['strasse.json']))).toBe('stra\u00dfe-2.json');
});

test('what was counted once is not counted again', () => {
  const [taken, tried] = [new Set(['a.json', 'a-3.json']), new Map<string, number>()];
  const names = Array.from({ length: 3 }, () => {
    const name = uniqueFileName('a.json', taken, tried);
    taken.add(name);
    return name;
  });
  expect([names, tried.get('a.json')]).toEqual([['a-2.json', 'a-4.json', 'a-5.json'], 6]);
});
