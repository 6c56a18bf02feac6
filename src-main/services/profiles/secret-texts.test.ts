import { describe, expect, test } from 'vitest';
import type { FieldPath } from '../../../src-shared/profile/field-path';
import { plainText, type SecretText } from '../../../src-shared/profile/secret-text';
import { cut, sampleMcp } from './samples/sample-profile';
import { blankSecrets, putSecret, secretValues } from './secret-texts';

const MCP = sampleMcp('github');
const ENV: FieldPath = ['env', 'X'];
const secret = (value: string | null): { readonly secret: string | null } => ({ secret: value });

describe('a value that is put in', () => {
  test.each<readonly [what: string, kept: SecretText, path: FieldPath, value: string, result: SecretText]>([
    ['takes the place of the one that is known', cut(secret('old')), ENV, 'new', cut(secret('new'))],
    ['fills the one blank', cut(secret(null)), ENV, 'new', cut(secret('new'))],
    ['leaves the text around it', cut('Bearer ', secret('old')), ['headers', 'Authorization'], 'new', cut('Bearer ', secret('new'))],
    ['leaves the text on both sides', cut('--a=', secret(null), '@host'), ['args', 0], 'new', cut('--a=', secret('new'), '@host')],
    ['may bring the text before it along', cut('Bearer ', secret(null)), ['headers', 'Authorization'], 'Bearer new', cut(secret('Bearer new'))],
    ['may bring a flag along', cut('--key=', secret('old')), ['args', 0], '--key=new', cut(secret('--key=new'))],
    ['may bring the last words before it along', cut('Authorization: Bearer ', secret(null)), ['args', 0], 'Bearer new', cut('Authorization: Bearer ', secret('new'))],
    ['in any case', cut('X-Auth=Bearer ', secret(null)), ['args', 0], 'bearer new', cut('X-Auth=Bearer ', secret('new'))],
    ['need not be more than such words', cut('Authorization: Bearer ', secret(null)), ['args', 0], 'Bearer ', cut('Authorization: Bearer ', secret('Bearer '))],
    ['may begin like the text before it', cut('x', secret('old')), ['args', 0], 'xylophone', cut('x', secret('xylophone'))],
    ['is the whole where there are two', cut('a', secret('one'), 'b', secret(null)), ENV, 'new', cut(secret('new'))],
    ['is the whole where nothing is secret', plainText('plain'), ['args', 0], 'new', cut(secret('new'))],
    ['takes the place of what is only covered', plainText('unusual words'), ENV, 'new', cut(secret('new'))],
    ['is the whole of what is harmless', plainText('info'), ENV, 'new', cut(secret('new'))],
  ])('%s', (_, kept, path, value, result) => {
    expect(putSecret(kept, path, MCP, value)).toEqual(result);
  });
});

describe('a secret that is taken out', () => {
  test.each<readonly [kept: SecretText, path: FieldPath, result: SecretText | undefined]>([
    [cut('Bearer ', secret('old')), ENV, cut('Bearer ', secret(null))],
    [cut(secret('a'), '-', secret(null)), ENV, cut(secret(null), '-', secret(null))],
    [plainText('unusual words'), ENV, cut(secret(null))],
    [plainText('info'), ENV, undefined],
    [plainText('unusual words'), ['args', 0], undefined],
  ])('%j in %j', (kept, path, result) => {
    expect(blankSecrets(kept, path, MCP)).toEqual(result);
  });
});

test('values are those that are known', () => {
  expect(secretValues(cut('a', secret('one'), secret(null), secret('two')), ENV, MCP)).toEqual(['one', 'two']);
  expect(secretValues(plainText('unusual words'), ENV, MCP)).toEqual(['unusual words']);
  expect(secretValues(plainText('unusual words'), ['args', 0], MCP)).toEqual([]);
});
