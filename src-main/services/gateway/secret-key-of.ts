import type { KeyObject } from 'node:crypto';
import { environmentKey } from './environment-key';

/** The key of a secret that came as text; its bytes are gone afterwards. @throws AppError INPUT_INVALID when it is empty */
export function secretKeyOf(secret: string): KeyObject {
  const bytes = new TextEncoder().encode(secret);
  try {
    return environmentKey(bytes);
  } finally {
    bytes.fill(0);
  }
}
