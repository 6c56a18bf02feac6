import { expect, test } from 'vitest';
import { plainText } from '../../../src-shared/profile/secret-text';
import { holdsAddress, isSteeringName } from './steering-entry';

test.each([
  'debug', 'gpt-4.1', 'claude-3-5', '1.2.3', '10:00', 'en_US.UTF-8', 'de', 'true', '300', '${HOME}', 'read write', 'a, b', 'eu-west-1', '', '#fff', 'std::move', '50%', 'C:\\work', '/srv/work', './server', 'x=1;y=2', 'ключ',
])('%j is no address', (value) => {
  expect(holdsAddress(plainText(value))).toBe(false);
});

test.each(['LOG_LEVEL', 'DEBUG', 'MODE', 'REGION', 'MODEL', 'TIMEOUT', 'API_KEY', 'TOKEN', 'GOOGLE_API_KEY', 'PAGE_SIZE', 'LANG', 'TZ', 'USER', 'Accept', 'X-Trace', 'COLOR', 'REPORT', 'SUPPORT', 'IMPORTS'])('%s is no name that steers', (name) => {
  expect(isSteeringName(name)).toBe(false);
});

test.each(['a.', 'a-', 'a', '1:', ':', '//', 'a:1', '.a', 'é.', '[', '::', 'localhos', 'a@', 'f:'])('a long text of %j takes no time', (piece) => {
  const text = piece.repeat(500_000 / piece.length);
  const started = process.threadCpuUsage();
  holdsAddress(plainText(text));
  isSteeringName(text);
  expect(process.threadCpuUsage(started).user / 1000).toBeLessThan(1500);
});
