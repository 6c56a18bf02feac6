import { expect, test } from 'vitest';
import { isTrustedSender } from './trusted-sender';

const ours = { id: 1 };
const isOurs = (contents: unknown): boolean => contents === ours;
const frame = (url: string, parent: unknown = null) => ({ url, parent });

test.each([
  ['the page', 'valise://app/', true], ['a place in the page', 'valise://app/#/profiles', true], ['the page by its file', 'valise://app/index.html', true],
  ['another host of the scheme', 'valise://other/', false], ['a host that begins the same', 'valise://app.example/', false], ['a user name that looks like the host', 'valise://app@example/', false],
  ['the host without its slash', 'valise://app', false], ['another own scheme, whose origin is null too', 'other://app/', false], ['a file', 'file:///valise://app/', false],
  ['the web', 'https://app/', false], ['the address inside another', 'https://example.com/valise://app/', false], ['a data address', 'data:text/html,valise://app/', false],
  ['nothing yet', 'about:blank', false], ['no address', '', false], ['a blob of the page', 'blob:valise://app/1', false], ['other letters', 'VALISE://app/', false],
])('%s', (_, url, trusted) => {
  expect(isTrustedSender({ senderFrame: frame(url), sender: ours }, isOurs)).toBe(trusted);
});

test('a frame inside the page, a frame that is gone and a window that is not ours are not trusted', () => {
  expect(isTrustedSender({ senderFrame: frame('valise://app/', frame('valise://app/')), sender: ours }, isOurs)).toBe(false);
  expect(isTrustedSender({ senderFrame: null, sender: ours }, isOurs)).toBe(false);
  expect(isTrustedSender({ senderFrame: frame('valise://app/'), sender: { id: 1 } }, isOurs)).toBe(false);
});
