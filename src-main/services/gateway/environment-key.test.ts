import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HEADER_ENVELOPE } from '../../../src-shared/gateway/sensitive-header';
import { codeOf } from '../sealing/samples/code-of';
import { environmentKey, openPeerText, sealPeerText } from './environment-key';
import { openPeerHeader, openPeerValues, sealPeerHeader, sealPeerValues } from './peer-values';

const keyOf = (secret: string) => environmentKey(Buffer.from(secret));
const NONCE = Buffer.from('000102030405060708090a0b', 'hex');
const LONG = 'my-test-key-but-now-longer-than-32-bytes';

/** Made by the peer's scheme in two other implementations. */
const VECTORS: readonly (readonly [secret: string, keyHex: string, values: Readonly<Record<string, string>>, sealed: string])[] = [
  ['doctest-secret', '5d92f3c44cf55aa4ef43ac41762eaaafb0702b32b9d8d65bd3ac7dc1e703c60c', { user: 'alice' }, 'AAECAwQFBgcICQoLT6_LGOzJe-J0mNUCRk5C-vyPrdPAsiV0r6H6E0Rsj7M'],
  [LONG, '755b479e412b4fac73da472ecb136322d89452222077bf3f68c7d70a7fe71a3e', { Authorization: 'Bearer test_token_123' },
    'AAECAwQFBgcICQoLaTr67w0r9uzWgQnMYPE_YiLCa6e_BYprb9TuvshlqIy2Kwqwkyni60YGzlq2F2ZN5rhogYsgOfy_'],
  [LONG, '755b479e412b4fac73da472ecb136322d89452222077bf3f68c7d70a7fe71a3e', { Authorization: 'Basic dXNlcm5hbWU6cGFzc3dvcmQ=' },
    'AAECAwQFBgcICQoLaTr67w0r9uzWgQnMYPE_YiLCa6OtHow5K_jFod9X6Yu_GTHZwVyXs1hCmEz3ooD_cBr-esJsKaBjbjgAR33V8jlI'],
  [LONG, '755b479e412b4fac73da472ecb136322d89452222077bf3f68c7d70a7fe71a3e', { 'X-API-Key': 'api_key_value', 'X-Zürich': 'naïve/✓' },
    'AAECAwQFBgcICQoLaTrjtzgT0LP0nhGaM7wwMHG_QqenKJl4I9Xu75AYhM6Hjdidy3i56wFTkltXYKenfYX6LDJoxsQWb27nKRM_L1RR9HAE8Q'],
  ['пароль-ключ-secret', '45b0053f43a408cc1b06f35f9765aa14d8ee4b4ea74ea7489fac4fb04ee21a87', { api_key: 'secret' },
    'AAECAwQFBgcICQoLyswtuomnptYjg57vyHX_gU_oBW6dDrKqiWBxptPHGYQ_brW6'],
];

describe.each(VECTORS)('the vector of the secret %j', (secret, keyHex, values, sealed) => {
  const key = keyOf(secret);
  const texts = new Map(Object.entries(values));

  test('has that key', () => {
    expect(key.export().toString('hex')).toBe(keyHex);
  });

  test('is sealed to that text', () => {
    expect(sealPeerValues(key, texts, NONCE)).toBe(sealed);
  });

  test('opens, padded or not', () => {
    expect([...openPeerValues(key, sealed)]).toEqual([...texts]);
    expect([...openPeerValues(key, sealed + '='.repeat((4 - sealed.length % 4) % 4))]).toEqual([...texts]);
  });
});

const key = keyOf('a secret of tests');
const sealed = sealPeerText(key, '{"a":"b"}');

test('what is sealed opens again, in order, whatever the names and texts', () => {
  const texts = fc.array(fc.tuple(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constantFrom('10', '2', '__proto__', 'constructor')), fc.string({ unit: 'grapheme', maxLength: 20 })), { minLength: 1, maxLength: 5 })
    .map((entries) => new Map(entries));
  fc.assert(fc.property(texts, (values) => {
    expect([...openPeerValues(key, sealPeerValues(key, values) ?? '')]).toEqual([...values]);
  }), { numRuns: 100 });
});

test('the same texts are sealed to something else each time', () => {
  expect(sealPeerText(key, '{"a":"b"}')).not.toBe(sealed);
});

test('nothing is sealed to nothing, and opens to nothing', () => {
  expect(sealPeerValues(key, new Map())).toBeUndefined();
  expect(openPeerValues(key, '')).toEqual(new Map());
});

test('a header has an envelope, whose text says data, or value as older ones do', () => {
  const envelope = sealPeerHeader(key, 'a "value"', NONCE);
  const held = envelope.get(HEADER_ENVELOPE);
  const text = typeof held === 'string' ? held : '';
  expect([...envelope.keys()]).toEqual([HEADER_ENVELOPE]);
  expect(openPeerText(key, text)).toBe('{"data":"a \\"value\\""}');
  expect(openPeerHeader(key, text)).toBe('a "value"');
  expect(openPeerHeader(key, sealPeerText(key, '{"value":"older"}'))).toBe('older');
});

test('the bytes of a secret are left for the caller to zero', () => {
  const bytes = Buffer.from('a secret of tests');
  expect(openPeerText(environmentKey(bytes), sealed)).toBe('{"a":"b"}');
  expect(bytes.toString()).toBe('a secret of tests');
});

describe('it is refused', () => {
  const altered = Buffer.from(sealed, 'base64url');
  altered[14] = (altered[14] ?? 0) ^ 1;

  test.each<[string, () => unknown, string]>([
    ['with an empty secret', () => keyOf(''), 'INPUT_INVALID'],
    ['with another secret', () => openPeerText(keyOf('another'), sealed), 'PASSWORD_WRONG'],
    ['altered', () => openPeerText(key, altered.toString('base64url')), 'PASSWORD_WRONG'],
    ['as no base64url', () => openPeerText(key, `${sealed.slice(1)}!`), 'SEALED_VALUE_DAMAGED'],
    ['with a letter too many', () => openPeerText(key, 'A'.repeat(41)), 'SEALED_VALUE_DAMAGED'],
    ['too short', () => openPeerText(key, Buffer.alloc(27).toString('base64url')), 'SEALED_VALUE_DAMAGED'],
    ['with half a surrogate pair', () => sealPeerText(key, '\ud83d'), 'INPUT_INVALID'],
    ['without JSON in it', () => openPeerValues(key, sealPeerText(key, 'plain')), 'SEALED_VALUE_DAMAGED'],
    ['with a list in it', () => openPeerValues(key, sealPeerText(key, '["a"]')), 'SEALED_VALUE_DAMAGED'],
    ['with a number in it', () => openPeerValues(key, sealPeerText(key, '{"a":1}')), 'SEALED_VALUE_DAMAGED'],
    ['without UTF-8 in it', () => openPeerText(keyOf(LONG), 'AAECAwQFBgcICQoL'), 'SEALED_VALUE_DAMAGED'],
    ['as a header without a value', () => openPeerHeader(key, sealed), 'SEALED_VALUE_DAMAGED'],
  ])('%s', (_, action, code) => {
    expect(codeOf(action)).toBe(code);
  });
});
