import { expect, test } from 'vitest';
import { IDLE_LIFE, SessionStore } from './session-store';

function newStore(): { readonly sessions: SessionStore; readonly clock: { time: number } } {
  const clock = { time: 7_000_000 };
  return { sessions: new SessionStore(() => clock.time), clock };
}

test('a session is known by its whole token, and by no other', () => {
  const { sessions } = newStore();
  const [one, other] = [sessions.open(), sessions.open()];
  expect(one).toMatch(/^[A-Za-z0-9_-]{43}$/);
  for (const token of [one, other]) expect(sessions.use(token)).toBe(true);
  for (const token of ['', one.slice(1), `${one}a`, one.toUpperCase(), '__proto__']) expect(sessions.use(token)).toBe(false);
});

test('use keeps it open; 12 idle hours end it', () => {
  const { sessions, clock } = newStore();
  const token = sessions.open();
  for (let hours = 0; hours < 48; hours += 11) {
    clock.time += 11 * 60 * 60 * 1000;
    expect(sessions.use(token)).toBe(true);
  }
  clock.time += IDLE_LIFE;
  expect([sessions.use(token), sessions.isOpen(token)]).toEqual([false, false]);
  sessions.open();
  expect(sessions.use(token)).toBe(false);
});

test('to ask whether it is open is no use of it', () => {
  const { sessions, clock } = newStore();
  const token = sessions.open();
  clock.time += IDLE_LIFE - 1;
  expect(sessions.isOpen(token)).toBe(true);
  clock.time += 1;
  expect(sessions.isOpen(token)).toBe(false);
});
