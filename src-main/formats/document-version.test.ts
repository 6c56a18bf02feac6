import { describe, expect, test } from 'vitest';
import { parseText } from './parse-text';
import { isMap } from '../../src-shared/profile/tree';
import { checkDocumentVersion } from './document-version';

function versionOf(source: string): ReturnType<typeof checkDocumentVersion> {
  const parsed = parseText(`{ "exportInfo": { "version": ${source} } }`);
  if (!isMap(parsed.tree)) throw new Error('no object');
  return checkDocumentVersion(parsed.tree, parsed);
}

describe('checkDocumentVersion', () => {
  test.each([
    ['"1.0"', '1.0', false], ['1.0', '1.0', false], ['1', '1', false], ['"1"', '1', false], ['"1.0.5"', '1.0.5', false], ['"1.00"', '1.00', false],
    ['"1.1"', '1.1', true], ['1.10', '1.10', true], ['"1.2.3-beta.1"', '1.2.3', true], ['"1.0-anything"', '1.0', false],
  ])('reads %s as %s, newer minor: %s', (source, text, newer) => {
    const { findings, ...version } = versionOf(source);
    expect(version).toEqual({ text });
    expect(findings.map(({ code, reason }) => [code, reason])).toEqual(newer ? [['NEWER_MINOR_VERSION', `version ${text}`]] : []);
  });

  test.each([
    ['"2.0"', 'FILE_TOO_NEW'], ['10', 'FILE_TOO_NEW'], ['"0.9"', 'FILE_TOO_OLD'], ['0.8', 'FILE_TOO_OLD'],
    ['"v1.0"', 'DOCUMENT_INVALID'], ['""', 'DOCUMENT_INVALID'], ['" 1.0"', 'DOCUMENT_INVALID'], ['"1x"', 'DOCUMENT_INVALID'], ['null', 'DOCUMENT_INVALID'], ['true', 'DOCUMENT_INVALID'], ['["1.0"]', 'DOCUMENT_INVALID'],
    ['1e400', 'DOCUMENT_INVALID'], [`"${'9'.repeat(5_000)}"`, 'DOCUMENT_INVALID'],
  ])('refuses %s: %s', (source, code) => {
    expect(() => versionOf(source)).toThrow(code);
  });

  test('repeats the numbers of a version and nothing that stands behind them', () => {
    expect(() => versionOf('"2.0-CANARY"')).toThrow(expect.objectContaining({
      details: { place: { line: 1, column: 30, pointer: '/exportInfo/version' }, subject: '2.0', reason: 'it has version 2.0', expected: 'version 1.x' },
    }));
    expect(JSON.stringify(versionOf('"1.4-CANARY"'))).not.toContain('CANARY');
  });
});
