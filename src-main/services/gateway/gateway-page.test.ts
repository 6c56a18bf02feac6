import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { environmentKey } from './environment-key';
import { openPeerValues } from './peer-values';

const root = new URL('../../../', import.meta.url);
const page = readFileSync(new URL('docs/gateway.md', root), 'utf8');
const [, behaviours = ''] = page.split('## Behaviours of the peer');
const rows = behaviours.split('\n').filter((line) => /^\| \d/.test(line)).map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));

/** `6`, `41, 42`, `79–81` */
const numbersIn = (cell = ''): readonly number[] => cell.split(', ').flatMap((part) => {
  const [from = 0, to = from] = part.split('–').map(Number);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
});

test('every behaviour of the peer is told of once', () => {
  expect(rows.flatMap(([numbers]) => numbersIn(numbers)).toSorted((one, other) => one - other)).toEqual(Array.from({ length: 117 }, (_, index) => index + 1));
});

test('each that is visible is kept or different for a reason, and has a test that is there', () => {
  for (const [number, , state = '', where = ''] of rows.filter((row) => row.length === 4)) {
    expect(`${number}: ${state}`).toMatch(/^\d+: (?:kept$|different on purpose: \w)/);
    const path = where.replaceAll('`', '');
    expect([path, existsSync(new URL(/^(?:e2e|src-shared)\//.test(path) ? path : `src-main/${path}`, root))]).toEqual([path, true]);
  }
});

test('the vectors of the page open', () => {
  const vectors = [...page.matchAll(/^\| (`[^`]+`|the same) \| `(\{[^`]+\})` \| `([\w-]+)` \|$/gm)].map(([, secret = '', plain = '', sealed = '']) => ({ secret: secret.replaceAll('`', ''), plain, sealed }));
  let key = environmentKey(Buffer.from('-'));
  expect(vectors).toHaveLength(5);
  for (const { secret, plain, sealed } of vectors) {
    if (secret !== 'the same') key = environmentKey(Buffer.from(secret));
    expect(Object.fromEntries(openPeerValues(key, sealed))).toEqual(JSON.parse(plain));
  }
});
