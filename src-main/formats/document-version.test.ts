import { describe, expect, test } from 'vitest';
import { isMap } from '../../src-shared/profile/tree';
import { checkDocumentVersion, nativeVersionOf } from './document-version';
import { parseJsonText } from './json-text';

const versionOf = (source: string): ReturnType<typeof checkDocumentVersion> => check(`{ "exportInfo": { "version": ${source} } }`);

function check(text: string): ReturnType<typeof checkDocumentVersion> {
  const parsed = parseJsonText(text);
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
    ['"0.9"', '0.9', '0.9'], ['0.9', '0.9', '0.9'], ['"0.9.4"', '0.9.4', '0.9'], ['"0.09"', '0.09', '0.9'], ['"0.9-beta"', '0.9', '0.9'], ['0.8', '0.8', '0.8'], ['"1.0"', '1.0', undefined],
  ])('reads %s as %s, migrated from %s', (source, text, old) => {
    expect(versionOf(source)).toEqual({ text, findings: [], ...(old !== undefined && { old }) });
  });

  test.each([
    ['"2.0"', 'FILE_TOO_NEW'], ['10', 'FILE_TOO_NEW'], ['"0.10"', 'FILE_TOO_NEW'], ['"0.7"', 'FILE_TOO_OLD'], ['"0.0.9"', 'FILE_TOO_OLD'], ['0', 'FILE_TOO_OLD'],
    ['"v1.0"', 'DOCUMENT_INVALID'], ['""', 'DOCUMENT_INVALID'], ['" 1.0"', 'DOCUMENT_INVALID'], ['"1x"', 'DOCUMENT_INVALID'], ['null', 'DOCUMENT_INVALID'], ['true', 'DOCUMENT_INVALID'], ['["1.0"]', 'DOCUMENT_INVALID'],
    ['1e400', 'DOCUMENT_INVALID'], [`"${'9'.repeat(5_000)}"`, 'DOCUMENT_INVALID'],
  ])('refuses %s: %s', (source, code) => {
    expect(() => versionOf(source)).toThrow(code);
  });

  test('repeats the numbers of a version and nothing that stands behind them', () => {
    expect(() => versionOf('"2.0-CANARY"')).toThrow(expect.objectContaining({
      details: { place: { line: 1, column: 30, pointer: '/exportInfo/version' }, subject: '2.0', reason: 'it has version 2.0, which needs a Valise that reads version 2', expected: 'version 1.x, 0.9 or 0.8' },
    }));
    expect(JSON.stringify(versionOf('"1.4-CANARY"'))).not.toContain('CANARY');
  });

  test('finds the version of 0.8 and before at the root, and no other there', () => {
    expect(check('{ "version": "0.8", "mcpServers": {} }')).toEqual({ text: '0.8', old: '0.8', findings: [] });
    expect(() => check('{ "version": 0.5 }')).toThrow(expect.objectContaining({ code: 'FILE_TOO_OLD', details: expect.objectContaining({ place: { line: 1, column: 14, pointer: '/version' } }) as unknown }));
    for (const version of ['"0.9"', '"1.0"', '"2.0"', '"x"', 'null']) {
      expect(() => check(`{ "version": ${version} }`)).toThrow(expect.objectContaining({ code: 'DOCUMENT_INVALID', details: expect.objectContaining({ expected: 'exportInfo, an object with a version such as "1.0"' }) as unknown }));
    }
    expect(check('{ "exportInfo": { "version": "1.0" }, "version": "0.8" }').text).toBe('1.0');
  });
});

describe('nativeVersionOf', () => {
  test.each<readonly [text: string, version: string | undefined]>([
    ['{ "exportInfo": { "version": "1.4-beta" } }', '1.4'],
    ['{ "exportInfo": { "version": 2 } }', '2'],
    ['{ "exportInfo": { "version": "0.9" }, "servers": [] }', '0.9'],
    ['{ "exportInfo": {} }', undefined],
    ['{ "version": "0.8", "name": "Old", "mcpServers": {} }', '0.8'],
    ['{ "version": 0.8, "name": "Old", "mcpServers": { "a": {} } }', '0.8'],
    ['{ "version": "0.8.0", "name": "extension", "mcpServers": {} }', undefined],
    ['{ "version": "0.8-beta", "name": "extension", "mcpServers": {} }', undefined],
    ['{ "version": "0.7", "name": "Old", "mcpServers": {} }', undefined],
    ['{ "version": "0.8", "mcpServers": {} }', undefined],
    ['{ "version": "0.8", "name": "", "mcpServers": {} }', undefined],
    ['{ "version": "0.8", "name": "Old" }', undefined],
    ['{ "version": "0.8", "name": "Old", "mcpServers": "text" }', undefined],
    ['["0.8"]', undefined],
  ])('says of %s: %s', (text, version) => {
    expect(nativeVersionOf(parseJsonText(text).tree)).toBe(version);
  });
});
