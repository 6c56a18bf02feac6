import type { EditedText } from '../../../src-shared/profile/mcp-draft';
import type { ShownField } from './server-fields';

/** A string of the form that is not shown: kept, or still to be filled in. */
export interface HiddenText {
  readonly state: 'kept' | 'blank';
  readonly field: string;
  readonly shown: string;
}

interface TypedText {
  readonly state: 'text';
  readonly text: string;
  readonly secret: boolean;
  /** What it was, where it was shown: sent back as kept as long as it says the same. */
  readonly was?: { readonly field: string; readonly text: string };
  /** What stays when nothing is typed. */
  readonly instead?: HiddenText;
}

export type FormText = HiddenText | TypedText;

export const NO_TEXT: FormText = { state: 'text', text: '', secret: false };
export const newText = (secret: boolean): FormText => ({ state: 'text', text: '', secret });

/** A field as the form begins with it. */
export function formText(field: ShownField | undefined): FormText {
  if (field === undefined) return NO_TEXT;
  if (field.blank || field.secret) return { state: field.blank ? 'blank' : 'kept', field: field.field, shown: field.shown };
  return { state: 'text', text: field.shown, secret: false, was: { field: field.field, text: field.shown } };
}

/** Ready for another secret; with nothing typed the old one stays. */
export const replaced = (hidden: HiddenText): TypedText => ({ state: 'text', text: '', secret: true, instead: hidden });

export const typed = (before: FormText, text: string): FormText => (before.state === 'text' ? { ...before, text } : { ...replaced(before), text });

/** Nothing, and nothing that would stay instead. */
export const isEmpty = (value: FormText): boolean => value.state === 'text' && value.text === '' && value.instead === undefined && !value.secret;

/** As the core takes it. */
export function editedText(value: FormText): EditedText {
  if (value.state !== 'text') return { kept: value.field };
  const { text, secret, was, instead } = value;
  if (text === '' && instead !== undefined) return { kept: instead.field };
  if (was !== undefined && text === was.text && !secret) return { kept: was.field };
  return text === '' && secret ? { unknown: true } : { text, secret };
}
