import type { Shell } from 'electron';
import { refuse, strict } from './strict.ts';

const unanswered = (name: string) => (): never => refuse(`stand-in: shell.${name} was called and the test does not listen`);

/** Nothing leaves a test by accident: a test that expects one of these puts its own function in place. */
export const shell = strict('shell', {
  openExternal: unanswered('openExternal'),
  openPath: unanswered('openPath'),
  showItemInFolder: unanswered('showItemInFolder'),
} satisfies Partial<Shell>);
