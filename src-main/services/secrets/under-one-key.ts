import { AppError } from '../../../src-shared/errors/app-error';
import { isUnderAnotherKey } from './vault';

/**
 * Does `work`, and once more where it met two keys: somebody gave the vault a new one between its looks at values and at the vault. What
 * is refused so has changed nothing. A value that is under no key of ours is refused both times. @throws AppError VAULT_KEY_CHANGED also
 * where the first try used up a handle
 */
export async function underOneKey<Value>(work: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (first) {
    if (!isUnderAnotherKey(first)) throw first;
    try {
      return await work();
    } catch (second) {
      const isUsedUp = second instanceof AppError && second.code === 'HANDLE_NOT_FOUND';
      throw isUsedUp ? new AppError('VAULT_KEY_CHANGED', {}, { cause: first }) : second;
    }
  }
}
