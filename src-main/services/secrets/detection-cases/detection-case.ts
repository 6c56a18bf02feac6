import type { TextPosition } from '../text-position';

/** A string at a position; what a detector must find in it stands between « and ». */
export type DetectionCase = readonly [marked: string, position: TextPosition];

export const env = (name: string): TextPosition => ({ kind: 'env', name });
export const header = (name: string): TextPosition => ({ kind: 'header', name });
export const after = (preceding: string, command?: string): TextPosition => ({ kind: 'argument', preceding, command });
export const free = (name: string): TextPosition => ({ kind: 'free', name });
export const ARG: TextPosition = { kind: 'argument' };
export const URL_FIELD: TextPosition = { kind: 'url' };
export const COMMAND: TextPosition = { kind: 'command' };
export const CWD: TextPosition = { kind: 'cwd' };

/** The text without marks, and the parts that stood between them. */
export function readCase(marked: string): { readonly text: string; readonly secrets: readonly string[] } {
  return { text: marked.replaceAll(/[«»]/g, ''), secrets: [...marked.matchAll(/«([^»]*)»/g)].map((match) => match[1] ?? '') };
}
