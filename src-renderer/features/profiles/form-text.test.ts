import { describe, expect, test } from 'vitest';
import { editedText, formText, isEmpty, newText, NO_TEXT, replaced, typed, type FormText } from './form-text';

const field = (shown: string, over: { secret?: boolean; blank?: boolean } = {}) =>
  ({ field: 'env.TOKEN', path: ['env', 'TOKEN'], shown, name: 'TOKEN', secret: false, blank: false, ...over });
const secret = formText(field('••••••', { secret: true }));
const blank = formText(field('(unknown)', { blank: true }));
const plain = formText(field('github.com'));
const replacement: FormText = secret.state === 'text' ? NO_TEXT : replaced(secret);

describe('what is sent back', () => {
  test.each<readonly [string, FormText, unknown]>([
    ['a kept secret is named, not sent', secret, { kept: 'env.TOKEN' }],
    ['so is one that is still to be filled in', blank, { kept: 'env.TOKEN' }],
    ['a text that was not changed is kept', plain, { kept: 'env.TOKEN' }],
    ['a changed one is sent', typed(plain, 'ghe.example'), { text: 'ghe.example', secret: false }],
    ['one that was changed back is kept', typed(typed(plain, 'x'), 'github.com'), { kept: 'env.TOKEN' }],
    ['the same text made secret is sent', { ...plain, secret: true } as FormText, { text: 'github.com', secret: true }],
    ['a replaced secret is sent as one', typed(replacement, 'new'), { text: 'new', secret: true }],
    ['a replacement that was not typed keeps the old secret', replacement, { kept: 'env.TOKEN' }],
    ['typing into a blank fills it in', typed(blank, 'new'), { text: 'new', secret: true }],
    ['an empty text is an empty text', NO_TEXT, { text: '', secret: false }],
    ['an empty secret is to be filled in later', newText(true), { unknown: true }],
  ])('%s', (_name, value, sent) => {
    expect(editedText(value)).toEqual(sent);
  });
});

test.each<readonly [FormText, boolean]>([[NO_TEXT, true], [newText(true), false], [secret, false], [replacement, false], [plain, false], [typed(plain, ''), true]])('%j is empty: %s', (value, empty) => {
  expect(isEmpty(value)).toBe(empty);
});
