import { describe, expect, test } from 'vitest';
import { portableNameFault } from './portable-name-fault';

describe('a name that unpacks everywhere', () => {
  test.each(['manifest.json', 'profiles/a/b.json', '.hidden', 'größe.json', '日本.json', 'console.json', 'com.json', 'nullable', 'com10.json', 'a b.json'])('%s', (path) => {
    expect(portableNameFault(path)).toBeUndefined();
  });
});

describe('a name that does not', () => {
  test.each([
    ['', 'it has an empty name'],
    ['/etc/passwd', 'it has an empty name'],
    ['a//b', 'it has an empty name'],
    ['a/', 'it has an empty name'],
    ['../a', 'it leads elsewhere'],
    ['a/./b', 'it leads elsewhere'],
    ['a\\b', 'it holds a character that Windows refuses'],
    ['c:evil', 'it holds a character that Windows refuses'],
    ['a\u0000.json', 'it holds a character that Windows refuses'],
    ['what?.json', 'it holds a character that Windows refuses'],
    ['a.', 'it ends in a dot or a space'],
    ['a /b.json', 'it ends in a dot or a space'],
    ['con', 'Windows takes it for a device'],
    ['profiles/NUL.json', 'Windows takes it for a device'],
    ['COM1.tar.gz', 'Windows takes it for a device'],
    ['LPT\u00b9', 'Windows takes it for a device'],
    ['aux .json', 'Windows takes it for a device'],
    ['\ud800.json', 'it is not valid Unicode'],
    ['x'.repeat(256), 'it is too long'],
    ['ü'.repeat(128), 'it is too long'],
  ])('%j: %s', (path, fault) => {
    expect(portableNameFault(path)).toBe(fault);
  });
});
