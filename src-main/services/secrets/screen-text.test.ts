import { describe, expect, test } from 'vitest';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { McpIdSchema } from '../../../src-shared/profile/mcp-id';
import { plainText, secretText } from '../../../src-shared/profile/secret-text';
import { coverText } from './cover-secrets';
import { screenText } from './screen-text';

const mcp: Mcp = { id: McpIdSchema.parse('1'), name: 'a', type: 'stdio', args: [], env: new Map(), headers: new Map(), tags: [], disabled: false, extra: new Map() };

describe('a value of an ordinary variable is shown', () => {
  test.each([
    'github.com', 'ghe.nordwind.example', 'localhost', 'localhost:8080', 'db.internal.example:5432', 'production', 'INFO', '1.2.3', 'v20.1',
    '/var/log/app', '~/code', './data', 'C:\\Users\\ada\\notes', 'https://api.example.com', 'https://api.example.com/v2/mcp', 'http://localhost:3000/',
  ])('%j', (value) => {
    expect(screenText(plainText(value), ['env', 'SETTING'], mcp)).toEqual(plainText(value));
  });
});

describe('and stays covered', () => {
  test.each([
    'quiet otter under a paper moon', '7Gk2mQ9xW4pL1vR8tZ3n', 'https://ada:pw@example.com', 'https://example.com/?key=abc', 'https://hooks.example.com/T01AB/B02CD/x9Y8z7', 'https://example.com/a1b2c3d4e5',
    'correcthorsebatterystaple', '4929123412341234', 'ada@example.com', 'two words', 'sunny', 'Europe', 'x'.repeat(300), 'https://example.com/#token',
  ])('%j', (value) => {
    expect(screenText(plainText(value), ['env', 'SETTING'], mcp)).toEqual(secretText(value));
  });

  test.each(['github.com', 'production', '/var/log'])('%j under the name of a secret', (value) => {
    expect(screenText(plainText(value), ['env', 'API_TOKEN'], mcp)).toEqual(secretText(value));
    expect(screenText(plainText(value), ['headers', 'Authorization'], mcp)).toEqual(secretText(value));
  });

  test('as files withhold it, whatever is shown', () => {
    expect(coverText(plainText('github.com'), ['env', 'GITHUB_HOST'], mcp)).toEqual(secretText('github.com'));
  });

  test('where a part of it was marked as secret', () => {
    const marked = { segments: [{ text: 'host.' }, { secret: 'example.com' }] };
    expect(screenText(marked, ['env', 'SETTING'], mcp)).toEqual(marked);
  });
});

test('other positions are as they were', () => {
  expect(screenText(plainText('--debug'), ['args', 0], mcp)).toEqual(plainText('--debug'));
});
