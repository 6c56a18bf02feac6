import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passwordBits, passwordStrength } from './password-strength';

test.each([
  ['', 'weak'],
  ['a', 'weak'],
  ['password', 'weak'],
  ['P@ssw0rd!2024', 'weak'],
  ['Summer2024!', 'weak'],
  ['qwertyuiop', 'weak'],
  ['qwertzuiop123456', 'weak'],
  ['abcdefghijklmnopqrstuvwxyz', 'weak'],
  ['12345678901234567890', 'weak'],
  ['aaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['dragondragondragondragon', 'weak'],
  ['lantern', 'weak'],
  ['8675309', 'weak'],
  ['harbour-violin', 'weak'],
  ['copper-lantern-tide-42', 'fair'],
  ['correct-horse-battery-staple', 'good'],
  ['copper-lantern-tide-marble-otter', 'strong'],
  ['xK9$mQ2!vR7p', 'strong'],
  ['tx7q9zk2m4wp8rn3', 'strong'],
  ['grün-Äpfel-über-Straße-Öl', 'strong'],
] as const)('%j is %s', (password, strength) => {
  expect(passwordStrength(password).strength).toBe(strength);
});

test('any text has an estimate between nothing and all', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (password) => {
    const { share } = passwordStrength(password);
    expect(share >= 0 && share <= 1).toBe(true);
  }));
});

test('a long password says no less for another letter', () => {
  expect(passwordBits(`${'xK9$mQ2!vR7p'.repeat(2)}z`)).toBeGreaterThan(passwordBits('xK9$mQ2!vR7p'));
});
