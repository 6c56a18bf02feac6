import { describe, expect, test } from 'vitest';
import { CODE_LIFE, LinkCode } from './link-code';

function newCode(): { readonly link: LinkCode; readonly clock: { time: number } } {
  const clock = { time: 5_000_000 };
  return { link: new LinkCode(() => clock.time), clock };
}

describe('a code', () => {
  test('is right once', () => {
    const { link } = newCode();
    const code = link.issue();
    expect([link.take(code), link.take(code)]).toEqual(['right', 'wrong']);
  });

  test('has 32 random bytes', () => {
    const { link } = newCode();
    const codes = Array.from({ length: 100 }, () => link.issue());
    expect(new Set(codes).size).toBe(100);
    for (const code of codes) expect(code).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  test.each([[0, 'right'], [CODE_LIFE - 1, 'right'], [CODE_LIFE, 'wrong'], [CODE_LIFE * 10, 'wrong']])('after %d ms is %s', (later, answer) => {
    const { link, clock } = newCode();
    const code = link.issue();
    clock.time += later;
    expect(link.take(code)).toBe(answer);
  });

  test('is void when a new one is issued', () => {
    const { link } = newCode();
    const [first, second] = [link.issue(), link.issue()];
    expect([link.take(first), link.take(second)]).toEqual(['wrong', 'right']);
  });

  test('is not there before one is issued', () => {
    expect(newCode().link.take('')).toBe('wrong');
  });
});

describe('after 20 wrong tries within a minute', () => {
  const tryWrongly = (link: LinkCode, times: number): string[] => Array.from({ length: times }, () => link.take('guess'));

  test('none is looked at, not even the right one, until a minute has passed', () => {
    const { link, clock } = newCode();
    const code = link.issue();
    expect(new Set(tryWrongly(link, 20))).toEqual(new Set(['wrong']));
    expect([link.take('guess'), link.take(code)]).toEqual(['too-many', 'too-many']);
    clock.time += 59_999;
    expect(link.take(code)).toBe('too-many');
    clock.time += 1;
    expect(link.take('guess')).toBe('wrong');
  });

  test('a fresh code lets its person in all the same', () => {
    const { link } = newCode();
    tryWrongly(link, 25);
    expect(link.take(link.issue())).toBe('right');
  });

  test('tries that lie further apart do not count together', () => {
    const { link, clock } = newCode();
    for (let round = 0; round < 5; round += 1) {
      expect(tryWrongly(link, 19)).not.toContain('too-many');
      clock.time += 60_000;
    }
  });
});
