import { expect, test } from 'vitest';
import { externalLink } from './external-link';

test.each([
  ['https://example.com/a?b#c', 'https://example.com/a?b#c'], ['HTTPS://example.com', 'https://example.com/'],
])('%s leaves for the browser', (text, link) => {
  expect(externalLink(text)).toBe(link);
});

test.each([
  'http://example.com/', 'file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,x', 'valise://app/', 'smb://host/share', 'ms-msdt:/id', 'https://name@example.com/', 'https://name:word@example.com/',
  'example.com', '//example.com', '', 'https://',
])('%j does not', (text) => {
  expect(externalLink(text)).toBeUndefined();
});
