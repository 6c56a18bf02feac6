import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../src-shared/errors/outcome';
import { ENTITY_FAULTS as TEXTS } from '../../texts/gateway-texts';
import { entityFaults } from './entity-faults';

const TEXT = '{\n  "name": "x",\n  "tags": "a",\n  "auth_value": { "A": "*****", "B": "x" }\n}';

describe('what is told of a text that is no entry', () => {
  test.each([
    ['bad JSON, with its line', { code: 'FILE_NOT_PARSED', details: { place: { line: 4, column: 3 }, reason: 'a "," is missing before this', expected: '"," or "}"' } }, ['Line 4: a "," is missing before this.', TEXTS.next], 4],
    ['a key that stands twice', { code: 'KEY_DUPLICATED', details: { place: { line: 3 }, reason: '"name" stands on line 2 already' } }, ['Line 3: "name" stands on line 2 already.', TEXTS.onlyOne], 3],
    ['a field that is missing, which has no line', { code: 'DOCUMENT_INVALID', details: { place: { line: 1 }, items: ['url (line 1): the field is missing'] } }, ['url is missing.', TEXTS.next], undefined],
    ['several, in the order of the text', { code: 'DOCUMENT_INVALID', details: { items: ['headers (line 6): an object was expected', 'url (line 1): the field is missing', 'tags (line 3): a list was expected'] } },
      [TEXTS.several(3), 'url is missing.', 'Line 3, tags: a list was expected.', 'Line 6, headers: an object was expected.', TEXTS.next], 3],
    ['a text that is no object', { code: 'DOCUMENT_INVALID', details: { items: ['(line 1): an object was expected'] } }, ['Line 1: an object was expected.', TEXTS.next], 1],
    ['a refusal that names a field, whose line is looked for', { code: 'INPUT_INVALID', details: { items: ['auth_value: give all of its texts, or the mask for all of them'] } }, ['Line 4, auth_value: give all of its texts, or the mask for all of them.', TEXTS.next], 4],
  ] satisfies readonly (readonly [string, Failure, readonly string[], number | undefined])[])('%s', (_name, failure, lines, line) => {
    expect(entityFaults(failure, TEXT)).toEqual({ lines, line });
  });

  test('nothing at all is asked for', () => expect(entityFaults({ code: 'FILE_NOT_PARSED', details: { place: { line: 1 }, reason: 'there is no value' } }, ' \n')?.lines[0]).toBe(TEXTS.empty));
  test('what has other reasons is told as it is', () => expect(entityFaults({ code: 'NAME_TAKEN', details: {} }, TEXT)).toBeUndefined());
});
