import { expect, test } from 'vitest';
import { canary } from './canary';
import { findCanaries } from './find-canaries';

type Hides = (text: string) => Buffer;

test.each<readonly [how: string, hides: Hides]>([
  ['as it is', (text: string) => Buffer.from(text)],
  ['as hex', (text: string) => Buffer.from(Buffer.from(text).toString('hex'))],
  ['as upper-case hex', (text: string) => Buffer.from(Buffer.from(text).toString('hex').toUpperCase())],
  ['as UTF-16', (text: string) => Buffer.from(text, 'utf16le')],
  ['as UTF-16, the other way round', (text: string) => Buffer.from(text, 'utf16le').swap16()],
  ['backwards', (text: string) => Buffer.from(text).toReversed() as Buffer],
  ...['', 'a', 'ab', 'abc'].map((before) => [`as base64 behind "${before}"`, (text: string) => Buffer.from(Buffer.from(`${before}${text} and more`).toString('base64'))] as const satisfies readonly [string, Hides]),
  ['as base64url', (text: string) => Buffer.from(Buffer.from(`~~${text}~~`).toString('base64url'))],
])('the search finds a secret %s', (_, hides) => {
  const secret = canary('to be found');
  const hidden = Buffer.concat([Buffer.from('before '), hides(secret), Buffer.from(' after')]);
  expect(findCanaries([secret], [], [hidden])).not.toEqual([]);
  expect(findCanaries([canary('another')], [], [hidden])).toEqual([]);
});
