import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src-shared/errors/app-error';
import { failureLines } from '../../src-shared/errors/error-text';
import { findingLine } from '../../src-shared/transfer/finding-text';
import { parseNativeProfile } from './native-profile-format';
import { parseText } from './parse-text';
import type { ParsedFile } from './parsed-file';

const parse = (sample: string): ParsedFile => parseNativeProfile(parseText(readFileSync(new URL(`samples/native/${sample}`, import.meta.url), 'utf8')));

describe('parseNativeProfile, given what is broken,', () => {
  test.each([
    ['too-new.json', 'FILE_TOO_NEW', { subject: '2.0', reason: 'it has version 2.0, which needs a Valise that reads version 2', expected: 'version 1.x, 0.9 or 0.8', place: { line: 2, column: 30, pointer: '/exportInfo/version' } }],
    ['too-old.json', 'FILE_TOO_OLD', { subject: '0.7', reason: 'it has version 0.7', expected: 'version 1.x, 0.9 or 0.8', place: { line: 2, column: 30, pointer: '/exportInfo/version' } }],
    ['no-version.json', 'DOCUMENT_INVALID', { expected: 'a version such as "1.0"', place: { line: 2, column: 17, pointer: '/exportInfo' } }],
    ['version-not-a-number.json', 'DOCUMENT_INVALID', { expected: 'a version such as "1.0"', place: { line: 3, column: 16, pointer: '/exportInfo/version' } }],
    ['no-profile.json', 'DOCUMENT_INVALID', { expected: '"profile", an object', place: { line: 1, column: 1, pointer: '' } }],
    ['no-name.json', 'DOCUMENT_INVALID', { expected: '"name", a text or a number', place: { line: 3, column: 14, pointer: '/profile' } }],
    ['blank-name.json', 'DOCUMENT_INVALID', { expected: 'a name that is not empty', place: { line: 4, column: 13, pointer: '/profile/name' } }],
    ['long-id.json', 'DOCUMENT_INVALID', { expected: 'an id of at most 512 characters', place: { line: 4, column: 11, pointer: '/profile/id' } }],
    ['several.json', 'DOCUMENT_INVALID', {
      place: { line: 2, column: 51, pointer: '/exportInfo/exportedBy' },
      items: [
        '/exportInfo/exportedBy (line 2): a text or a number was expected',
        '/profile/name (line 4): a text or a number was expected',
        '/profile/description (line 5): a text or an encryption object was expected',
        '/profile/settings/autoEnable (line 7): true or false was expected',
        '/profile/tags (line 6): a list was expected',
        '/mcps (line 9): a list was expected',
        '/security/sensitiveFields/1 (line 10): a text or a number was expected',
      ],
    }],
    ['several.yaml', 'DOCUMENT_INVALID', {
      place: { line: 5, column: 5, pointer: '/profile/name' },
      items: ['/profile/name (line 5): a text or a number was expected', '/profile/tags (line 6): a list was expected'],
    }],
  ])('refuses %s', (sample, code, details) => {
    const error = thrownBy(() => parse(`broken/${sample}`));
    expect([error.code, error.details]).toEqual([code, details]);
    expect(failureLines(error).join('\n')).not.toContain('CANARY');
  });

  test('refuses what is no object, and what has no exportInfo', () => {
    expect(thrownBy(() => parseNativeProfile(parseText('[]'))).details.expected).toBe('an object with exportInfo and profile');
    expect(thrownBy(() => parseNativeProfile(parseText('{ "mcpServers": {} }'))).details.expected).toBe('exportInfo, an object with a version such as "1.0"');
  });

  test('tells every broken entry with its place, and takes the sound ones', () => {
    const [profile] = parse('broken/entries.json').profiles;
    const { mcps = [], rejected = [] } = profile ?? {};
    expect(mcps.map(({ name }) => name)).toEqual(['good']);
    expect(rejected.map(({ finding }) => findingLine(finding))).toEqual([
      'server 2: An entry is no server definition (an object with command or url was expected) [line 6:5 at /mcps/1]',
      'server 3: An entry is no server definition (an object with command or url was expected) [line 7:5 at /mcps/2]',
      'server 4: An entry is no server definition (an object with command or url was expected) [line 8:5 at /mcps/3]',
      'server 5: An entry is no server definition (an object with command or url was expected) [line 9:5 at /mcps/4]',
      'server 6: An entry is no server definition (it has neither command nor url) [line 10:5 at /mcps/5]',
      'unknown transport, type: The transport is not one that Valise knows (stdio, http or sse was expected) [line 13:15 at /mcps/6/type]',
      'wrong fields, args: A field does not have the shape it should have (a list was expected; also wrong: env, headers.Authorization, disabled, usageCount) [line 18:15 at /mcps/7/args]',
      'argument is a list, args[1]: A field does not have the shape it should have (a text, a number, an object, true or false or null was expected) [line 27:22 at /mcps/8/args/1]',
      'usage is text, usageCount: A field does not have the shape it should have (a number was expected) [line 32:21 at /mcps/9/usageCount]',
      'long id, id: A field does not have the shape it should have (an id of at most 512 characters was expected) [line 35:13 at /mcps/10/id]',
    ]);
    expect(rejected.map(({ name }) => name)).toEqual(rejected.map(({ finding }) => finding.subject));
  });
});

function thrownBy(parsing: () => unknown): AppError {
  try {
    parsing();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('it was read');
}
