import { describe, expect, test } from 'vitest';
import { forgetPlainTexts, PlainTexts } from './plain-texts';

describe('plain texts', () => {
  test('are known where they stood and nowhere else', () => {
    const texts = new PlainTexts();
    texts.add('info', { kind: 'env', name: 'LOG_LEVEL' });
    texts.add('-y', { kind: 'argument', command: 'npx', preceding: '--flag' });
    expect([
      texts.has('info', { kind: 'env', name: 'LOG_LEVEL' }), texts.has('info', { kind: 'env', name: 'API_KEY' }), texts.has('info', { kind: 'header', name: 'LOG_LEVEL' }),
      texts.has('-y', { kind: 'argument', command: 'npx', preceding: '--flag' }), texts.has('-y', { kind: 'argument', command: 'npx' }), texts.has('-y', { kind: 'env', name: 'npx' }),
    ]).toEqual([true, false, false, true, false, false]);
  });

  test('are few and short', () => {
    const texts = new PlainTexts();
    texts.add('x'.repeat(201), { kind: 'url' });
    texts.add('first', { kind: 'url' });
    for (let count = 0; count < 16_384; count += 1) texts.add(`text ${count}`, { kind: 'url' });
    expect([texts.has('x'.repeat(201), { kind: 'url' }), texts.has('first', { kind: 'url' }), texts.has('text 16383', { kind: 'url' })]).toEqual([false, false, true]);
  });

  test('are all forgotten at once', () => {
    const texts = new PlainTexts();
    texts.add('here', { kind: 'cwd' });
    forgetPlainTexts();
    expect(texts.has('here', { kind: 'cwd' })).toBe(false);
  });
});
