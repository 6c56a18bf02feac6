import type { ReactNode } from 'react';
import { showToast } from './toast';

/** Short work is done before anybody has read that it goes on. */
const UNTOLD_MS = 400;

/** Does `work`, and says that it goes on where it takes a while. */
export async function whileTold<Value>(message: ReactNode, close: string, work: () => Promise<Value>): Promise<Value> {
  let hide: (() => void) | undefined;
  const timer = setTimeout(() => {
    hide = showToast(message, { close, lasting: true });
  }, UNTOLD_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    hide?.();
  }
}
