import { AppError } from '../../../src-shared/errors/app-error';
import { isUnderAnotherKey } from '../secrets/vault';

/** What `open` gives, or undefined where the sealed value can't be opened any more. A vault whose key was just changed is no damage. */
export function unlessDamaged<Value>(open: () => Value): Value | undefined {
  try {
    return open();
  } catch (error) {
    if (error instanceof AppError && error.code === 'SEALED_VALUE_DAMAGED' && !isUnderAnotherKey(error)) return undefined;
    throw error;
  }
}
