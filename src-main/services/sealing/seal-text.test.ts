import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOfBase64 } from './base64-bytes';
import { codeOf } from './samples/code-of';
import { openText, sealText } from './seal-text';
import { additionalData } from './text-place';

const key = createSecretKey(Buffer.alloc(32, 3));
const place = additionalData('p', { mcp: { index: 0, id: 'm' }, path: ['env', 'TOKEN'] });
const sealed = sealText(key, 'not a real token', place);

test('what is sealed opens again, whatever the text', () => {
  const texts = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('', '\uFEFFwith a mark', '\u0000', '\uFFFD', 'é', '🔑'));
  fc.assert(fc.property(texts, (text) => openText(key, sealText(key, text, place), place) === text), { numRuns: 50 });
});

test('the same text is sealed to something else each time, as long as its UTF-8', () => {
  const again = sealText(key, 'not a real token', place);
  expect(again).toMatchObject({ encrypted: true, algorithm: 'AES-256-GCM' });
  expect(new Set([again.iv, sealed.iv, again.data, sealed.data, again.authTag, sealed.authTag]).size).toBe(6);
  expect([again.iv, again.data, again.authTag].map((text) => bytesOfBase64(text)?.length)).toEqual([12, 16, 16]);
});

test('a text without UTF-8 is not sealed as another one', () => {
  expect(codeOf(() => sealText(key, 'half \ud83d', place))).toBe('INPUT_INVALID');
});

describe('it does not open', () => {
  const fields = ['iv', 'data', 'authTag'] as const;

  test.each(fields)('with any byte of its %s altered, left out or added', (field) => {
    const bytes = Buffer.from(sealed[field], 'base64');
    const altered = [...bytes.keys()].map((at) => Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ 1 : byte))));
    for (const other of [...altered, bytes.subarray(1), Buffer.concat([bytes, Buffer.alloc(1)])]) {
      expect(codeOf(() => openText(key, { ...sealed, [field]: other.toString('base64') }, place))).toBe('SEALED_VALUE_DAMAGED');
    }
  });

  test.each(fields)('with any character of its %s altered, also where Node would read the same bytes', (field) => {
    const text = sealed[field];
    for (const at of text.split('').keys()) {
      for (const char of ['A', 'B', '-', '=', ' ', '\n', 'é'].filter((other) => other !== text[at])) {
        expect(codeOf(() => openText(key, { ...sealed, [field]: text.slice(0, at) + char + text.slice(at + 1) }, place))).toBe('SEALED_VALUE_DAMAGED');
      }
    }
  });

  test('with the end of its data in front of its tag', () => {
    const whole = Buffer.concat([Buffer.from(sealed.data, 'base64'), Buffer.from(sealed.authTag, 'base64')]);
    const shifted = { ...sealed, data: whole.toString('base64', 0, 15), authTag: whole.toString('base64', 15) };
    expect(codeOf(() => openText(key, shifted, place))).toBe('SEALED_VALUE_DAMAGED');
  });

  test.each([
    ['another key', createSecretKey(Buffer.alloc(32, 4)), place],
    ['the place of another profile', key, additionalData('q', { mcp: { index: 0, id: 'm' }, path: ['env', 'TOKEN'] })],
    ['the place of another server', key, additionalData('p', { mcp: { index: 0, id: 'n' }, path: ['env', 'TOKEN'] })],
    ['the place of another field', key, additionalData('p', { mcp: { index: 0, id: 'm' }, path: ['env', 'TOKENS'] })],
    ['a place outside of servers', key, additionalData('p', { mcp: undefined, path: ['env', 'TOKEN'] })],
  ])('with %s', (_what, other, additional) => {
    expect(codeOf(() => openText(other, sealed, additional))).toBe('SEALED_VALUE_DAMAGED');
  });
});

test.each([
  [{ mcp: { index: 4, id: 'm' }, path: ['args', 2] }, '["valise/1","p","m","/args/2"]'],
  [{ mcp: { index: 4, id: 'a","b' }, path: ['env', 'x/y~"z'] }, '["valise/1","p","a\\",\\"b","/env/x~1y~0\\"z"]'],
  [{ mcp: undefined, path: ['profile', 'description'] }, '["valise/1","p","","/profile/description"]'],
  [{ mcp: { index: 4, id: '' }, path: ['url'] }, '["valise/1","p","","/mcps/4/url"]'],
  [{ mcp: { index: 4, id: '' }, path: ['profile', 'description'] }, '["valise/1","p","","/mcps/4/profile/description"]'],
])('the additional data of %j is %s', (at, expected) => {
  expect(additionalData('p', at).toString()).toBe(expected);
});
