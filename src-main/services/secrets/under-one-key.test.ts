import { expect, test } from 'vitest';
import { AppError } from '../../../src-shared/errors/app-error';
import { underOneKey } from './under-one-key';

const changed = new AppError('VAULT_KEY_CHANGED');
const foreign = new AppError('SEALED_VALUE_DAMAGED', { reason: 'it was sealed under another key than the one of this vault' });

test.each([
  ['what succeeds', ['done'], 'done', 1],
  ['what meets another key once', [changed, 'done'], 'done', 2],
  ['what meets a value of another key once', [foreign, 'done'], 'done', 2],
  ['what meets another key twice', [changed, changed, 'done'], 'VAULT_KEY_CHANGED', 2],
  ['what is under no key of ours', [foreign, foreign, 'done'], 'SEALED_VALUE_DAMAGED', 2],
  ['a damaged value', [new AppError('SEALED_VALUE_DAMAGED'), 'done'], 'SEALED_VALUE_DAMAGED', 1],
  ['another refusal', [new AppError('NAME_TAKEN'), 'done'], 'NAME_TAKEN', 1],
  ['another refusal the second time', [changed, new AppError('NAME_TAKEN')], 'NAME_TAKEN', 2],
  ['a handle that the first try used up', [foreign, new AppError('HANDLE_NOT_FOUND')], 'VAULT_KEY_CHANGED', 2],
] as const)('%s', async (_, outcomes, expected, tries) => {
  let tried = 0;
  const work = async (): Promise<string> => {
    const outcome = outcomes[tried];
    tried += 1;
    if (typeof outcome === 'string') return outcome;
    throw outcome ?? new Error('tried too often');
  };
  const ended = await underOneKey(work).catch((error: unknown) => (error instanceof AppError ? error.code : error));
  expect([ended, tried]).toEqual([expected, tries]);
});
