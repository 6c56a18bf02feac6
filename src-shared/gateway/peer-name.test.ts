import { expect, test } from 'vitest';
import { peerNameRemarks } from './peer-name';

test.each<[string, number]>([['Up Stream', 0], ['a.b_c-1', 0], ['a'.repeat(255), 0], ['a'.repeat(256), 1], ['Déjà Vu', 1], ['a/b', 1], ['a\tb', 1], ['a\n', 1], ['', 1]])('of the name %j the peer has %i to say', (name, count) => {
  expect(peerNameRemarks({ name })).toHaveLength(count);
});
