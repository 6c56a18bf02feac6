import type { Clipboard } from 'electron';
import { strict } from './strict.ts';

let text = '';

/** Of this process alone. As of Electron 44 it answers with promises. */
export const clipboard = strict('clipboard', {
  readText: () => Promise.resolve(text),
  writeText: (given: string) => {
    text = given;
    return Promise.resolve();
  },
  clear: () => { text = ''; },
} satisfies Partial<Clipboard>);
