import { expect, test } from 'vitest';
import { isToldAsSecret } from './told-as-secret';

const told = (text: string): boolean => isToldAsSecret(text, text.length);

test.each(['the key is ', 'password: ', 'api key = ', 'API_KEY=', 'token: "', 'API key for the staging machine: ', 'Passwort:\t', 'See the wiki. Its token is ', 'commit 12\nsecret ', 'ключ и пароль '])(
  '%j tells of a secret', (text) => { expect(told(text)).toBe(true); });

test.each(['', 'commit ', 'the public key ', 'primary key: ', 'needs a token. Commit ', 'has a password!\nbuilt from ', 'a key, and further on more words that tell of a revision '])(
  '%j does not', (text) => { expect(told(text)).toBe(false); });
